import Findings
import Reporting

/// The completions for bash, as a script for `bash-completion` or `.bashrc`. They need nothing but bash itself.
enum BashCompletion {
    static func script(for commands: [CommandForm], groups: [CommandGroup]) -> String {
        let names = commands.map(\.name).filter { !$0.contains(" ") }
        var script = """
            # bash completions of fcrlint, made by: fcrlint completions bash
            _fcrlint() {
                local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=lint position=1 options actions
                COMPREPLY=()
                # bash takes --name=value apart at the sign.
                if [[ $word == = ]]; then word=
                elif [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}
                fi
                case ${COMP_WORDS[1]} in
                    \(names.joined(separator: "|"))) command=${COMP_WORDS[1]} position=2 ;;

            """
        for group in groups {
            script += "        \(group.name)) command=\"\(group.name) ${COMP_WORDS[2]}\" position=3\n"
            script += "            if [[ $COMP_CWORD == 2 ]]; then COMPREPLY=($(compgen -W '\(group.names.joined(separator: " "))' -- \"$word\")); return; fi ;;\n"
        }
        script += """
                esac
                case "$command $previous" in

            """
        for (values, patterns) in valued(commands) {
            script += "        \(patterns.map { "\"\($0)\"" }.joined(separator: "|"))) \(values); return ;;\n"
        }
        script += "    esac\n    case $command in\n"
        for command in commands {
            let options = command.allOptions.flatMap(\.spellings).joined(separator: " ")
            script += "        '\(command.name)') options='\(options)' actions='\(command.actions.joined(separator: " "))' ;;\n"
        }
        script += """
                esac
                if [[ $word == -* ]]; then
                    [[ $COMP_CWORD == 1 ]] && options+=' --version'
                    COMPREPLY=($(compgen -W "$options" -- "$word"))
                    return
                fi
                if [[ -n $actions && $COMP_CWORD == "$position" ]]; then
                    COMPREPLY=($(compgen -W "$actions" -- "$word"))
                    return
                fi
                compopt -o filenames 2>/dev/null
                local IFS=$'\\n'
                COMPREPLY=($(compgen -f -- "$word"))
                [[ $COMP_CWORD == 1 ]] && COMPREPLY+=($(compgen -W $'\((names + groups.map(\.name)).joined(separator: "\\n"))' -- "$word"))
            }
            complete -F _fcrlint fcrlint

            """
        return script
    }

    /// The options with a value, those with the same values together, in the order they come.
    private static func valued(_ commands: [CommandForm]) -> [(values: String, patterns: [String])] {
        var found: [(values: String, patterns: [String])] = []
        for command in commands {
            for option in command.allOptions where option.takesValue {
                let patterns = option.spellings.map { "\(command.name) \($0)" }
                let values = values(of: option)
                if let known = found.firstIndex(where: { $0.values == values }) { found[known].patterns += patterns } else { found.append((values, patterns)) }
            }
        }
        return found
    }

    private static func values(of option: OptionForm) -> String {
        if option.isPath { return "compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$word\"))" }
        if option.completions.isEmpty { return ":" }
        return "COMPREPLY=($(compgen -W '\(option.completions.joined(separator: " "))' -- \"$word\"))"
    }
}
