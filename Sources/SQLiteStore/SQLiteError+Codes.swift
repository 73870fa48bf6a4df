import CSQLite

extension SQLiteError {
    /// The error of SQLite's last call on a connection.
    /// - Parameter connection: nil where there is none, and the code has to do.
    init(_ connection: OpaquePointer?, file: String, code: Int32) {
        let extended = connection.map { sqlite3_extended_errcode($0) } ?? code
        let reason = connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? String(cString: sqlite3_errstr(code))
        switch code & 0xFF {
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .cannotOpen(file: file, reason: reason)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(file: file)
        case SQLITE_FULL: self = .full(file: file)
        case SQLITE_CORRUPT: self = .corrupt(file: file, reason: reason)
        case SQLITE_NOTADB: self = .notADatabase(file: file)
        case SQLITE_READONLY: self = .readOnly(file: file)
        case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG: self = .constraint(file: file, reason: reason)
        case SQLITE_IOERR:
            let system = connection.map { sqlite3_system_errno($0) } ?? 0
            self = Self.isFull(extended, system) ? .full(file: file) : .inputOutput(file: file, reason: "\(reason), \(extended), \(system)")
        default: self = .failed(file: file, code: Int(extended), reason: reason)
        }
    }

    /// Whether a call that makes a file grow failed for another reason than a broken disk: a limit on the size of files, a quota. SQLite
    /// knows ENOSPC itself, and does not always keep the system's number of the others.
    private static func isFull(_ extended: Int32, _ system: Int32) -> Bool {
        // SQLITE_IOERR_WRITE, _TRUNCATE and _SHMSIZE; 5 is EIO.
        [3, 6, 19].map { SQLITE_IOERR | ($0 << 8) }.contains(extended) && system != 5
    }
}
