import Findings
import Glibc
import Reporting
import RuleBase
import SpotCheck
import SQLiteStore

/// `ledger import`: merges what was judged elsewhere.
struct LedgerImportCommand: Command {
    static let form = CommandForm(
        name: "ledger import", operands: "FILE.jsonl… --ledger FILE.sqlite",
        summary: Phrase(chinese: "合并在别处检查的结果（filter、lint 或导出的 JSON Lines）", english: "merge what was judged elsewhere: JSON Lines of filter, lint or export"),
        options: [LedgerForms.ledger.form, LedgerForms.author.form],
        details: Phrase(
            chinese: "FILE 是文件或 -（标准输入）。文件以 path 识别；同一结果导入两次与一次相同。无法使用的行逐一指明并跳过，退出状态为 3。",
            english: "FILE is a file or - (standard input). Documents are known by their path; a result that is merged twice counts once. Lines that cannot\n"
                + "be used are named and left out, and the status is 3."))

    private static let lineLimit = 128 << 20
    private static let listed = 20

    private let ledger: Argument
    private let files: [Argument]
    private let author: String?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        ledger = try LedgerForms.path(arguments)
        files = arguments.operands
        if files.isEmpty { throw .missingOperand("FILE.jsonl") }
        author = try arguments.value(LedgerForms.author)
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        signal(SIGXFSZ, SIG_IGN)
        let rules = try RuleOrigin.load(nil)
        var work = LedgerImport(
            into: try Ledger.open(ledger, for: .sweep), author: author ?? LoginName.current,
            particulars: ParticularsReader(gazetteer: rules.gazetteer, sectors: .builtIn), paths: files.map(\.text).joined(separator: "\n"))
        var refused = 0
        for file in files {
            try lines(of: file) { number, line throws(CommandError) in
                do throws(LedgerImport.Refusal) {
                    try work.take(line)
                } catch {
                    if case .store(let fault) = error { throw .ledger(.store(fault)) }
                    refused += 1
                    if refused <= Self.listed { console.complain("\(file.text):\(number): \(error.text(in: console.language))") }
                }
            }
        }
        if refused > Self.listed {
            console.complain(console.language.choose("另有 \(refused - Self.listed) 行被跳过", "\(refused - Self.listed) more lines were left out"))
        }
        let summary: SweepSummary
        do throws(SQLiteError) { summary = try work.finish() } catch { throw .ledger(.store(error)) }
        try console.answer(SweepPage.text(summary, isInterrupted: false, ledger: ledger.text, in: console.language))
        return refused > 0 || summary.unreadable > 0 || summary.incomplete > 0 ? .unread : .done
    }

    private func lines(of file: Argument, _ body: (Int, [UInt8]) throws(CommandError) -> Void) throws(CommandError) {
        let descriptor = file.text == "-" ? STDIN_FILENO : withCPath(file.bytes) { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .cannotRead(path: file.text, reason: .last) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var reader = LineReader(descriptor: descriptor, limit: Self.lineLimit)
        var number = 0
        while true {
            let line: LineReader.Line?
            do throws(SystemFault) { line = try reader.next() } catch { throw .cannotRead(path: file.text, reason: error) }
            guard let line else { return }
            number += 1
            switch line {
            case .whole(let bytes): try body(number, bytes)
            case .tooLong(let start): try body(number, start)
            }
        }
    }
}
