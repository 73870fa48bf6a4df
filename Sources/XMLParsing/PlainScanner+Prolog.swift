/// What stands before and behind the root element.
extension PlainScanner {
    /// Goes to the root element's tag.
    mutating func prolog() -> Bool {
        if text.matches("\u{FEFF}", 0) { at = 3 }
        return declaration() && rest() && text.isNameStart(text.byte(at + 1))
    }

    /// Nothing but comments, instructions and blanks may be left.
    mutating func epilog() -> Bool { rest() && at == text.count }

    private mutating func rest() -> Bool {
        while true {
            at = text.skippingBlanks(at)
            guard text.byte(at) == UInt8(ascii: "<"), !text.isNameStart(text.byte(at + 1)) else { return true }
            guard section() else { return false }
        }
    }

    private mutating func declaration() -> Bool {
        guard text.matches("<?xml", at), text.isBlank(text.byte(at + 5)) else { return true }
        at += 5
        guard let version = value(of: "version"), version.elementsEqual("1.0".utf8) else { return false }
        if let encoding = value(of: "encoding"), !(encoding.first.map(text.isNameStart) ?? false) { return false }
        if let isAlone = value(of: "standalone"), !isAlone.elementsEqual("yes".utf8), !isAlone.elementsEqual("no".utf8) { return false }
        at = text.skippingBlanks(at)
        guard text.matches("?>", at) else { return false }
        at += 2
        return true
    }

    /// The value of the next word of the declaration; nil where that is not the one.
    private mutating func value(of word: StaticString) -> UnsafeBufferPointer<UInt8>? {
        let start = text.skippingBlanks(at)
        guard start > at, text.matches(word, start) else { return nil }
        let equals = text.skippingBlanks(start + word.utf8CodeUnitCount)
        guard text.byte(equals) == UInt8(ascii: "=") else { return nil }
        let open = text.skippingBlanks(equals + 1)
        let quote = text.byte(open)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let end = text.endOfName(open + 1)
        guard text.byte(end) == quote else { return nil }
        at = end + 1
        return UnsafeBufferPointer(start: text.bytes + open + 1, count: end - open - 1)
    }
}
