import CSQLite

/// One connection to an SQLite file. Not Sendable: each thread that reads has its own, and the one that writes is behind a lock.
package final class Database {
    package enum Mode: Sendable {
        /// Writes; the file is made where there is none.
        case create
        /// Writes a file that is there.
        case write
        /// Only reads.
        case read
    }

    /// As it was given, for messages.
    package let file: String
    /// Closed by `deinit`; a statement holds its database, so none outlives it.
    let connection: OpaquePointer

    /// - Parameters:
    ///   - path: The file's path in bytes.
    ///   - patience: How long a call waits for other processes, in milliseconds.
    package init(_ path: [UInt8], mode: Mode, patience: Int = 30_000) throws(SQLiteError) {
        file = String(decoding: path, as: UTF8.self)
        let flags =
            switch mode {
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .write: SQLITE_OPEN_READWRITE
            case .read: SQLITE_OPEN_READONLY
            }
        var opened: OpaquePointer?
        let code = (path + [0]).withUnsafeBytes { bytes in
            // The buffer ends with the NUL that C asks for, and has an address because it is not empty.
            sqlite3_open_v2(bytes.assumingMemoryBound(to: CChar.self).baseAddress, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        }
        guard code == SQLITE_OK, let opened else {
            defer { sqlite3_close_v2(opened) }
            throw SQLiteError(opened, file: file, code: code)
        }
        connection = opened
        sqlite3_busy_timeout(opened, Int32(clamping: patience))
    }

    deinit { sqlite3_close_v2(connection) }

    /// Runs statements that give no rows, one after the other.
    package func execute(_ sql: String) throws(SQLiteError) {
        let code = sqlite3_exec(connection, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw SQLiteError(connection, file: file, code: code) }
    }

    package func prepare(_ sql: String) throws(SQLiteError) -> Statement { try Statement(self, sql) }

    /// The first column of the first row as an integer; nil where there is no row, or NULL.
    package func integer(_ sql: String, _ values: StoredValue...) throws(SQLiteError) -> Int? {
        let statement = try prepare(sql)
        try statement.bind(values)
        return try statement.step() ? statement.integer(0) : nil
    }

    /// The first column of the first row as text; nil where there is no row, or NULL.
    package func text(_ sql: String, _ values: StoredValue...) throws(SQLiteError) -> String? {
        let statement = try prepare(sql)
        try statement.bind(values)
        return try statement.step() ? statement.text(0) : nil
    }

    /// Runs one statement with values for its parameters, which gives no rows that matter.
    package func run(_ sql: String, _ values: StoredValue...) throws(SQLiteError) {
        try prepare(sql).run(values)
    }

    /// What the last INSERT made.
    package var lastRow: Int { Int(sqlite3_last_insert_rowid(connection)) }

    /// How many rows the last statement changed.
    package var changes: Int { Int(sqlite3_changes64(connection)) }

    /// Whether no transaction is open.
    package var isIdle: Bool { sqlite3_get_autocommit(connection) != 0 }
}

extension Database {
    /// Everything that `body` writes, or nothing. The lock to write is taken at the start, so that a transaction that has begun never
    /// fails for another writer.
    package func transaction<Result>(_ body: () throws(SQLiteError) -> Result) throws(SQLiteError) -> Result {
        try execute("BEGIN IMMEDIATE")
        do throws(SQLiteError) {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // A full disk may have rolled it back already; the first error is the one to tell of.
            if !isIdle { try? execute("ROLLBACK") }
            throw error
        }
    }

    /// Several reads of one state, whatever other processes write meanwhile.
    package func snapshot<Result>(_ body: () throws(SQLiteError) -> Result) throws(SQLiteError) -> Result {
        try execute("BEGIN")
        defer { try? execute("ROLLBACK") }
        return try body()
    }

    /// What SQLite's own check finds wrong; empty for a sound file.
    package func faults() throws(SQLiteError) -> [String] {
        var faults: [String] = []
        let integrity = try prepare("PRAGMA integrity_check")
        while try integrity.step() {
            if let line = integrity.text(0), line != "ok" { faults.append(line) }
        }
        let keys = try prepare("PRAGMA foreign_key_check")
        while try keys.step() { faults.append("\(keys.text(0) ?? "") \(keys.integer(1) ?? 0) → \(keys.text(2) ?? "")") }
        return faults
    }
}
