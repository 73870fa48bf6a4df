import Findings
import Law
import Reporting
import RuleBase
import SpotCheck

/// `ledger clues`: the clue list (线索清单).
struct LedgerCluesCommand: Command {
    private enum Format: String, Sendable, CaseIterable {
        case text, csv, json, jsonl
    }

    private static let format = ValueOption<Format>("format", letter: "f", "输出格式（默认 text）", "the output (default: text)")
    private static let level = ValueOption<LeastLevel>("level", "最低级别（默认 warning）", "the lowest level (default: warning)")
    private static let item = ValueOption<ClueItem>("item", "ITEM", "条项：9、9.3、m15、m15.3", "an article or item: 9, 9.3, m15, m15.3") { ClueItem($0.text) }
    private static let rule = ValueOption<String>("rule", "ID", "某条规则的", "of one rule") { $0.text.isEmpty ? nil : $0.text }
    private static let status = ValueOption<CaseStatus>(
        "status", CaseStatus.allCases.map(\.rawValue).joined(separator: "|"), isRepeatable: true, choices: CaseStatus.allCases.map(\.rawValue),
        "状态：待核查、不违反、适用第十二条、待整改、已整改", "the state: to be verified, no breach, Article 12, to be corrected, corrected"
    ) { CaseStatus(rawValue: $0.text) }
    private static let distinct = Switch("distinct", "多份文件中相同的条款只列一次", "list a clause that several documents share once")

    static let form = CommandForm(
        name: "ledger clues", operands: "",
        summary: Phrase(chinese: "线索清单：最可能违反、最要紧的在前", english: "the clue list: what is nearly surely a violation and matters most comes first"),
        options: [LedgerForms.ledger.form, format.form, ListForms.top.form, ListForms.all.form, level.form, item.form, rule.form, status.form, distinct.form]
            + ListForms.documents,
        details: Phrase(
            chinese: "text 默认列出前 50 项，其他格式全部列出。csv 可在表格软件中填写核查结论，再用 ledger import-decisions 读入。",
            english: "text lists the first 50, the other formats all. The csv takes decisions in a spreadsheet, for ledger import-decisions."))

    private static let standardTop = 50

    private let ledger: Argument
    private let format: Format
    private let top: Int?
    private let filter: ClueFilter
    private let documents: ListForms.Documents

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if let word = arguments.operands.first { throw .unwantedOperand(word.text) }
        ledger = try LedgerForms.path(arguments)
        format = try arguments.value(Self.format) ?? .text
        let asked = try arguments.value(ListForms.top)
        if asked != nil, arguments[ListForms.all] { throw .conflict("--top", "--all") }
        top = arguments[ListForms.all] ? nil : asked ?? (format == .text ? Self.standardTop : nil)
        documents = try ListForms.Documents(arguments)
        let item = try arguments.value(Self.item)
        filter = ClueFilter(
            level: try arguments.value(Self.level)?.level ?? .warning, article: item?.article, item: item?.item, measures: item?.measures,
            rule: try arguments.value(Self.rule), statuses: Set(try arguments.all(Self.status)), isDistinct: arguments[Self.distinct])
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let ledger = try Ledger.open(ledger, for: .read)
        var filter = filter
        filter.documents = try documents.filter(ledger)
        let list = try Ledger.asking { () throws(LedgerError) in try ClueList(ledger, filter, book: ledger.caseBook()) }
        var page = CluePage(language: console.language)
        if format == .csv { page.addHead() }
        if format == .json { page.openArray() }
        var listed = 0
        while top.map({ listed < $0 }) ?? true, let group = try Ledger.asking({ () throws(LedgerError) in try list.next() }) {
            for clue in group.prefix(top.map { $0 - listed } ?? group.count) {
                listed += 1
                switch format {
                case .text: page.addText(clue)
                case .csv: page.addRow(clue)
                case .json: page.addItem(clue)
                case .jsonl: page.addLine(clue)
                }
            }
            try console.answer(page.take())
        }
        if format == .json { page.closeArray() }
        if format == .text, listed == 0 { page.addNothing() }
        try console.answer(page.take())
        return .done
    }
}

/// The lowest level of a list.
private enum LeastLevel: String, Sendable, CaseIterable {
    case error, warning, note

    var level: Level { Level(rawValue: rawValue) ?? .note }
}

/// An article or item of the Regulation or of the Measures, as it is asked for.
private struct ClueItem: Sendable {
    var article: Int?
    var item: Int?
    var measures: (article: Int, item: Int?)?

    init?(_ text: String) {
        let isMeasures = text.hasPrefix("m")
        let numbers = text.dropFirst(isMeasures ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = numbers.first, let article = first, numbers.count <= 2, !numbers.contains(nil) else { return nil }
        let item = numbers.count == 2 ? numbers[1] : nil
        if isMeasures { measures = (article, item) } else { (self.article, self.item) = (article, item) }
    }
}
