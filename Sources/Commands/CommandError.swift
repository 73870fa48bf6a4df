package import Decisions
package import Findings
package import Law
import Reporting
package import RuleBase
package import SpotCheck
package import WordReview

/// What ends a command with status 2.
package enum CommandError: Error {
    case usage(UsageError)
    /// There is nothing at all to lint.
    case nothingToLint
    /// A list, a rule folder or another file the command needs, as opposed to a draft.
    case cannotRead(path: String, reason: SystemFault)
    case cannotWrite(path: String, reason: SystemFault)
    /// The rules are wrong; each message names file and line.
    case rules([String])
    /// A file given as rules is no rule pack that can be used.
    case rulePack(path: String, reason: RulePackError)
    /// The rule pack is not for the day of review.
    case packNotValid(PackLabel, CalendarDate)
    /// The configuration or a file of decisions is wrong.
    case decisions(DecisionError)
    /// The older version cannot be had from git.
    case git(GitFault)
    /// A Word document takes no comments.
    case cannotAnnotate(path: String, reason: WordReviewError)
    /// The layout of the review form is wrong.
    case template(path: String, reason: FormError)
    /// The ledger of a spot check cannot be used.
    case ledger(LedgerError)
    /// A line of a file of cases is wrong.
    case badRecord(path: String, line: Int, what: String)

    package func message(in language: Language) -> String {
        switch self {
        case .usage(let error): return error.message(in: language)
        case .nothingToLint:
            return language.choose(
                "没有可检查的文件：请给出文件、文件夹（内含 .txt .md .html .xml .docx 等文件）或 -（标准输入）",
                "nothing to lint: name files, folders (with .txt .md .html .xml .docx … in them) or - (standard input)")
        case .cannotRead(let path, let reason):
            return language.choose("无法读取 \(path)：\(reason.text(in: language))", "cannot read \(path): \(reason.text(in: language))")
        case .cannotWrite(let path, let reason):
            return language.choose(
                "无法写入 \(path)：\(reason.text(in: language))；没有留下任何结果",
                "cannot write \(path): \(reason.text(in: language)); no result is left")
        case .decisions(let error): return error.message(in: language)
        case .git(let fault): return fault.text(in: language)
        case .cannotAnnotate(let path, let reason):
            return language.choose("\(path)：\(reason.text(in: language))；没有写出文件", "\(path): \(reason.text(in: language)); nothing was written")
        case .template(let path, let reason): return "\(path): \(reason.text(in: language))"
        case .ledger(let error): return error.text(in: language)
        case .rulePack(let path, let reason): return "\(path)\(language.choose("：", ": "))\(reason.text(in: language))"
        case .packNotValid(let pack, let day):
            return language.choose(
                "\(pack.file)：规则包有效期：\(pack.term(in: language))；审查日期 \(day) 不在其内；请换用当日有效的规则包，或用 --as-of 指定审查日期",
                "\(pack.file): the rule pack is valid \(pack.term(in: language)), not on the day of review \(day): take the pack in force on that "
                    + "day, or give another day with --as-of")
        case .rules(let faults): return faults.joined(separator: "\n")
        case .badRecord(let path, let line, let what): return "\(path):\(line): \(what)"
        }
    }
}
