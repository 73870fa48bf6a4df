/// Names and blanks, of ASCII alone.
extension ScannedText {
    @inline(__always)
    func isBlank(_ byte: UInt8) -> Bool { kinds[Int(byte)] & 4 != 0 }

    @inline(__always)
    func isNameStart(_ byte: UInt8) -> Bool { kinds[Int(byte)] & 1 != 0 }

    @inline(__always)
    func isInName(_ byte: UInt8) -> Bool { kinds[Int(byte)] & 2 != 0 }

    @inline(__always)
    func endOfName(_ from: Int) -> Int {
        var at = from
        while at < count, isInName(bytes[at]) { at &+= 1 }
        return at
    }

    @inline(__always)
    func skippingBlanks(_ from: Int) -> Int {
        var at = from
        while at < count, isBlank(bytes[at]) { at &+= 1 }
        return at
    }

    @inline(__always)
    func name(_ start: Int, _ end: Int) -> ScannedName { ScannedName(bytes + start, end &- start, readable: count &- start) }

    /// The name at `at`, and where it ends; -1 where it has more colons than one.
    @inline(__always)
    func qualifiedName(_ at: Int) -> (prefix: ScannedName, local: ScannedName, end: Int) {
        let end = endOfName(at)
        guard byte(end) == UInt8(ascii: ":") else { return (ScannedName(none: bytes), name(at, end), end) }
        let local = end &+ 1
        let last = endOfName(local)
        let isSound = isNameStart(byte(local)) && byte(last) != UInt8(ascii: ":")
        return (name(at, end), name(local, last), isSound ? last : -1)
    }
}
