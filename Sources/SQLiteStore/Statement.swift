import CSQLite

/// A prepared statement. Parameters and columns count from 0. Used over and over: bind, step to the end, `reset`.
package final class Statement {
    /// Held so that the connection stays open as long as the statement.
    private let database: Database
    /// Finalised by `deinit`.
    private let handle: OpaquePointer

    /// SQLite copies what is bound: the bytes are gone when the call returns. C has this as a macro, -1 as a pointer.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    init(_ database: Database, _ sql: String) throws(SQLiteError) {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(database.connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { throw SQLiteError(database.connection, file: database.file, code: code) }
        self.database = database
        self.handle = handle
    }

    deinit { sqlite3_finalize(handle) }

    /// Goes to the next row.
    /// - Returns: Whether there is one.
    package func step() throws(SQLiteError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let error = SQLiteError(database.connection, file: database.file, code: code)
            sqlite3_reset(handle)
            throw error
        }
    }

    /// Back to before the first row, with no values bound.
    package func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// Binds, runs to the end and resets.
    package func run(_ values: [StoredValue]) throws(SQLiteError) {
        try bind(values)
        try run()
    }

    /// Runs to the end with what is bound, and resets.
    package func run() throws(SQLiteError) {
        defer { reset() }
        while try step() {}
    }
}

// MARK: - Values in

extension Statement {
    package func bind(_ values: [StoredValue]) throws(SQLiteError) {
        for (index, value) in values.enumerated() {
            switch value {
            case .null: try check(sqlite3_bind_null(handle, Int32(index + 1)))
            case .integer(let value): try bind(value, index)
            case .real(let value): try check(sqlite3_bind_double(handle, Int32(index + 1), value))
            case .text(let value): try bind(value, index)
            case .bytes(let value): try bind(bytes: value, index)
            }
        }
    }

    package func bind(_ value: Int?, _ index: Int) throws(SQLiteError) {
        guard let value else { return try check(sqlite3_bind_null(handle, Int32(index + 1))) }
        try check(sqlite3_bind_int64(handle, Int32(index + 1), Int64(value)))
    }

    package func bind(_ value: String?, _ index: Int) throws(SQLiteError) {
        guard var value else { return try check(sqlite3_bind_null(handle, Int32(index + 1))) }
        let code = value.withUTF8 { bind(text: UnsafeRawBufferPointer($0), index) }
        try check(code)
    }

    /// Bytes that stand for text, of a path: any bytes are kept as they are.
    package func bind(text bytes: [UInt8], _ index: Int) throws(SQLiteError) {
        let code = bytes.withUnsafeBytes { bind(text: $0, index) }
        try check(code)
    }

    private func bind(text buffer: UnsafeRawBufferPointer, _ index: Int) -> Int32 {
        // An empty buffer may have no address, which SQLite would take for NULL.
        if buffer.isEmpty { return sqlite3_bind_text(handle, Int32(index + 1), "", 0, Self.copied) }
        return sqlite3_bind_text(
            handle, Int32(index + 1), buffer.assumingMemoryBound(to: CChar.self).baseAddress, Int32(clamping: buffer.count), Self.copied)
    }

    package func bind(bytes: [UInt8], _ index: Int) throws(SQLiteError) {
        let code = bytes.withUnsafeBytes { buffer in
            buffer.isEmpty
                ? sqlite3_bind_zeroblob(handle, Int32(index + 1), 0)
                : sqlite3_bind_blob(handle, Int32(index + 1), buffer.baseAddress, Int32(clamping: buffer.count), Self.copied)
        }
        try check(code)
    }

    private func check(_ code: Int32) throws(SQLiteError) {
        guard code == SQLITE_OK else { throw SQLiteError(database.connection, file: database.file, code: code) }
    }
}

// MARK: - Values out

extension Statement {
    package func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

    /// nil for NULL.
    package func integer(_ column: Int) -> Int? {
        isNull(column) ? nil : Int(sqlite3_column_int64(handle, Int32(column)))
    }

    /// nil for NULL.
    package func real(_ column: Int) -> Double? {
        isNull(column) ? nil : sqlite3_column_double(handle, Int32(column))
    }

    /// nil for NULL; bytes that are no UTF-8 become U+FFFD.
    package func text(_ column: Int) -> String? {
        isNull(column) ? nil : String(decoding: buffer(column), as: UTF8.self)
    }

    /// The bytes of text or of a blob; empty for NULL.
    package func bytes(_ column: Int) -> [UInt8] { Array(buffer(column)) }

    /// What a column holds until the next step or reset.
    private func buffer(_ column: Int) -> UnsafeRawBufferPointer {
        // The blob first, then its length: the order SQLite asks for.
        let start = sqlite3_column_blob(handle, Int32(column))
        return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, Int32(column))))
    }
}
