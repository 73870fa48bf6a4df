import Findings
import Law
import Reporting
import RuleBase

@testable import SpotCheck

/// A small ledger's values with everything a report has to show. All names and sentences are made up.
enum Fixtures {
    static func day(_ text: String) -> CalendarDate {
        guard let day = CalendarDate(text) else { preconditionFailure("the fixture's date is wrong") }
        return day
    }

    static let rules = RuleSet(
        version: "test", digest: String(repeating: "0123456789abcdef", count: 4),
        provisions: [
            provision("8", "不得含有下列限制市场准入和退出的内容：", "市场准入和退出"), provision("8.3", "（三）设置不合理的准入条件；", "不合理的准入条件"),
            provision("9", "不得含有下列限制商品、要素自由流动的内容：", "商品要素自由流动"), provision("9.3", "（三）排斥外地经营者参加本地招标投标;", "排斥外地经营者"),
            provision("10", "不得含有下列影响生产经营成本的内容：", "影响生产经营成本"), provision("10.2", "（二）给予特定经营者财政奖励或者补贴；", "奖励补贴"),
            provision("11", "不得含有下列影响生产经营行为的内容：", "影响生产经营行为"), provision("11.3", "（三）其他影响生产经营行为的内容。", "其他"),
            provision("m15", "不得含有下列排斥外地经营者的内容：", "排斥外地经营者"), provision("m15.3", "（三）要求本地业绩；", "要求本地业绩"),
        ],
        lexicon: Lexicon(
            fold: [], cells: [], classes: TermClasses(sets: [], others: []), placeStarts: [], codes: [], classNames: [], hiding: .empty),
        rules: [],
        gazetteer: Gazetteer(divisions: [
            Division(code: 990000, name: "江东省", level: .province, parent: nil), Division(code: 990100, name: "临江市", level: .prefecture, parent: 990000),
            Division(code: 990101, name: "江口县", level: .county, parent: 990100), Division(code: 990102, name: "北岸区", level: .county, parent: 990100),
        ]), catalogue: LawCatalogue(entries: []))

    private static func provision(_ id: String, _ text: String, _ title: String) -> ProvisionText {
        ProvisionText(id: id, text: text, title: Phrase(chinese: title, english: title), bases: [], uncovered: nil, from: nil, until: nil)
    }

    static func context(_ language: Language = .chinese) -> ReportContext {
        ReportContext(toolVersion: "0.0.0", asOf: day("2026-11-24"), language: language, rules: rules)
    }

    static let localRecord = Provision(article: 9, item: 3)
    static let subsidy = Provision(article: 10, item: 2)

    static let open = ClueCase(
        document: DocumentName(title: "关于开放的<b>通知</b>", number: "江政办发〔2025〕8号", issuer: "江口县人民政府办公室", path: "a/open.txt"), finding: "1000000000000001",
        level: .error, score: 910, provision: localRecord, measures: MeasuresItem(article: 15, item: 3), title: "要求本地业绩", reason: "以「本县业绩」为投标条件。",
        clause: "第三条", quotation: "投标人应当具有本县同类业绩<script>alert(1)</script> & \"其他\"。")
    static let outstanding = ClueCase(
        document: DocumentName(title: "北岸区扶持办法", number: "北政规〔2024〕2号", issuer: "北岸区人民政府", path: "a/outstanding.docx"), finding: "1000000000000002",
        level: .warning, score: 700, provision: subsidy, title: "奖励特定经营者", reason: "对「甲公司」给予奖励。", clause: "二、（一）", quotation: "对甲公司一次性奖励一百万元。",
        status: .violation, opinion: "没有法律依据。", demand: Demand(demanded: day("2026-09-01"), due: day("2026-10-31")))
    static let corrected = ClueCase(
        document: DocumentName(title: "临江市招标投标管理办法", number: "临政发〔2024〕5号", issuer: "临江市人民政府", path: "a/corrected.txt"), finding: "1000000000000003",
        level: .error, score: 880, provision: localRecord, measures: MeasuresItem(article: 15, item: 3), title: "要求本地业绩", reason: "以「本市业绩」为评分条件。",
        clause: "第十二条第二款第（三）项", quotation: "具有本市业绩的，每项得2分。", status: .corrected, opinion: "排斥了没有本市业绩的经营者。",
        demand: Demand(
            demanded: day("2026-08-01"), due: day("2026-09-30"), correction: .amended, done: day("2026-09-12"), evidence: "临政发〔2026〕9号，已在政府网站公布"))

