import Findings
import Reporting

/// The completions for zsh, as the file `_fcrlint` of a folder in `fpath`.
enum ZshCompletion {
    static func script(for commands: [CommandForm], groups: [CommandGroup], in language: Language) -> String {
        var script = "#compdef fcrlint\n# zsh completions of fcrlint, made by: fcrlint completions zsh\n\n_fcrlint() {\n"
        script += "  local command=lint\n  local -a commands=(\n"
        let single = commands.filter { !$0.name.contains(" ") }
        for (name, summary) in single.map({ ($0.name, $0.summary) }) + groups.map({ ($0.name, $0.summary) }) {
            script += "    '\(name):\(quoted(summary[language]))'\n"
        }
        script += """
              )
              if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
                _describe -t commands command commands
                _files
                return
              fi
              case $words[2] in
                (\(single.map(\.name).joined(separator: "|"))) command=$words[2]; shift words; (( CURRENT-- )) ;;

            """
        for group in groups {
            let names = group.names.joined(separator: " ")
            script += "    (\(group.name))\n      if (( CURRENT == 3 )); then compadd \(names); return; fi\n"
            script += "      command=\"\(group.name) $words[3]\"; shift 2 words; (( CURRENT -= 2 )) ;;\n"
        }
        script += """
              esac
              case $command in

            """
        for command in commands {
            script += "    (\(command.name.replacing(" ", with: "\\ ")))\n      _arguments -S \\\n"
            for option in command.allOptions { script += "        \(specification(of: option, in: language)) \\\n" }
            if !command.actions.isEmpty { script += "        '1:action:(\(command.actions.joined(separator: " ")))' \\\n" }
            script += "        '*:file:_files' ;;\n"
        }
        return script + "  esac\n}\n\n_fcrlint \"$@\"\n"
    }

    private static func specification(of option: OptionForm, in language: Language) -> String {
        let value = option.placeholder.map { ":\(quoted($0).replacing(":", with: "\\:")):\(action(of: option))" } ?? ""
        let explanation = quoted(option.summary[language]).replacing("[", with: "\\[").replacing("]", with: "\\]")
        let long = "--\(option.name)\(option.placeholder == nil ? "" : "=")"
        guard let letter = option.letter else { return "\(option.isRepeatable ? "'*'" : "")'\(long)[\(explanation)]\(value)'" }
        let short = "-\(letter)\(option.placeholder == nil ? "" : "+")"
        let others = option.isRepeatable ? "*" : "(\(option.spellings.joined(separator: " ")))"
        return "'\(others)'{\(short),\(long)}'[\(explanation)]\(value)'"
    }

    private static func action(of option: OptionForm) -> String {
        if option.isPath { return "_files" }
        return option.completions.isEmpty ? " " : "(\(option.completions.joined(separator: " ")))"
    }

    /// Text inside single quotes.
    private static func quoted(_ text: String) -> String { text.replacing("'", with: "'\\''") }
}
