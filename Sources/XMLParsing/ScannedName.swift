/// A name or a part of one where it lies in the text, made ready to be compared: names are short, so that nearly always one number tells.
struct ScannedName {
    let start: UnsafePointer<UInt8>
    /// Bytes.
    let count: Int
    /// The first eight bytes.
    private let key: UInt64

    /// - Parameter readable: how many bytes may be read from `start` on.
    @inline(__always)
    init(_ start: UnsafePointer<UInt8>, _ count: Int, readable: Int) {
        self.start = start
        self.count = count
        var key: UInt64 = 0
        if readable >= 8 {
            key = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
            if count < 8 { key &= (1 &<< UInt64(count &* 8)) &- 1 }
        } else {
            for index in 0..<count { key |= UInt64(start[index]) &<< UInt64(index &* 8) }
        }
        self.key = key
    }

    /// A name of no length.
    @inline(__always)
    init(none start: UnsafePointer<UInt8>) { (self.start, count, key) = (start, 0, 0) }

    @inline(__always)
    static func == (one: ScannedName, other: ScannedName) -> Bool {
        one.key == other.key && one.count == other.count && (one.count <= 8 || one.hasSameBytes(as: other))
    }

    private func hasSameBytes(as other: ScannedName) -> Bool { bytes.elementsEqual(other.bytes) }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// A number from 0 to 511.
    @inline(__always)
    var hash: Int { Int(truncatingIfNeeded: ((key &+ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15) &>> 55) }
}

/// An attribute of a scanned tag.
struct ScannedAttribute {
    var prefix: ScannedName
    var name: ScannedName
    /// As libxml2 would hand it over: references and line ends replaced.
    var value: UnsafeBufferPointer<UInt8>
    /// The place of its namespace among the bindings; -1 for none.
    var binding = -1
}

/// A prefix that stands for a namespace.
struct ScannedBinding {
    /// Of no length for the default namespace.
    var prefix: ScannedName
    var address: UnsafeBufferPointer<UInt8>
    /// The code of the vocabulary.
    var code: UInt8
}

/// What a handler may ask of a scanned tag.
struct ScannedTag {
    let name: ScannedName
    let attributes: UnsafeBufferPointer<ScannedAttribute>
    let bindings: UnsafePointer<ScannedBinding>
    /// The place of the element's namespace among the bindings; -1 for none.
    let binding: Int
    let names: UnsafeBufferPointer<ScannedName>
}

/// The names of a vocabulary, ready to be found.
// Unchecked: its memory is written by `init` alone.
final class ScannedVocabulary: @unchecked Sendable {
    private static let slots = 512
    private let codes: UnsafeMutablePointer<UInt8>
    private let spellings: UnsafeMutablePointer<ScannedName>
    private let count: Int
    /// What a byte may be: bit 0 the first of a name, bit 1 a further one, bit 2 a blank. ASCII alone.
    let kinds: UnsafeMutablePointer<UInt8>

    init(_ words: [StaticString]) {
        count = words.count + 1
        codes = .allocate(capacity: Self.slots)
        codes.initialize(repeating: 0, count: Self.slots)
        spellings = .allocate(capacity: count)
        spellings.initialize(repeating: ScannedName(none: codes), count: count)
        kinds = .allocate(capacity: 256)
        kinds.initialize(repeating: 0, count: 256)
        for (index, spelling) in words.enumerated() {
            let name = ScannedName(spelling.utf8Start, spelling.utf8CodeUnitCount, readable: spelling.utf8CodeUnitCount)
            spellings[index + 1] = name
            var slot = name.hash
            while codes[slot] != 0 { slot = (slot + 1) & (Self.slots - 1) }
            codes[slot] = UInt8(index + 1)
        }
        for byte in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_".utf8 { kinds[Int(byte)] = 3 }
        for byte in "0123456789.-".utf8 { kinds[Int(byte)] = 2 }
        for byte in " \t\r\n".utf8 { kinds[Int(byte)] = 4 }
    }

    deinit {
        codes.deallocate()
        spellings.deallocate()
        kinds.deallocate()
    }

    /// The spelling of each code; that of 0 has no length.
    var names: UnsafeBufferPointer<ScannedName> { UnsafeBufferPointer(start: spellings, count: count) }

    /// 0 for a name that is none of the vocabulary's.
    @inline(__always)
    func code(of name: ScannedName) -> UInt8 {
        var slot = name.hash
        while true {
            let code = codes[slot]
            if code == 0 || spellings[Int(code)] == name { return code }
            slot = (slot &+ 1) & (Self.slots - 1)
        }
    }
}
