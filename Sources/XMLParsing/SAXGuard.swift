/// Looks for tags that libxml2 must not be given.
enum SAXGuard {
    /// Tags shorter than this hold too few attributes to hurt.
    private static let harmless = 1 << 16

    /// Whether some tag has more attributes than the limit: libxml2 compares each with each. Only stretches without a `<` that are long
    /// enough are looked at, so an honest part costs a few looks.
    static func hasCrowdedTag(_ bytes: [UInt8], limit: Int) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start + harmless < bytes.count {
                var next = start + harmless
                while next > start, bytes[next] != UInt8(ascii: "<") { next -= 1 }
                if next == start {
                    if attributes(bytes, from: start) > limit { return true }
                    next = start + harmless
                    while next < bytes.count, bytes[next] != UInt8(ascii: "<") { next += 1 }
                }
                start = next
            }
            return false
        }
    }

    /// The `=` outside quotes between a `<` and its `>`.
    private static func attributes(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard bytes[start] == UInt8(ascii: "<") else { return 0 }
        var quote: UInt8?
        var count = 0
        for byte in bytes[(start + 1)...] {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                count += 1
            } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
                break
            }
        }
        return count
    }
}
