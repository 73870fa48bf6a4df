import Findings
import Reporting
import RuleBase

/// `completions`: what a shell needs to complete commands, options and their values, made from the command table.
struct CompletionsCommand: Command {
    static let form = CommandForm(
        name: "completions", operands: Shell.allCases.map(\.rawValue).joined(separator: "|"),
        summary: Phrase(chinese: "输出 shell 的命令补全", english: "completions for a shell"), options: [],
        details: Phrase(
            chinese: "bash：存入 ~/.local/share/bash-completion/completions/fcrlint。zsh：存为 fpath 中某文件夹的 _fcrlint。\n"
                + "fish：存入 ~/.config/fish/completions/fcrlint.fish。Debian 软件包已包含。",
            english: "bash: put them into ~/.local/share/bash-completion/completions/fcrlint. zsh: into _fcrlint in a folder of fpath.\n"
                + "fish: into ~/.config/fish/completions/fcrlint.fish. The Debian package has them."))

    private let shell: Shell

    init(_ arguments: ParsedArguments) throws(UsageError) {
        let choices = Shell.allCases.map(\.rawValue)
        guard let word = arguments.operands.first?.text else { throw .missingOperand(choices.joined(separator: "|")) }
        if arguments.operands.count > 1 { throw .unwantedOperand(arguments.operands[1].text) }
        guard let shell = Shell(rawValue: word) else { throw .badValue(option: Self.form.name, value: word, choices: choices, placeholder: "") }
        self.shell = shell
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let (forms, groups) = (CommandTable.forms, CommandTable.groups)
        switch shell {
        case .bash: try console.answer(BashCompletion.script(for: forms, groups: groups))
        case .zsh: try console.answer(ZshCompletion.script(for: forms, groups: groups, in: console.language))
        case .fish: try console.answer(FishCompletion.script(for: forms, groups: groups, in: console.language))
        }
        return .done
    }
}
