import Findings
import Glibc
import Reporting
import RuleBase

/// What the tool says of itself.
enum Overview {
    static func text(in language: Language) -> String {
        var text = language.choose(
            "fcrlint：依照《公平竞争审查条例》检查政策措施草案\n\n用法：\n  fcrlint [lint] 文件或文件夹…\n  fcrlint 命令 …\n\n命令：\n",
            "fcrlint: checks draft policy measures against China's Fair Competition Review Regulation\n\n"
                + "Usage:\n  fcrlint [lint] PATH…\n  fcrlint COMMAND …\n\nCommands:\n")
        for (name, summary) in CommandTable.all.map({ ($0.form.name, $0.form.summary) }) + CommandTable.groups.map({ ($0.name, $0.summary) }) {
            text += "  \(name)\(String(repeating: " ", count: max(1, 14 - name.count)))\(summary[language])\n"
        }
        text += language.choose(
            "\n  fcrlint 命令 --help      该命令的选项\n  fcrlint --version        版本和规则库\n",
            "\n  fcrlint COMMAND --help   the options of a command\n  fcrlint --version        version and rule base\n")
        text += language.choose(
            "\n退出状态：0 完成，没有达到 --fail-on 的发现；1 有达到 --fail-on 的发现；2 命令、配置或规则有误，或无法写出结果；\n3 有输入未能读取或未能完整检查。全程不联网，不写入指定输出以外的任何文件。\n",
            "\nExit status: 0 done, nothing at or above --fail-on; 1 findings at or above it; 2 the command, its configuration or the rules\n"
                + "are wrong, or an output cannot be written; 3 some input could not be read or checked whole.\n"
                + "No network; nothing is written but what was asked for.\n")
        return text
    }

    static func version(of rules: RuleSet) -> String {
        "fcrlint \(Tool.version)\nrule base \(rules.version) \(rules.digest)\n"
    }

    /// Whether a word that is no command can be meant as a path: it exists, or has a dot or a slash in it, or is `-`.
    static func looksLikePath(_ word: Argument) -> Bool {
        let marks: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: "/")]
        return word.text == "-" || word.bytes.contains(where: marks.contains) || (try? Folder.identity(of: word.bytes)) != nil
    }
}
