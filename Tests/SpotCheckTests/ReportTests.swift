import Findings
import Foundation
import OfficePackages
import TestSupport
import Testing
import WordReview

@testable import SpotCheck

@Suite struct ReportTests {
    private func blocks(isPublic: Bool = false, _ overview: LedgerOverview = Fixtures.overview) -> [ReportBlock] {
        SpotCheckReport(overview, isPublic: isPublic, context: Fixtures.context(.english)).blocks
    }

    private func markdown(isPublic: Bool = false, _ overview: LedgerOverview = Fixtures.overview) -> String {
        String(decoding: ReportMarkdown.bytes(blocks(isPublic: isPublic, overview)), as: UTF8.self)
    }

    private static func part(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(Repository.folder)/Rules/report/\(name)")))
    }

    /// The main part of the report in Word, by the template of the rules.
    private func document(_ blocks: [ReportBlock]) throws -> String {
        let template = try WordTemplate(
            document: Self.part("document.xml"),
            parts: [
                WordPart(.styles, "styles.xml", Self.part("styles.xml")), WordPart(.fontTable, "fontTable.xml", Self.part("fontTable.xml")),
                WordPart(.footer, "footer-odd.xml", Self.part("footer-odd.xml")), WordPart(.footer, "footer-even.xml", Self.part("footer-even.xml")),
                WordPart(.settings, "settings.xml", Self.part("settings.xml")),
            ])
        let archive = try ZipArchive(template.filled(ReportLayout.values(blocks)))
        return String(decoding: try archive.read("word/document.xml"), as: UTF8.self)
    }

    @Test(arguments: [false, true]) func markdownGolden(_ isPublic: Bool) throws {
        try GoldenFile.expect(Array(markdown(isPublic: isPublic).utf8), "report.\(isPublic ? "public." : "")md")
    }

    @Test(arguments: [false, true]) func wordGolden(_ isPublic: Bool) throws {
        try GoldenFile.expect(Array(document(blocks(isPublic: isPublic)).utf8), "report.\(isPublic ? "public." : "")document.xml")
    }

    /// The shape of a published case: document, clause with its numbering, chapeau and item, effect, result.
    @Test func aCaseIsWrittenOut() {
        let text = markdown()
        #expect(text.contains("1．临江市人民政府《临江市招标投标管理办法》（临政发〔2024〕5号）。"))
        #expect(
            text.contains(
                "该文件第十二条第二款第（三）项规定：“具有本市业绩的，每项得2分。”经核查，该条款违反了《公平竞争审查条例》第九条：“不得含有下列限制商品、要素自由流动的内容：（三）排斥外地经营者参加本地招标投标”，"
                    + "以及《公平竞争审查条例实施办法》第十五条：“不得含有下列排斥外地经营者的内容：（三）要求本地业绩”。排斥了没有本市业绩的经营者。2026年9月12日，该文件已修改（临政发〔2026〕9号，已在政府网站公布）。"))
        #expect(text.contains("已于2026年9月1日要求整改，期限为2026年10月31日，尚未完成。"))
    }

    @Test func whatIsNotVerifiedIsSaidToBeSuspected() {
        var overview = Fixtures.overview
        overview.breaches = []
        let text = markdown(overview)
        #expect(text.contains("该条款涉嫌违反《公平竞争审查条例》第九条") && text.contains("【待补充：核查结论】"))
    }

    @Test func thePublicVariantLeavesOpenCasesOut() throws {
        for text in [markdown(isPublic: true), try document(blocks(isPublic: true))] {
            for words in ["本县同类业绩", "甲公司", "北岸区扶持办法", "a/", "逾期】", "待补充：本级人民政府"] { #expect(!text.contains(words), "\(words)") }
            #expect(text.contains("临江市招标投标管理办法"))
        }
    }

    @Test func hostileWordsAreNoMarkup() throws {
        var overview = Fixtures.overview
        var clue = Fixtures.open
        clue.quotation = "</w:t><w:br/>|**a**|`b`\n# c <script>"
        overview.breaches = []
        overview.clues = [clue]
        let word = try document(blocks(overview))
        #expect(word.contains("&lt;/w:t&gt;&lt;w:br/&gt;|**a**|`b`") && !word.contains("<script>"))
        let text = markdown(overview)
        #expect(text.contains("&lt;/w:t&gt;&lt;w:br/&gt;\\|\\*\\*a\\*\\*\\|\\`b\\` \\# c &lt;script&gt;"))
    }

    /// Judgement is left to people.
    @Test func blanksAreLeft() { #expect(markdown().ranges(of: "【待补充：").count >= 8) }

    @Test func anEmptyLedgerHasAReport() throws { #expect(markdown(LedgerOverview()).contains("未发现线索。")) }
}
