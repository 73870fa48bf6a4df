import Findings
import Reporting
import RuleBase

/// Every command there is, in the order help lists them. A command that does not work yet is not in it.
enum CommandTable {
    static let all: [any Command.Type] = [
        LintCommand.self, TextCommand.self, AnnotateCommand.self, FormCommand.self, SubmissionCommand.self, RulesCommand.self,
        ExplainCommand.self, CheckRulesCommand.self, PackRulesCommand.self, EvaluateCommand.self, BaselineCommand.self, ConfigCommand.self, SweepCommand.self,
        FilterCommand.self, CompletionsCommand.self, ManualCommand.self,
    ]

    static let groups = [
        CommandGroup(
            name: "ledger", summary: Phrase(chinese: "抽查台账：抽样、线索、核查、整改、统计、导出", english: "the ledger of a spot check: samples, clues, decisions, corrections, figures, export"),
            commands: [
                LedgerSampleCommand.self, LedgerCluesCommand.self, LedgerVerifyCommand.self, LedgerImportDecisionsCommand.self,
                LedgerCorrectCommand.self, LedgerDueCommand.self, LedgerCompareCommand.self, LedgerStatsCommand.self, LedgerExportCommand.self,
                LedgerImportCommand.self, LedgerDashboardCommand.self, LedgerReportCommand.self,
            ])
    ]

    /// The first words there are.
    static var names: [String] { all.map { $0.form.name } + groups.map(\.name) }

    /// The forms of all commands, those of groups by both words.
    static var forms: [CommandForm] { all.map { $0.form } + groups.flatMap { $0.commands.map { $0.form } } }

    static func command(named name: String) -> (any Command.Type)? {
        all.first { $0.form.name == name }
    }

    static func group(named name: String) -> CommandGroup? {
        groups.first { $0.name == name }
    }
}

/// Commands that share their first word: `ledger export`. The name of each, in its form, is both words.
struct CommandGroup: Sendable {
    var name: String
    var summary: Phrase
    var commands: [any Command.Type]

    /// - Parameter word: The second word.
    func command(named word: String) -> (any Command.Type)? {
        commands.first { $0.form.name == "\(name) \(word)" }
    }

    /// The second words.
    var names: [String] { commands.map { String($0.form.name.dropFirst(name.count + 1)) } }

    func help(in language: Language) -> String {
        var text = language.choose("用法：fcrlint \(name) 命令 …\n\n\(summary[language])\n\n命令：\n", "Usage: fcrlint \(name) COMMAND …\n\n\(summary[language])\n\nCommands:\n")
        for command in commands {
            let left = command.form.name
            text += "  \(left)\(String(repeating: " ", count: max(1, 26 - left.count)))\(command.form.summary[language])\n"
        }
        return text + language.choose("\n  fcrlint \(name) 命令 --help   该命令的选项\n", "\n  fcrlint \(name) COMMAND --help   the options of a command\n")
    }
}
