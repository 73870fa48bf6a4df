/// A text that is either a string or a stretch of a table's bytes, decoded when asked for: a review touches few of the texts of a rule base.
struct StoredText: Hashable, Sendable {
    private enum Storage: Sendable {
        case string(String)
        /// UTF-8 bytes, shared by all texts of a table; `start` and `count` lie inside.
        case bytes([UInt8], start: UInt32, count: UInt32)
    }

    private var storage: Storage

    init(_ string: String) { storage = .string(string) }

    /// - Precondition: the stretch lies inside `bytes`.
    init(_ bytes: [UInt8], start: UInt32, count: UInt32) { storage = .bytes(bytes, start: start, count: count) }

    var string: String {
        switch storage {
        case .string(let string): string
        case .bytes(let bytes, let start, let count): String(decoding: bytes[Int(start)..<Int(start) + Int(count)], as: UTF8.self)
        }
    }

    static func == (left: StoredText, right: StoredText) -> Bool { left.string == right.string }

    func hash(into hasher: inout Hasher) { hasher.combine(string) }
}
