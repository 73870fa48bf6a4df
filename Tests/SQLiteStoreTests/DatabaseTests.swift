import FoundationEssentials
import SQLiteStore
import TestSupport
import Testing

@Suite struct DatabaseTests {
    private let folder: TemporaryFolder
    private let path: [UInt8]

    init() throws {
        folder = try TemporaryFolder()
        path = Array("\(folder.path)/store.sqlite".utf8)
    }

    private func open(patience: Int = 1000) throws -> Database {
        let database = try Database(path, mode: .create, patience: patience)
        try database.execute("CREATE TABLE IF NOT EXISTS item (name TEXT UNIQUE, value)")
        return database
    }

    @Test(arguments: [StoredValue.null, 7, .integer(.min), .real(0.5), "", "公平竞争", .text("a\0b"), .bytes([]), .bytes([0, 255, 0])])
    func valuesComeBackAsTheyWent(_ value: StoredValue) throws {
        let database = try open()
        try database.run("INSERT INTO item VALUES ('x', ?)", value)
        let row = try database.prepare("SELECT value, typeof(value) FROM item")
        #expect(try row.step())
        switch value {
        case .null: #expect(row.isNull(0) && row.integer(0) == nil && row.text(0) == nil && row.bytes(0).isEmpty)
        case .integer(let number): #expect(row.integer(0) == number)
        case .real(let number): #expect(row.real(0) == number)
        case .text(let text): #expect(row.text(0) == text && row.text(1) == "text")
        case .bytes(let bytes): #expect(row.bytes(0) == bytes && row.text(1) == "blob")
        }
        #expect(try !row.step())
    }

    @Test func textMayBeAnyBytes() throws {
        let database = try open()
        let statement = try database.prepare("INSERT INTO item VALUES (?, 1)")
        for name: [UInt8] in [[0xB1, 0xBE], [0xB1, 0xBF]] {
            try statement.bind(text: name, 0)
            try statement.run()
        }
        let names = try database.prepare("SELECT name FROM item ORDER BY name DESC")
        #expect(try names.step())
        #expect(names.bytes(0) == [0xB1, 0xBF])
    }

    @Test func aTransactionIsWholeOrNothing() throws {
        let database = try open()
        #expect(throws: SQLiteError.self) {
            try database.transaction { () throws(SQLiteError) in
                try database.run("INSERT INTO item VALUES ('a', 1)")
                try database.run("INSERT INTO item VALUES ('a', 2)")
            }
        }
        #expect(try database.integer("SELECT count(*) FROM item") == 0)
        #expect(database.isIdle)
    }

    @Test func whatBreaksTheSchemaSaysSo() throws {
        let database = try open()
        try database.run("INSERT INTO item VALUES ('a', 1)")
        let error = #expect(throws: SQLiteError.self) { try database.run("INSERT INTO item VALUES ('a', 2)") }
        guard case .constraint(let file, _) = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(file == String(decoding: path, as: UTF8.self))
    }

    @Test func aLockedFileIsBusy() throws {
        let first = try open()
        let second = try open(patience: 10)
        try first.execute("BEGIN IMMEDIATE")
        #expect(throws: SQLiteError.busy(file: second.file)) { try second.transaction { () throws(SQLiteError) in } }
    }

    @Test func aFullFileIsFullAndKeepsWhatItHad() throws {
        let database = try open()
        try database.run("INSERT INTO item VALUES ('a', 1)")
        try database.execute("PRAGMA max_page_count = 10")
        #expect(throws: SQLiteError.full(file: database.file)) {
            try database.transaction { () throws(SQLiteError) in try database.run("INSERT INTO item VALUES ('b', zeroblob(1000000))") }
        }
        #expect(database.isIdle)
        #expect(try database.integer("SELECT count(*) FROM item") == 1)
    }

    @Test func anotherFileIsNoDatabase() throws {
        try folder.write(String(repeating: "not a database. ", count: 100), to: "store.sqlite")
        #expect(throws: SQLiteError.notADatabase(file: "\(folder.path)/store.sqlite")) { _ = try open() }
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let error = #expect(throws: SQLiteError.self) { _ = try Database(Array("\(folder.path)/no/x.sqlite".utf8), mode: .create) }
        guard case .cannotOpen = error else { return #expect(Bool(false), "\(String(describing: error))") }
    }

    @Test func aDamagedFileShowsItsFaults() throws {
        do {
            let database = try open()
            try database.transaction { () throws(SQLiteError) in
                for number in 0..<2000 { try database.run("INSERT INTO item VALUES (?, ?)", .text("name \(number)"), .integer(number)) }
            }
            #expect(try database.faults() == [])
        }
        var bytes = Array(try folder.read("store.sqlite"))
        for at in stride(from: 4096 * 3, to: bytes.count, by: 4096) { bytes[at] = 0x77 }
        try folder.write(Data(bytes), to: "store.sqlite")
        let database = try Database(path, mode: .read)
        let faults = (try? database.faults()) ?? ["corrupt"]
        #expect(!faults.isEmpty)
    }
}
