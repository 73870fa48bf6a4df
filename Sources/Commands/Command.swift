/// One command of the tool: a file of its own, and a line in `CommandTable`.
package protocol Command: Sendable {
    static var form: CommandForm { get }

    /// Reads its options; nothing is opened yet.
    init(_ arguments: ParsedArguments) throws(UsageError)

    func run(_ console: Console) throws(CommandError) -> ExitStatus
}

/// How the tool ends.
package enum ExitStatus: Int32, Sendable, CaseIterable {
    /// Done, and for `lint` nothing at or above `--fail-on`.
    case done = 0
    /// Only `lint`: findings at or above `--fail-on`.
    case findings = 1
    /// The command, its configuration or the rules are wrong, or an output cannot be written.
    case failure = 2
    /// Some input could not be read or checked whole.
    case unread = 3
}
