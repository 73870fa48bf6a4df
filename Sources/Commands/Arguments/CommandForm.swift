import Findings
import Reporting
package import RuleBase

/// How a command is called, as its help shows it.
package struct CommandForm: Sendable {
    package var name: String
    /// What follows the name, e.g. `PATH…`.
    package var operands: String
    package var summary: Phrase
    package var options: [OptionForm]
    /// A paragraph more for its own help page; empty where the options say it all.
    package var details: Phrase

    package init(
        name: String, operands: String, summary: Phrase, options: [OptionForm], details: Phrase = Phrase(chinese: "", english: "")
    ) {
        self.name = name
        self.operands = operands
        self.summary = summary
        self.options = options
        self.details = details
    }

    /// The words one of which comes first, such as `write`, `report` and `prune`; empty where a path does.
    package var actions: [String] {
        let words = operands.prefix { $0 != " " }.split(separator: "|")
        return words.count > 1 && words.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } } ? words.map(String.init) : []
    }

    /// The options with those that every command has.
    package var allOptions: [OptionForm] { options + CommonOptions.forms }

    func help(in language: Language) -> String {
        var text = language.choose("用法：", "Usage: ") + "fcrlint \(name)\(operands.isEmpty ? "" : " \(operands)")"
        text += language.choose(" [选项]", " [options]") + "\n\n\(summary[language])\n"
        if !details[language].isEmpty { text += "\n\(details[language])\n" }
        text += language.choose("\n选项：\n", "\nOptions:\n")
        for option in allOptions { text += option.helpLine(in: language) }
        return text
    }
}

extension OptionForm {
    fileprivate func helpLine(in language: Language) -> String {
        let left = "  \(letter.map { "-\($0), " } ?? "")--\(name)\(placeholder.map { " \($0)" } ?? "")"
        let pad = left.count < 30 ? String(repeating: " ", count: 30 - left.count) : "\n" + String(repeating: " ", count: 30)
        let again = isRepeatable ? language.choose("（可重复）", " (repeatable)") : ""
        return "\(left)\(pad)\(summary[language])\(again)\n"
    }
}

/// The options that every command has.
enum CommonOptions {
    static let help = Switch("help", letter: "h", "显示本帮助", "show this help")
    static let language = ValueOption<Language>("language", "报告和消息的语言（默认随系统）", "language of reports and messages (default: the locale's)")

    static var forms: [OptionForm] { [language.form, help.form] }
}
