import ProcessArguments

/// One word of the command line. Linux paths are bytes and need not be UTF-8 (GBK names are common), so both are kept.
package struct Argument: Hashable, Sendable {
    package var bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }

    package init(_ text: String) { bytes = Array(text.utf8) }

    /// The word as text; bytes that are no UTF-8 become U+FFFD.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The words the process was started with, its own name left out.
    package static func ofProcess() -> [Argument] {
        let count = fcrlint_argument_count()
        guard count > 1 else { return [] }
        return (1..<count).compactMap { index in
            fcrlint_argument(index).map { word in
                var bytes: [UInt8] = []
                var next = word
                while next.pointee != 0 {
                    bytes.append(UInt8(bitPattern: next.pointee))
                    next += 1
                }
                return Argument(bytes: bytes)
            }
        }
    }
}
