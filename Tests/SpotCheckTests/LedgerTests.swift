import SQLiteStore
import TestSupport
import Testing

@testable import SpotCheck

@Suite struct LedgerTests {
    private let folder: TemporaryFolder
    private let path: [UInt8]

    init() throws {
        folder = try TemporaryFolder()
        path = Array("\(folder.path)/ledger.sqlite".utf8)
    }

    @Test func aSweepMakesTheLedgerOthersDoNot() throws {
        for purpose in [Ledger.Purpose.read, .record] {
            #expect(throws: LedgerError.missing(file: "\(folder.path)/ledger.sqlite")) { _ = try Ledger(path, for: purpose) }
        }
        #expect(try folder.names() == [])
        let ledger = try Ledger(path, for: .sweep)
        #expect(try ledger.database.faults() == [])
        #expect(try ledger.database.text("PRAGMA journal_mode") == "wal")
        #expect(try ledger.database.integer("PRAGMA foreign_keys") == 1)
    }

    @Test func aLedgerIsMadeOnce() throws {
        _ = try Ledger(path, for: .sweep)
        let again = try Ledger(path, for: .sweep)
        let version = try #require(try again.database.integer("PRAGMA user_version"))
        #expect(version > 0)
        #expect(try Ledger(path, for: .read).database.integer("PRAGMA user_version") == version)
    }

    @Test func anotherProgramsFileIsLeftAlone() throws {
        try Database(path, mode: .create).execute("CREATE TABLE note (text)")
        let before = try folder.read("ledger.sqlite")
        for purpose in [Ledger.Purpose.sweep, .record, .read] {
            #expect(throws: LedgerError.notALedger(file: "\(folder.path)/ledger.sqlite")) { _ = try Ledger(path, for: purpose) }
        }
        #expect(try folder.read("ledger.sqlite") == before)
    }

    @Test func aNewerLedgerIsRefused() throws {
        let known = try #require(try Ledger(path, for: .sweep).database.integer("PRAGMA user_version"))
        try Database(path, mode: .write).execute("PRAGMA user_version = \(known + 1)")
        #expect(throws: LedgerError.newer(file: "\(folder.path)/ledger.sqlite", version: known + 1, known: known)) { _ = try Ledger(path, for: .read) }
    }

    /// Every older version is brought to the present one with what it holds.
    @Test(arguments: 1..<LedgerSchema.version)
    func anOlderLedgerIsBroughtUpToDate(_ version: Int) throws {
        let database = try Database(path, mode: .create)
        for step in LedgerSchema.steps[..<version] { try database.execute(step) }
        try database.execute(
            """
            PRAGMA application_id = \(LedgerSchema.applicationID);
            PRAGMA user_version = \(version);
            INSERT INTO judging VALUES (1, '1', 'd', '0', '', '');
            INSERT INTO sweep VALUES (1, 'sweep', '2026-01-01T00:00:00Z', NULL, NULL, 'a', 1, '2026-01-01', 'x');
            INSERT INTO document (id, path, last_sweep) VALUES (1, 'a.txt', 1);
            """)
        let ledger = try Ledger(path, for: .read)
        #expect(try ledger.database.integer("PRAGMA user_version") == LedgerSchema.version)
        #expect(try ledger.database.integer("SELECT count(*) FROM document WHERE path = 'a.txt'") == 1)
        #expect(try ledger.database.integer("SELECT count(*) FROM absence") == 0)
    }

    /// A ledger of version n whose step was taken halfway is one of version n.
    @Test func aBrokenUpgradeLeavesTheOldVersion() throws {
        let database = try Database(path, mode: .create)
        try database.execute("CREATE TABLE event (id); PRAGMA application_id = \(0x6663_726C)")
        #expect(throws: LedgerError.self) { _ = try Ledger(path, for: .sweep) }
        #expect(try database.integer("PRAGMA user_version") == 0)
        #expect(try database.integer("SELECT count(*) FROM sqlite_master") == 1)
    }

    @Test(arguments: ["UPDATE event SET reason = 'x'", "DELETE FROM event", "DELETE FROM document", "UPDATE sample SET seed = 1"])
    func whatWasRecordedIsNotOverwritten(_ change: String) throws {
        let database = try Ledger(path, for: .sweep).database
        try database.execute(
            """
            INSERT INTO judging VALUES (1, '1', 'd', '0', '', '');
            INSERT INTO sweep VALUES (1, 'sweep', '2026-01-01T00:00:00Z', NULL, NULL, 'a', 1, '2026-01-01', 'x');
            INSERT INTO document (id, path, last_sweep) VALUES (1, 'a.txt', 1);
            INSERT INTO event VALUES (1, '2026-01-01T00:00:00Z', 'a', 1, NULL, 'remark', '', 'why', NULL, NULL, NULL);
            INSERT INTO sample VALUES (1, '2026-01-01T00:00:00Z', 'a', 'simple', 1, 1, 1, 'd', '');
            """)
        #expect(throws: SQLiteError.self) { try database.execute(change) }
        #expect(throws: SQLiteError.self) { try database.execute("INSERT INTO event VALUES (2, '', 'a', 99, NULL, 'remark', '', '', NULL, NULL, NULL)") }
    }
}
