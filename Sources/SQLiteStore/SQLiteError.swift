/// Why the store could not do what it was asked. Each case names the file; what can be done about it stands with the case.
package enum SQLiteError: Error, Hashable, Sendable {
    /// The file cannot be opened or made: look at the path and its permissions.
    case cannotOpen(file: String, reason: String)
    /// Another process held the lock longer than the time to wait: try again when it is done.
    case busy(file: String)
    /// No space is left, or the file may not grow: make room and run again. What was committed before is intact.
    case full(file: String)
    /// The file is damaged: put back a copy.
    case corrupt(file: String, reason: String)
    /// The file is no SQLite database: another file was meant.
    case notADatabase(file: String)
    /// The file or its folder may not be written.
    case readOnly(file: String)
    /// The system failed to read or write: look at the disk.
    case inputOutput(file: String, reason: String)
    /// A row breaks a rule of the schema; a fault of the program, or of what was given to it.
    case constraint(file: String, reason: String)
    /// Anything else; a fault of the program.
    case failed(file: String, code: Int, reason: String)

    package var file: String {
        switch self {
        case .cannotOpen(let file, _), .busy(let file), .full(let file), .corrupt(let file, _), .notADatabase(let file), .readOnly(let file),
            .inputOutput(let file, _), .constraint(let file, _), .failed(let file, _, _):
            file
        }
    }
}
