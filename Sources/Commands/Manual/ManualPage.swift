import Findings
import Law
import Reporting
import RuleBase

/// The manual page fcrlint(1), made from the command table.
struct ManualPage {
    private let language: Language
    private var roff: Roff

    var text: String { roff.text }

    /// - Parameter day: of the page; a release takes that of its sources.
    init(_ commands: [CommandForm], day: CalendarDate, rules: RuleSet, language: Language) {
        self.language = language
        roff = Roff(title: "FCRLINT", day: day.description, source: "fcrlint \(Tool.version)", manual: language.choose("用户命令", "User Commands"))
        head(rules)
        section("命令", "COMMANDS")
        for command in commands { add(command) }
        section("各命令共有的选项", "OPTIONS OF EVERY COMMAND")
        for option in CommonOptions.forms { add(option) }
        end()
    }

    private mutating func section(_ chinese: String, _ english: String) { roff.request("SH", language.choose(chinese, english)) }

    private mutating func paragraph(_ chinese: String, _ english: String) { roff.paragraph(language.choose(chinese, english)) }

    private mutating func entry(_ tag: String, _ chinese: String, _ english: String) { roff.entry(tag, language.choose(chinese, english)) }

    private mutating func head(_ rules: RuleSet) {
        section("名称", "NAME")
        roff.lines(
            language.choose(
                "fcrlint - 依照《公平竞争审查条例》检查政策措施草案", "fcrlint - check draft policy measures against China's Fair Competition Review Regulation"))
        section("用法", "SYNOPSIS")
        for (index, line) in ["[lint] PATH…", "COMMAND …", "COMMAND --help", "--version"].enumerated() {
            if index > 0 { roff.request("br") }
            roff.lines("fcrlint \(line)")
        }
        section("说明", "DESCRIPTION")
        paragraph(
            "fcrlint 读取政策措施草案，指出可能违反《公平竞争审查条例》第八条至第十一条审查标准的条款。每项发现写明依据的条款、要件及其原文、文中的法律依据、\n适用第十二条例外规定尚缺的内容和修改建议。发现是向审查人员提出的问题，不是决定。",
            "fcrlint reads draft policy measures and reports the clauses that may breach the review standards of Articles 8 to 11 of the Fair\n"
                + "Competition Review Regulation. Each finding names the provision, the elements and the words that meet them, the legal basis in the\n"
                + "draft, what Article 12 would still require, and what would cure the clause. A finding is a question to a reviewer, not a decision.")
        paragraph(
            "全程不联网，不写入指定输出以外的任何文件。内置规则库 \(rules.version)。",
            "It works offline and writes nothing but the outputs it is asked for. The rule base in it is \(rules.version).")
    }

    private mutating func add(_ command: CommandForm) {
        roff.request("SS", "fcrlint \(command.name)\(command.operands.isEmpty ? "" : " \(command.operands)")")
        roff.lines(command.summary[language] + language.choose("。", "."))
        if !command.details[language].isEmpty { roff.paragraph(command.details[language]) }
        for option in command.options { add(option) }
    }

    private mutating func add(_ option: OptionForm) {
        let value = option.placeholder.map { " \(Roff.italic($0))" } ?? ""
        let tag = option.spellings.map(Roff.bold).joined(separator: ", ") + value
        roff.entry(tag, option.summary[language] + (option.isRepeatable ? language.choose("（可重复）", " (repeatable)") : ""))
    }

    private mutating func end() {
        section("退出状态", "EXIT STATUS")
        entry(Roff.bold("0"), "完成；lint：没有达到 --fail-on 的发现", "Done; lint: nothing at or above --fail-on.")
        entry(Roff.bold("1"), "仅 lint：有达到该级别的发现", "Only lint: findings at or above it.")
        entry(
            Roff.bold("2"), "命令、配置或规则有误，或者无法写出结果", "The command, its configuration or the rules are wrong, or an output cannot be written.")
        entry(Roff.bold("3"), "有输入未能读取或未能完整检查", "Some input could not be read or checked whole.")
        section("环境变量", "ENVIRONMENT")
        entry(
            "\(Roff.bold("LC_ALL")), \(Roff.bold("LC_MESSAGES")), \(Roff.bold("LANG"))", "第一个有值的决定消息和报告的语言：以 zh 开头为中文，否则为英文",
            "The first that is set chooses the language of messages and reports: Chinese where it starts with zh, else English.")
        section("文件", "FILES")
        entry(Roff.bold("fcrlint.json"), "设置，从被检查的路径向上查找", "Settings, looked for upwards from the paths that are checked.")
        entry(Roff.bold("fcrlint.suppressions.json"), "不计入的发现", "Findings that are not to fail.")
        entry(Roff.bold("DRAFT.fcr.json"), "第十二条例外规定的说明和审查机构的决定", "Justifications under Article 12, and the decisions of the reviewing body.")
        entry(
            "\(Roff.bold("DRAFT.review.json")), \(Roff.bold("DRAFT.review.docx"))", "第十八条的审查结论", "The review of Article 18: a record, or the review form.")
        entry(
            Roff.bold("/usr/share/fcrlint/rules"), "规则库的文本（Debian 软件包）；修改副本后用 --rules 使用",
            "The text of the rule base (Debian package); --rules takes a changed copy.")
        section("示例", "EXAMPLES")
        roff.verbatim([
            "fcrlint draft.docx", "fcrlint annotate draft.docx -o draft.reviewed.docx", "fcrlint form draft.docx -o draft.review.docx",
            "fcrlint lint drafts --format sarif=report.sarif --fail-on error", "fcrlint explain 9.1-lock-in",
        ])
    }
}
