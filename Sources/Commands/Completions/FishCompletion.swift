import Findings
import Reporting

/// The completions for fish, as the file `fcrlint.fish` of a completions folder.
enum FishCompletion {
    static func script(for commands: [CommandForm], groups: [CommandGroup], in language: Language) -> String {
        let single = commands.filter { !$0.name.contains(" ") }
        let first = single.map { ($0.name, $0.summary) } + groups.map { ($0.name, $0.summary) }
        let names = first.map(\.0).joined(separator: " ")
        var script = "# fish completions of fcrlint, made by: fcrlint completions fish\n"
        script += "complete -c fcrlint -n __fish_use_subcommand -l version -d '\(language.choose("版本和规则库", "version and rule base"))'\n"
        for (name, summary) in first { script += "complete -c fcrlint -n __fish_use_subcommand -a \(name) -d '\(quoted(summary[language]))'\n" }
        for group in groups {
            let names = group.names.joined(separator: " ")
            script += "complete -c fcrlint -n '__fish_seen_subcommand_from \(group.name); and not __fish_seen_subcommand_from \(names)' -f -a '\(names)'\n"
        }
        for command in commands {
            let words = command.name.split(separator: " ").map { "__fish_seen_subcommand_from \($0)" }.joined(separator: "; and ")
            let seen = command.name == "lint" ? "not __fish_seen_subcommand_from \(names); or \(words)" : words
            if !command.actions.isEmpty {
                let actions = command.actions.joined(separator: " ")
                script += "complete -c fcrlint -n '\(seen); and not __fish_seen_subcommand_from \(actions)' -f -a '\(actions)'\n"
            }
            for option in command.allOptions {
                let letter = option.letter.map { " -s \($0)" } ?? ""
                script += "complete -c fcrlint -n '\(seen)' -l \(option.name)\(letter)\(value(of: option)) -d '\(quoted(option.summary[language]))'\n"
            }
        }
        return script
    }

    private static func value(of option: OptionForm) -> String {
        if !option.takesValue { return "" }
        if option.isPath { return " -r -F" }
        return option.completions.isEmpty ? " -x" : " -x -a '\(option.completions.joined(separator: " "))'"
    }

    /// Text inside single quotes.
    private static func quoted(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") }
}
