/// Collects the bytes of a report. Everything that is written ends here, so no format builds strings it throws away.
package struct ByteWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    package mutating func write(_ text: Substring) {
        // Byte by byte where the characters do not lie in one stretch, which is hardly ever.
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if isWritten == nil { bytes.append(contentsOf: text.utf8) }
    }

    package mutating func write(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    package mutating func write(byte: UInt8) { bytes.append(byte) }

    package mutating func write(_ other: [UInt8]) { bytes.append(contentsOf: other) }

    package mutating func write(_ other: Slice<UnsafeBufferPointer<UInt8>>) { bytes.append(contentsOf: other) }

    package mutating func newline() { bytes.append(UInt8(ascii: "\n")) }
}
