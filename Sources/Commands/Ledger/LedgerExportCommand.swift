import Findings
import Reporting
import RuleBase
import SpotCheck
import SQLiteStore

/// `ledger export`: what the ledger says now.
struct LedgerExportCommand: Command {
    private static let format = ValueOption<LedgerExport.Format>("format", letter: "f", "jsonl（默认）：每份文件一行；csv：每项发现一行", "jsonl (default): a line a document; csv: a row a finding")
    private static let output = ValueOption<Argument>(path: "output", letter: "o", "FILE", "写入文件（默认为标准输出）", "where to (default: standard output)")

    static let form = CommandForm(
        name: "ledger export", operands: "--ledger FILE.sqlite",
        summary: Phrase(chinese: "导出台账：按路径和发现编号排序，不含时间", english: "export the ledger, sorted by path and finding id, without times"),
        options: [LedgerForms.ledger.form, format.form, output.form])

    private let ledger: Argument
    private let format: LedgerExport.Format
    private let output: Argument?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if let word = arguments.operands.first { throw .unwantedOperand(word.text) }
        ledger = try LedgerForms.path(arguments)
        format = try arguments.value(Self.format) ?? .jsonl
        output = try arguments.value(Self.output)
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let export = LedgerExport(try Ledger.open(ledger, for: .read), format: format, language: console.language)
        guard let output else {
            try export.run({ bytes throws(CommandError) in try console.answer(bytes) }, failed: { .ledger(.store($0)) })
            return .done
        }
        let file: OutputFile
        do throws(SystemFault) { file = try OutputFile(output.bytes) } catch { throw .cannotWrite(path: output.text, reason: error) }
        do throws(CommandError) {
            try export.run(
                { bytes throws(CommandError) in
                    do throws(SystemFault) { try file.write(bytes) } catch { throw .cannotWrite(path: output.text, reason: error) }
                }, failed: { .ledger(.store($0)) })
        } catch {
            file.discard()
            throw error
        }
        do throws(SystemFault) { try file.commit() } catch { throw .cannotWrite(path: output.text, reason: error) }
        return .done
    }
}
