package import Findings
import Reporting

/// What is wrong with a command line.
package enum UsageError: Error, Equatable {
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    case missingValue(option: String, placeholder: String)
    case unwantedValue(option: String, value: String)
    case repeatedOption(String)
    case badValue(option: String, value: String, choices: [String], placeholder: String)
    case unknownFormat(String, nearest: String?, all: [String])
    case missingOperand(String)
    case unwantedOperand(String)
    case unknownRule(String, nearest: String?)
    case conflict(String, String)
    case twoReportsOnOutput
    /// `--against FILE` with several drafts.
    case oneDraftForOneFile(String)
    /// A review form is of one draft.
    case oneDraftForOneForm(String)
    /// `form` with several files that are no notes.
    case severalDrafts(String, String)

    package func message(in language: Language) -> String {
        func guess(_ nearest: String?) -> String {
            nearest.map { language.choose("；是否想用 \($0)？", "; did you mean \($0)?") } ?? ""
        }
        switch self {
        case .unknownCommand(let name, let nearest):
            return language.choose("没有“\(name)”这个命令", "there is no command “\(name)”") + guess(nearest)
        case .unknownOption(let name, let nearest):
            return language.choose("没有 \(name) 这个选项", "there is no option \(name)") + guess(nearest)
        case .missingValue(let option, let placeholder):
            return language.choose(
                "选项 \(option) 需要一个值：\(option) \(placeholder)", "option \(option) needs a value: \(option) \(placeholder)")
        case .unwantedValue(let option, let value):
            return language.choose("选项 \(option) 不带值，却给出了“\(value)”", "option \(option) takes no value, but “\(value)” was given")
        case .repeatedOption(let option):
            return language.choose("选项 \(option) 只能给一次", "option \(option) may be given only once")
        case .badValue(let option, let value, let choices, let placeholder):
            let near = guess(Nearest.match(value, among: choices))
            let wanted = choices.isEmpty ? placeholder : choices.joined(separator: ", ")
            return language.choose(
                "选项 \(option) 不能取“\(value)”，可取：\(wanted)", "option \(option) cannot be “\(value)”; it takes: \(wanted)") + near
        case .unknownFormat(let name, let nearest, let all):
            let list = all.joined(separator: ", ")
            return language.choose("没有“\(name)”这种格式，可用：\(list)", "there is no format “\(name)”; there are: \(list)") + guess(nearest)
        case .missingOperand(let what):
            return language.choose("缺少 \(what)", "\(what) is missing")
        case .unwantedOperand(let word):
            return language.choose("多出了“\(word)”", "“\(word)” is one word too many")
        case .unknownRule(let word, let nearest):
            return language.choose("没有“\(word)”这条规则或条项", "there is no rule or provision “\(word)”") + guess(nearest)
        case .conflict(let left, let right):
            return language.choose("\(left) 与 \(right) 不能同时使用", "\(left) and \(right) cannot be used together")
        case .oneDraftForOneFile(let old):
            return language.choose(
                "--against \(old) 是一个文件，只能与一份草案比较；多份草案请给出旧稿的文件夹",
                "--against \(old) is a file: compare one draft with it, or name the folder of the older versions")
        case .oneDraftForOneForm(let form):
            return language.choose(
                "--form \(form) 是一份草案的审查表；多份草案请各附 <草案>.review.docx",
                "--form \(form) is the form of one draft: with several, put <draft>.review.docx beside each")
        case .severalDrafts(let first, let second):
            return language.choose(
                "\(first) 与 \(second) 都像是草案；一份审查表对应一份草案，起草说明的标题应含“说明”",
                "\(first) and \(second) both look like drafts; a form is for one, and the title of a note has “说明” in it")
        case .twoReportsOnOutput:
            return language.choose(
                "标准输出只能有一份报告；其余请写入文件，如 --format json=report.json",
                "standard output takes one report only; give the others a file, e.g. --format json=report.json")
        }
    }
}
