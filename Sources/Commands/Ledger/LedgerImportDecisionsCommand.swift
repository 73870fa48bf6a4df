import Findings
import Reporting
import RuleBase
import SpotCheck

/// `ledger import-decisions`: decisions that were made elsewhere.
struct LedgerImportDecisionsCommand: Command {
    static let form = CommandForm(
        name: "ledger import-decisions", operands: "FILE.csv|FILE.jsonl",
        summary: Phrase(chinese: "读入在别处作出的核查结论", english: "take in decisions that were made elsewhere"),
        options: [LedgerForms.ledger.form, LedgerForms.author.form],
        details: Phrase(
            chinese: "ledger clues --format csv 的表，在“核查结论”列填写违反、不违反、适用第十二条或待核实，在“核查意见”列写明理由；“核查人”“例外期限”可填可不填。\n"
                + "jsonl 每行一个对象：path、id、decision、opinion，可有 reviewer、until。结论为空的行不计；有一行不对，就什么也不记录，并指出文件和行。",
            english:
                "The table of ledger clues --format csv, with violation, compliant, exempt or open in the column “decision” and the reason in\n"
                + "“opinion”; “reviewer” and “until” may be left out. jsonl: an object a line with path, id, decision, opinion, and where wanted\n"
                + "reviewer and until. Rows without a decision do not count; where any row is wrong nothing is recorded, and file and line are named."))

    private let ledger: Argument
    private let author: String
    private let file: Argument

    init(_ arguments: ParsedArguments) throws(UsageError) {
        ledger = try LedgerForms.path(arguments)
        author = try arguments.value(LedgerForms.author) ?? LoginName.current
        guard let file = arguments.operands.first else { throw .missingOperand("FILE") }
        if arguments.operands.count > 1 { throw .unwantedOperand(arguments.operands[1].text) }
        self.file = file
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let bytes: [UInt8]
        do throws(SystemFault) { bytes = try FileBytes.read(file.bytes) } catch { throw .cannotRead(path: file.text, reason: error) }
        let ledger = try Ledger.open(ledger, for: .record)
        let read = try Ledger.asking { () throws(LedgerError) in
            let isJSON = file.text.lowercased().hasSuffix(".jsonl") || file.text.lowercased().hasSuffix(".json")
            let read = try DecisionImport(bytes, isJSON: isJSON, file: file.text, into: ledger, book: ledger.caseBook(), author: author)
            try ledger.add(read.events)
            return read
        }
        try console.answer(
            console.language.choose(
                "\(file.text)：记录 \(read.events.count) 条结论；已有 \(read.known) 条，未填 \(read.undecided) 行\n",
                "\(file.text): \(read.events.count) decisions recorded; \(read.known) known, \(read.undecided) rows without one\n"))
        return .done
    }
}
