import Findings
import Law
import Reporting
import RuleBase
import SpotCheck
import SQLiteStore

/// `ledger verify`: what a verification (核查) came to.
struct LedgerVerifyCommand: Command {
    private static let decision = ValueOption<Verification>(
        "as", Verification.allCases.map(\.rawValue).joined(separator: "|"), choices: Verification.allCases.map(\.rawValue),
        "核查结论：违反、不违反、适用第十二条、待核实", "the decision: a violation, none, Article 12 applies, still open"
    ) { Verification(written: $0.text) }
    private static let until = ValueOption<CalendarDate>("until", "DATE", "适用第十二条的，至何日为止", "of an exemption: the day it ends") { CalendarDate($0.text) }

    static let form = CommandForm(
        name: "ledger verify", operands: RecordRequest.operands,
        summary: Phrase(chinese: "记录核查结论：违反、不违反、适用第十二条", english: "record a verification: a violation, none, or Article 12 applies"),
        options: [LedgerForms.ledger.form, decision.form, RecordRequest.reason.form, until.form, LedgerForms.author.form],
        details: Phrase(
            chinese: "PATH 与线索清单中的文件一致；FINDING 是发现的编号或其开头几位，不写则针对整份文件。\n每次记录都写明时间和记录人；以前的记录不会改动，以最后一次为准。",
            english: "PATH is the document as the clue list names it; FINDING is a finding's id or its beginning, none for the document as a whole.\n"
                + "Each record has its time and author; what was recorded before stays, and the last one counts."))

    private let request: RecordRequest
    private let decision: Verification
    private let until: CalendarDate?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        request = try RecordRequest(arguments)
        guard let decision = try arguments.value(Self.decision) else { throw .missingOperand("--as \(Self.decision.form.placeholder ?? "")") }
        self.decision = decision
        if decision.needsReason, request.reason == nil { throw .missingOperand("--reason TEXT") }
        until = try arguments.value(Self.until)
        if until != nil, decision != .exempt { throw .conflict("--as \(decision.rawValue)", "--until") }
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let ledger = try Ledger.open(request.ledger, for: .record)
        let subjects = try Ledger.asking { () throws(LedgerError) in
            let subjects = try SubjectFinder(in: ledger).subjects(request.path.bytes, findings: request.findings)
            try ledger.add(
                subjects.map {
                    NewEvent($0, .verification, value: decision.rawValue, reason: request.reason ?? "", day: until, author: request.author)
                })
            return subjects
        }
        for subject in subjects {
            try console.answer("\(request.name(subject))\(console.language.choose("：", ": "))\(decision.name(in: console.language))\n")
        }
        return .done
    }
}
