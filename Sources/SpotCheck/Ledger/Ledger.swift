import Glibc
package import SQLiteStore

/// An open ledger. What each command asks of it is an extension, in a file of its own.
package struct Ledger {
    package let database: Database

    package enum Purpose: Sendable {
        /// A sweep: makes the ledger where there is none. A power cut may take back the last batches, which the next sweep does again.
        case sweep
        /// Decisions of people: once recorded they outlast a power cut.
        case record
        /// Only reads.
        case read
    }

    /// Opens a ledger; one of an older version is brought up to date first.
    package init(_ path: [UInt8], for purpose: Purpose) throws(LedgerError) {
        var status = stat()
        let exists = stat(path.map { CChar(bitPattern: $0) } + [0], &status) == 0
        guard exists || purpose == .sweep else { throw .missing(file: String(decoding: path, as: UTF8.self)) }
        // SQLite would wait at a FIFO for somebody who writes.
        guard !exists || status.st_mode & S_IFMT == S_IFREG else { throw .notALedger(file: String(decoding: path, as: UTF8.self)) }
        do throws(SQLiteError) { database = try Database(path, mode: purpose.mode) } catch { throw .store(error) }
        let version = try Self.version(of: database)
        guard version > 0 || purpose == .sweep else { throw .notALedger(file: database.file) }
        if purpose == .read, version < LedgerSchema.version { _ = try Ledger(path, for: .record) }
        do throws(SQLiteError) {
            if purpose != .read {
                try Self.useLog(database)
                try database.execute("PRAGMA synchronous = \(purpose == .record ? "FULL" : "NORMAL")")
                try Self.migrate(database)
            }
            try database.execute("PRAGMA foreign_keys = ON")
        } catch {
            throw .store(error)
        }
    }

    /// The version of a ledger's tables; 0 for a file without any.
    private static func version(of database: Database) throws(LedgerError) -> Int {
        let version: Int
        let application: Int
        let tables: Int
        do throws(SQLiteError) {
            version = try database.integer("PRAGMA user_version") ?? 0
            application = try database.integer("PRAGMA application_id") ?? 0
            tables = try database.integer("SELECT count(*) FROM sqlite_master") ?? 0
        } catch {
            throw .store(error)
        }
        guard application == LedgerSchema.applicationID || (version == 0 && application == 0 && tables == 0) else {
            throw .notALedger(file: database.file)
        }
        guard version <= LedgerSchema.version else { throw .newer(file: database.file, version: version, known: LedgerSchema.version) }
        return version
    }

    /// Write-ahead logging: readers and the writer do not wait for each other, and a commit is one write at the end of a file. Where two
    /// processes make a ledger at the same time, SQLite refuses one of them without waiting, so this waits.
    private static func useLog(_ database: Database) throws(SQLiteError) {
        var attempts = 0
        while true {
            do throws(SQLiteError) {
                return try database.execute("PRAGMA journal_mode = WAL")
            } catch {
                attempts += 1
                guard case .busy = error, attempts < 300 else { throw error }
                usleep(100_000)
            }
        }
    }

    private static func migrate(_ database: Database) throws(SQLiteError) {
        if try database.integer("PRAGMA user_version") == LedgerSchema.version { return }
        try database.transaction { () throws(SQLiteError) in
            // Asked again under the lock: another process may have done it meanwhile.
            let version = try database.integer("PRAGMA user_version") ?? 0
            guard version < LedgerSchema.version else { return }
            for step in LedgerSchema.steps[version...] { try database.execute(step) }
            try database.execute("PRAGMA application_id = \(LedgerSchema.applicationID); PRAGMA user_version = \(LedgerSchema.version)")
        }
    }

    /// Moves what the log holds into the ledger's file, so that the file is all there is. Where others still read, the log stays, which is
    /// no fault.
    package func tidy() throws(SQLiteError) {
        _ = try database.integer("PRAGMA wal_checkpoint(TRUNCATE)")
    }
}

extension Ledger.Purpose {
    fileprivate var mode: Database.Mode {
        switch self {
        case .sweep: .create
        case .record: .write
        case .read: .read
        }
    }
}
