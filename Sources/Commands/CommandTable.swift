/// Every command there is, in the order help lists them. A command that does not work yet is not in it.
enum CommandTable {
    static let all: [any Command.Type] = [
        LintCommand.self, TextCommand.self, AnnotateCommand.self, FormCommand.self, RulesCommand.self, ExplainCommand.self,
        CheckRulesCommand.self, EvaluateCommand.self, BaselineCommand.self, ConfigCommand.self, FilterCommand.self,
    ]

    static func command(named name: String) -> (any Command.Type)? {
        all.first { $0.form.name == name }
    }
}
