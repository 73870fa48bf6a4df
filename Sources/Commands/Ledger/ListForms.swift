import Findings
import Law
import SpotCheck

/// How a list of a ledger is written.
enum ListFormat: String, Sendable, CaseIterable {
    case text, csv, json
}

/// A list of a ledger, for people and for programs.
protocol ListPage {
    var text: String { get }
    var csv: [UInt8] { get }
    var json: [UInt8] { get }
}

extension ListPage {
    func bytes(_ format: ListFormat) -> [UInt8] {
        switch format {
        case .text: Array(text.utf8)
        case .csv: csv
        case .json: json
        }
    }
}

/// The options that lists of a ledger share.
enum ListForms {
    static let format = ValueOption<ListFormat>("format", letter: "f", "输出格式（默认 text）", "the output (default: text)")
    static let top = ValueOption<Int>("top", "N", "最多列出 N 项", "list N at most") { Int($0.text).flatMap { $0 > 0 ? $0 : nil } }
    static let all = Switch("all", "全部列出", "list them all")

    private static let region = ValueOption<String>(
        "region", "CODE|NAME", "该区划及其下级（GB/T 2260 代码，如 330500，或名称）", "a division and all below it: a GB/T 2260 code such as 330500, or a name"
    ) { $0.text.isEmpty ? nil : $0.text }
    private static let year = ValueOption<ClosedRange<Int>>("year", "YEAR[-YEAR]", "文件的年度", "the year of the documents, or a range") {
        DocumentFilter.years($0.text)
    }
    private static let kind = ValueOption<String>("kind", "KIND", "文种，如 通知", "the kind of document, such as 通知") { $0.text.isEmpty ? nil : $0.text }
    private static let issuer = ValueOption<String>("issuer", "WORDS", "制发机关名称所含文字", "words of the issuer's name") {
        $0.text.isEmpty ? nil : $0.text
    }

    static let documents: [OptionForm] = [region.form, year.form, kind.form, issuer.form]

    /// Which documents are meant, before the ledger is opened.
    struct Documents: Sendable {
        private let region: String?
        private let filter: DocumentFilter

        init(_ arguments: ParsedArguments) throws(UsageError) {
            region = try arguments.value(ListForms.region)
            filter = DocumentFilter(
                years: try arguments.value(ListForms.year), kind: try arguments.value(ListForms.kind), issuer: try arguments.value(ListForms.issuer))
        }

        /// A region that is named is looked up among those of the ledger.
        func filter(_ ledger: Ledger) throws(CommandError) -> DocumentFilter {
            guard let region else { return filter }
            var filter = filter
            if let code = Int(region) {
                filter.region = code
            } else {
                filter.region = try Ledger.asking { () throws(LedgerError) in try ledger.region(named: region) }
            }
            return filter
        }
    }
}

/// What the commands that record something share: whose document, which findings, who says so, and why.
struct RecordRequest: Sendable {
    static let reason = ValueOption<String>("reason", "TEXT", "理由或依据", "why, or on what evidence") { $0.text.isEmpty ? nil : $0.text }

    static let operands = "PATH [FINDING…]"

    let ledger: Argument
    let author: String
    let reason: String?
    let path: Argument
    /// Ids or their beginnings; none for the document as a whole.
    let findings: [String]

    init(_ arguments: ParsedArguments) throws(UsageError) {
        ledger = try LedgerForms.path(arguments)
        author = try arguments.value(LedgerForms.author) ?? LoginName.current
        reason = try arguments.value(Self.reason)
        guard let path = arguments.operands.first else { throw .missingOperand("PATH") }
        self.path = path
        findings = arguments.operands.dropFirst().map(\.text)
    }

    /// How a subject is named in answers and messages.
    func name(_ subject: CaseBook.Subject) -> String { path.text + (subject.finding.map { " \($0)" } ?? "") }
}
