import Findings
import Law
import Reporting
import RuleBase
import SpotCheck

/// `ledger correct`: the steps of a correction (整改).
struct LedgerCorrectCommand: Command {
    private static func day(_ name: String, _ chinese: String, _ english: String) -> ValueOption<CalendarDate> {
        ValueOption(name, "DATE", chinese, english) { CalendarDate($0.text) }
    }

    private static let demand = day("demand", "要求整改，须于该日前完成", "a correction is demanded, due on this day")
    private static let extend = day("extend", "整改期限改为该日", "the day it is due is moved to this one")
    private static let done = day("done", "该日完成整改", "it was done on this day")
    private static let summon = day("summon", "该日由上一级市场监管部门约谈或者提请约谈", "on this day the next higher regulator summoned, or was asked to")
    private static let measure = ValueOption<Correction>(
        "measure", "废止（repealed）、修改（amended）或停止执行（stopped）", "repealed, amended or stopped")

    static let form = CommandForm(
        name: "ledger correct", operands: RecordRequest.operands,
        summary: Phrase(chinese: "记录整改：要求、期限、措施、完成、约谈", english: "record a correction: the demand, its day, the measure, its end, a summons"),
        options: [
            LedgerForms.ledger.form, demand.form, extend.form, done.form, measure.form, summon.form, RecordRequest.reason.form, LedgerForms.author.form,
        ],
        details: Phrase(
            chinese: "先核查认定违反（ledger verify --as violation），再要求整改。--done 须写明 --measure，--reason 写明依据，如公布的网址。",
            english: "A violation is verified first (ledger verify --as violation). --done needs --measure; --reason says on what evidence, such as where\n"
                + "the amended document is published."))

    private let request: RecordRequest
    private let step: CorrectionStep

    init(_ arguments: ParsedArguments) throws(UsageError) {
        request = try RecordRequest(arguments)
        let measure = try arguments.value(Self.measure)
        var steps: [(name: String, step: CorrectionStep)] = []
        if let day = try arguments.value(Self.demand) { steps.append(("--demand", .demand(due: day))) }
        if let day = try arguments.value(Self.extend) { steps.append(("--extend", .extend(due: day))) }
        if let day = try arguments.value(Self.done) {
            guard let measure else { throw .missingOperand("--measure \(Self.measure.form.placeholder ?? "")") }
            steps.append(("--done", .done(day, measure)))
        }
        if let day = try arguments.value(Self.summon) { steps.append(("--summon", .summon(day))) }
        guard let first = steps.first else { throw .missingOperand("--demand|--extend|--done|--summon DATE") }
        if steps.count > 1 { throw .conflict(first.name, steps[1].name) }
        if measure != nil, first.name != "--done" { throw .conflict(first.name, "--measure") }
        step = first.step
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let ledger = try Ledger.open(request.ledger, for: .record)
        let subjects = try Ledger.asking { () throws(LedgerError) in
            let book = try ledger.caseBook()
            let subjects = try SubjectFinder(in: ledger).subjects(request.path.bytes, findings: request.findings)
            for subject in subjects {
                let entry = subject.finding.map { book[subject.document, $0] } ?? book.entries[subject]
                if let fault = step.fault(entry) { throw .step(path: request.path.text, finding: subject.finding ?? "", fault) }
            }
            try ledger.add(subjects.map { step.event($0, reason: request.reason ?? "", author: request.author) })
            return subjects
        }
        for subject in subjects {
            try console.answer("\(request.name(subject))\(console.language.choose("：", ": "))\(step.text(in: console.language))\n")
        }
        return .done
    }
}

extension CorrectionStep {
    fileprivate func text(in language: Language) -> String {
        switch self {
        case .demand(let due): language.choose("要求整改，期限 \(due)", "correction demanded, due on \(due)")
        case .extend(let due): language.choose("期限改为 \(due)", "now due on \(due)")
        case .done(let day, let correction): language.choose("\(day) 完成整改（\(correction.name(in: language))）", "done on \(day) (\(correction.name(in: language)))")
        case .summon(let day): language.choose("\(day) 约谈", "summons on \(day)")
        }
    }
}
