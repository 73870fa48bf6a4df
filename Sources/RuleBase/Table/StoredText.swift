/// The texts of a table, one run of UTF-8 bytes.
final class TextBlob: Sendable {
    let bytes: TableArray<UInt8>

    init(_ bytes: TableArray<UInt8>) { self.bytes = bytes }
}

/// A text that is either a string or a stretch of a table's texts, decoded when asked for: a review touches few of the texts of a rule base.
struct StoredText: Hashable, Sendable {
    private enum Storage: Sendable {
        case string(String)
        /// `start` and `count` lie inside.
        case stored(TextBlob, start: UInt32, count: UInt32)
    }

    private var storage: Storage

    init(_ string: String) { storage = .string(string) }

    /// - Precondition: the stretch lies inside the texts.
    init(_ texts: TextBlob, start: UInt32, count: UInt32) { storage = .stored(texts, start: start, count: count) }

    var string: String {
        switch storage {
        case .string(let string): string
        case .stored(let texts, let start, let count): texts.bytes.text(start: Int(start), count: Int(count))
        }
    }

    static func == (left: StoredText, right: StoredText) -> Bool { left.string == right.string }

    func hash(into hasher: inout Hasher) { hasher.combine(string) }
}
