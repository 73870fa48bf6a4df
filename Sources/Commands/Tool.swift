import CMalloc
import Findings
import Glibc
import Reporting

/// The tool from its words to its exit status.
package enum Tool {
    package static let version = "0.1.0"

    package static func run(_ words: [Argument]) -> ExitStatus {
        // A reader that goes away is seen by write(2) and ends the report silently.
        signal(SIGPIPE, SIG_IGN)
        // A limit on the size of files is a fault of the write that meets it.
        signal(SIGXFSZ, SIG_IGN)
        // Memory that one step leaves free serves the next: given back, each of its pages would have to be asked for again, and cleared.
        mallopt(M_MMAP_THRESHOLD, 32 << 20)
        mallopt(M_TRIM_THRESHOLD, 64 << 20)
        var console = Console(language: language(asked: words))
        do throws(CommandError) {
            return try dispatch(words, &console)
        } catch {
            console.complain(error.message(in: console.language))
            if case .usage = error { console.complain(console.language.choose("用法见 fcrlint --help", "see fcrlint --help")) }
            return .failure
        }
    }

    private static func dispatch(_ words: [Argument], _ console: inout Console) throws(CommandError) -> ExitStatus {
        guard let first = words.first?.text else {
            StandardStream.error.write(Array(Overview.text(in: console.language).utf8))
            return .failure
        }
        switch first {
        case "help" where words.count > 1:
            let asked = words[1].text
            if let group = CommandTable.group(named: asked) { return try run(group, Array(words.dropFirst(2)) + [Argument("--help")], &console) }
            guard let command = CommandTable.command(named: asked) else {
                throw .usage(.unknownCommand(asked, nearest: Nearest.match(asked, among: CommandTable.names)))
            }
            return try run(command, [Argument("--help")] + words.dropFirst(2), &console)
        case "--help", "-h", "help":
            try console.answer(Overview.text(in: console.language))
            return .done
        case "--version":
            let rules = try RuleOrigin.load(nil)
            try console.answer(Overview.version(of: rules))
            return .done
        default: break
        }
        if let command = CommandTable.command(named: first) {
            return try run(command, Array(words.dropFirst()), &console)
        }
        if let group = CommandTable.group(named: first) { return try run(group, Array(words.dropFirst()), &console) }
        // `fcrlint draft.docx` means `fcrlint lint draft.docx`; a word that is neither a command nor looks like a path is a slip.
        if !first.hasPrefix("-"), !Overview.looksLikePath(words[0]) {
            let nearest = Nearest.match(first, among: CommandTable.names)
            throw .usage(.unknownCommand(first, nearest: nearest))
        }
        return try run(LintCommand.self, words, &console)
    }

    /// - Parameter words: What follows the name of the group.
    private static func run(_ group: CommandGroup, _ words: [Argument], _ console: inout Console) throws(CommandError) -> ExitStatus {
        switch words.first?.text {
        case nil:
            StandardStream.error.write(Array(group.help(in: console.language).utf8))
            return .failure
        case "--help", "-h", "help":
            try console.answer(group.help(in: console.language))
            return .done
        case let second?:
            guard let command = group.command(named: second) else {
                throw .usage(.unknownCommand("\(group.name) \(second)", nearest: Nearest.match(second, among: group.names).map { "\(group.name) \($0)" }))
            }
            return try run(command, Array(words.dropFirst()), &console)
        }
    }

    private static func run(_ command: any Command.Type, _ words: [Argument], _ console: inout Console) throws(CommandError) -> ExitStatus {
        let prepared: (any Command)?
        do throws(UsageError) {
            let arguments = try ParsedArguments(words, forms: command.form.allOptions)
            if let language = try arguments.value(CommonOptions.language) { console.language = language }
            prepared = arguments[CommonOptions.help] ? nil : try command.init(arguments)
        } catch {
            throw .usage(error)
        }
        guard let prepared else {
            try console.answer(command.form.help(in: console.language))
            return .done
        }
        return try prepared.run(console)
    }

    /// The language for messages about the command line itself, found before it is understood.
    private static func language(asked words: [Argument]) -> Language {
        for (index, word) in words.enumerated() {
            let text = word.text
            if text.hasPrefix("--language=") { return Language(rawValue: String(text.dropFirst(11))) ?? .ofLocale }
            if text == "--language", index + 1 < words.count { return Language(rawValue: words[index + 1].text) ?? .ofLocale }
        }
        return .ofLocale
    }
}