    static var overview: LedgerOverview {
        var overview = LedgerOverview()
        var statistics = LedgerStatistics()
        statistics.total = Tally(documents: 40, suspected: 4, violating: 2, closed: 1)
        statistics.outcomes = [.clean: 32, .findings: 5, .outOfScope: 1, .incomplete: 1, .unreadable: 1]
        statistics.provisions = [
            ProvisionCount(localRecord, findings: LevelCounts(errors: 4, warnings: 0, notes: 1), tally: Tally(documents: 4, suspected: 3, violating: 1, closed: 1)),
            ProvisionCount(subsidy, findings: LevelCounts(errors: 0, warnings: 2, notes: 3), tally: Tally(documents: 3, suspected: 1, violating: 1)),
        ]
        statistics.regions = [
            RegionCount(code: nil, tally: Tally(documents: 3)),
            RegionCount(code: 990100, tally: Tally(documents: 20, suspected: 1, violating: 1, closed: 1), items: [localRecord: Tally(documents: 1, suspected: 1, violating: 1, closed: 1)]),
            RegionCount(code: 990101, tally: Tally(documents: 10, suspected: 2), items: [localRecord: Tally(documents: 2, suspected: 2)]),
            RegionCount(code: 990102, tally: Tally(documents: 7, suspected: 1, violating: 1), items: [subsidy: Tally(documents: 1, suspected: 1, violating: 1)]),
        ]
        statistics.months = [
            MonthCount(nil, Tally(documents: 4)), MonthCount(Month(year: 2024, month: 11), Tally(documents: 12, suspected: 1, violating: 1, closed: 1)),
            MonthCount(Month(year: 2025, month: 1), Tally(documents: 24, suspected: 3, violating: 1)),
        ]
        statistics.kinds = [GroupCount("通知", Tally(documents: 30, suspected: 3, violating: 1)), GroupCount("办法", Tally(documents: 10, suspected: 1, violating: 1, closed: 1))]
        statistics.issuers = [
            GroupCount("江口县人民政府办公室", Tally(documents: 10, suspected: 2)), GroupCount("临江市人民政府", Tally(documents: 20, suspected: 1, violating: 1, closed: 1)),
            GroupCount("北岸区人民政府", Tally(documents: 7, suspected: 1, violating: 1)), GroupCount(nil, Tally(documents: 3)),
        ]
        statistics.sweeps = [
            SweepCount(number: 1, day: day("2026-07-01"), rules: "2026.07", tally: Tally(documents: 30, suspected: 3)),
            SweepCount(number: 2, day: day("2026-11-20"), rules: "2026.11", tally: Tally(documents: 40, suspected: 4)),
        ]
        overview.statistics = statistics
        overview.cases = CaseCounts(byStatus: [.open: 3, .compliant: 1, .exempt: 0, .violation: 1, .corrected: 1], demanded: 2, done: 1, overdue: 1)
        overview.clues = [open, corrected, outstanding]
        overview.breaches = [corrected, outstanding]
        overview.outstanding = [outstanding]
        overview.exemptions = [
            ExpiringExemption(
                document: DocumentName(title: "救灾补贴办法", number: nil, issuer: nil, path: "a/relief.txt"), provision: subsidy, clause: "第二条", ground: 3,
                term: "有效期至2026年12月31日", until: day("2026-12-31"))
        ]
        overview.precision = [Precision(.top(10), verified: 3, right: 2), Precision(.rule("9.3-local-record"), verified: 2, right: 2), Precision(.top(200), verified: 0, right: 0)]
        overview.sample = SampleNote(method: "按地区分层随机抽样，种子 7", frame: 400, size: 40)
        return overview
    }
}
