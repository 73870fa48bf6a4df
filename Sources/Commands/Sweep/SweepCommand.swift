import Decisions
import DocumentReading
import Findings
import Glibc
import OfficePackages
import Reporting
import RuleBase
import SectorList
import SpotCheck
import SQLiteStore

/// `sweep`: many documents into a ledger.
struct SweepCommand: Command {
    static let form = CommandForm(
        name: "sweep", operands: "PATH… --ledger FILE.sqlite",
        summary: Phrase(chinese: "抽查：检查大量文件并记入台账，中断后可继续", english: "spot check: judge many documents into a ledger, and go on where it stopped"),
        options: [
            LedgerForms.ledger.form, LintOptions.filesFrom.form, LintOptions.filesFromNull.form, LintOptions.jobs.form, RuleForms.rules.form,
            RuleForms.asOf.form, LintOptions.scope.form, ReadingForms.encoding.form, ReadingForms.revisions.form, ReadingForms.mapping.form,
            ReadingForms.limit.form, LedgerForms.author.form,
        ],
        details: Phrase(
            chinese: "PATH 是文件、文件夹、zip 压缩包（其中的文件记为 a.zip!/b.docx）或加引号的通配符（'2024/**/*.docx'）。文件以给出的路径识别，\n"
                + "因此请在同一文件夹、以同样的路径再次运行。内容、规则库和选项都未变的文件不重新检查；换了规则库则全部重新检查，并说明哪些\n"
                + "发现是新增、消失或不变。随时可以中断：已提交的都在台账里，下次从中断处继续。不读取 fcrlint.json。\n"
                + "退出状态：0 完成；2 命令、规则或台账有误，或磁盘已满；3 有文件未能读取或未能完整读取，或路径不存在。",
            english: "PATH is a file, a folder, a zip archive (its members are a.zip!/b.docx) or a quoted pattern ('2024/**/*.docx'). Documents are known\n"
                + "by the path as it is given, so run it again from the same folder with the same words. What has not changed, under the same rule\n"
                + "base and options, is not judged again; a new rule base judges everything anew, and the run says which findings are new, gone or\n"
                + "the same. It can be stopped at any time: what was committed is in the ledger, and the next run goes on. No fcrlint.json is read.\n"
                + "Status: 0 done; 2 the command, the rules or the ledger are wrong, or the disk is full; 3 a file could not be read, or not whole,\n"
                + "or a path does not exist."))

    private let ledger: Argument
    private let words: [Argument]
    private let lists: [PathList]
    private let rules: Argument?
    private let reading: ReadingRequest
    private let governing: DecisionRequest
    private let author: String?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        ledger = try LedgerForms.path(arguments)
        words = arguments.operands
        if let word = words.first(where: { $0.text == "-" }) { throw .unwantedOperand(word.text) }
        lists = try LintOptions.lists(arguments)
        if words.isEmpty, lists.isEmpty { throw .missingOperand("PATH") }
        rules = try arguments.value(RuleForms.rules)
        reading = try ReadingRequest(arguments)
        governing = try LintOptions.governing(arguments)
        author = try arguments.value(LedgerForms.author)
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let rules = try RuleOrigin.load(rules)
        let configuration = Configuration(commandLine: governing.commandLine)
        let settings = configuration.run(language: Sourced(console.language), asOf: .today, suppressions: nil)
        try RuleOrigin.require(rules, on: settings.asOf.value)
        let options = try reading.options()
        let globs = GlobOperands(words, isDocument: SweepDiscovery.isDocument)
        var operands = globs.operands
        for list in lists { operands += try list.paths() }
        let discovery = SweepDiscovery(operands, limits: options.limits.ofArchives)
        for remark in discovery.remarks { console.complain(remark.text(in: console.language)) }
        for pattern in globs.unmatched {
            console.complain(console.language.choose("\(pattern.text)：没有匹配的文件", "\(pattern.text): matches no file"))
        }
        // Where everything is gone, that is what the ledger should say.
        let places = SweptPlaces(operands, patterns: globs.patterns)
        let judging = Judging(
            rules, asOf: settings.asOf.value, toolVersion: Tool.version,
            options: "language=\(console.language.rawValue) scope=\(configuration.document([]).scope.value.rawValue) \(try reading.key())")
        let run = SweepWriter.Run(
            kind: .sweep, author: author ?? LoginName.current, asOf: settings.asOf.value,
            paths: (words + lists.map { Argument("--files-from \($0.file.text)") }).map(\.text).joined(separator: "\n"))
        Interruption.watch()
        let store = try Ledger.open(ledger, for: .sweep)
        let outcome: SweepRun.Outcome
        do throws(SQLiteError) {
            let isNew = try store.database.integer("SELECT 1 FROM document LIMIT 1") == nil
            let writer = try SweepWriter(store, run, judging)
            let number = writer.judging
            let judge = SweepJudge(
                judge: DraftJudge(rules: rules, reading: options, run: settings, explains: false), settings: configuration.document([]),
                particulars: ParticularsReader(gazetteer: rules.gazetteer, sectors: .builtIn),
                shelf: ArchiveShelf(discovery.archives, limits: options.limits.ofArchives),
                known: isNew ? LedgerLookup() : LedgerLookup(try KnownDocuments(try Ledger.reader(ledger), judging: number)), language: console.language)
            outcome = SweepRun(writer, meter: ProgressMeter(total: discovery.inputs.count, style: .bar(console.language)))
                .run(discovery.inputs, judge: judge, workers: settings.jobs.value ?? Workers.cores) { places.cover($0) }
        } catch {
            throw .ledger(.store(error))
        }
        return try conclude(outcome, skipped: discovery.skipped, hasUnmatched: !globs.unmatched.isEmpty, console)
    }

    private func conclude(
        _ outcome: SweepRun.Outcome, skipped: Int, hasUnmatched: Bool, _ console: Console
    ) throws(CommandError) -> ExitStatus {
        SweepPage.complain(outcome, to: console)
        if skipped > 0 {
            console.complain(console.language.choose("跳过 \(skipped) 个其他类型的文件", "\(skipped) files of other kinds skipped"))
        }
        if let fault = outcome.fault { throw .ledger(.store(fault)) }
        if let summary = outcome.summary {
            try console.answer(SweepPage.text(summary, isInterrupted: outcome.isInterrupted, ledger: ledger.text, in: console.language))
        }
        if outcome.isInterrupted { Interruption.resume() }
        return outcome.complaints.isEmpty && outcome.missing.isEmpty && !hasUnmatched ? .done : .unread
    }
}

extension Ledger {
    /// A connection of its own that only reads.
    fileprivate static func reader(_ path: Argument) throws(SQLiteError) -> Database { try Database(path.bytes, mode: .read) }
}

extension SectorNames {
    /// Those that are mapped with the binary.
    static var builtIn: SectorNames {
        SectorNames(UnsafeRawBufferPointer(start: fcrlint_sector_list, count: fcrlint_sector_list_size))
    }
}

extension ReadingLimits {
    /// For archives of documents.
    fileprivate var ofArchives: PackageLimits {
        var limits = PackageLimits()
        limits.entries = entries
        limits.entryBytes = partBytes
        limits.ratio = ratio
        return limits
    }
}
