import Findings
import Law
import TestSupport
import Testing
import XMLParsing

@testable import SpotCheck

@Suite struct DashboardTests {
    private func page(_ language: Language = .chinese, isPublic: Bool = false, _ overview: LedgerOverview = Fixtures.overview) -> String {
        String(decoding: Dashboard(overview, isPublic: isPublic, context: Fixtures.context(language)).bytes, as: UTF8.self)
    }

    @Test(arguments: Language.allCases, [false, true]) func golden(_ language: Language, _ isPublic: Bool) throws {
        try GoldenFile.expect(Array(page(language, isPublic: isPublic).utf8), "dashboard.\(isPublic ? "public." : "")\(language.rawValue).html")
    }

    @Test func theWordsOfADraftAreNoMarkup() {
        let page = page()
        #expect(!page.contains("<script") && !page.contains("<b>通知"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;其他&quot;"))
        #expect(page.contains("&lt;b&gt;通知&lt;/b&gt;"))
    }

    /// Nothing runs and nothing is loaded: the only references are those to the page's own patterns.
    @Test func nothingIsLoaded() {
        let page = page().replacing("http://www.w3.org/2000/svg", with: "").replacing("url(#hatched)", with: "").replacing("url(#dotted)", with: "")
        for reach in ["http:", "https:", "src=", "url(", "@import", "href=", " style=", " onload", " onclick"] {
            #expect(!page.contains(reach), "\(reach)")
        }
        #expect(page.contains("default-src 'none'") && !page.contains("script-src"))
    }

    /// Every chart is XML, has a title and a description that it names, and a table beside it.
    @Test(arguments: Language.allCases) func chartsAreWellFormedAndNamed(_ language: Language) throws {
        let page = page(language)
        var rest = page[...]
        var charts = 0
        while let start = rest.firstRange(of: "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""), let end = rest[start.lowerBound...].firstRange(of: "</svg>") {
            let chart = String(rest[start.lowerBound..<end.upperBound])
            _ = try XMLTreeFile(Array(chart.utf8), name: "chart.svg").root
            let id = try #require(chart.firstMatch(of: #/aria-labelledby="([a-z0-9]+)-title \1-desc"/#)).1
            for part in ["title", "desc"] { #expect(chart.contains("<\(part) id=\"\(id)-\(part)\">")) }
            rest = rest[end.upperBound...]
            #expect(rest.hasPrefix("</div>\n<details>"))
            charts += 1
        }
        #expect(charts == 7)
        let names = page.matches(of: #/\sid="([^"]+)"/#).map { String($0.1) }
        #expect(Set(names).count == names.count)
    }

    /// What is open is neither named nor quoted, and no single place or body gives it away.
    @Test(arguments: Language.allCases) func thePublicPageLeavesOpenCasesOut(_ language: Language) {
        let page = page(language, isPublic: true)
        for words in ["本县同类业绩", "甲公司", "北岸区扶持办法", "a/open.txt", "救灾补贴", "1000000000000001", "1000000000000002", "a/corrected"] {
            #expect(!page.contains(words), "\(words)")
        }
        #expect(page.contains("临江市招标投标管理办法") && page.contains("具有本市业绩的，每项得2分。"))
        #expect(page.contains("<th scope=\"row\">江口县人民政府办公室</th><td>10</td><td>0</td><td>0.0%</td>"))
    }

    /// Figures and order alike.
    @Test func thePublicOrderOfBodiesTellsNothingOfClues() {
        var other = Fixtures.overview
        for index in other.statistics.issuers.indices { other.statistics.issuers[index].tally.suspected = index * 7 }
        other.statistics.issuers.reverse()
        #expect(other.publicVariant.statistics.issuers == Fixtures.overview.publicVariant.statistics.issuers)
    }

    @Test func anEmptyLedgerHasAPage() {
        let page = page(.chinese, LedgerOverview())
        #expect(page.hasSuffix("</html>\n") && page.contains("没有发现。"))
    }

    @Test func overdueIsSaidInWords() { #expect(page().contains("<td class=\"short\">▲ 逾期</td>")) }

    @Test(arguments: [(0, 0, "—"), (0, 3, "0.0%"), (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 16, "6.3%"), (3, 3, "100.0%")])
    func sharesAreRounded(_ part: Int, _ whole: Int, _ text: String) { #expect(Rate.percent(part, of: whole) == text) }

    @Test(arguments: [(1, 4), (5, 8), (9, 12), (21, 40), (101, 120), (999, 1200), (250_000, 400_000)])
    func axesEndInRoundFigures(_ most: Int, _ end: Int) { #expect(ColumnChart.scale(most) == end) }

    @Test(arguments: [(0, 10, 0), (1, 100, 1), (2, 100, 2), (3, 100, 3), (10, 100, 4), (11, 100, 5), (1, 1, 5), (1, 0, 0)])
    func shadesGrowWithTheShare(_ part: Int, _ whole: Int, _ shade: Int) { #expect(HeatMap.shade(part, of: whole) == shade) }
}
