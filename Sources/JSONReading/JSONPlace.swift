/// One step into a JSON text.
package enum JSONStep: Hashable, Sendable {
    case name(String)
    case index(Int)
}

/// Where the parts of a JSON text stand. Found by scanning anew, since only a message about a fault needs it.
package enum JSONPlace {
    /// The line, from 1, of the member or item a path leads to; the nearest line above it where the path leads nowhere.
    package static func line(of path: [JSONStep], in bytes: [UInt8]) -> Int {
        var scanner = JSONScanner(bytes: bytes)
        return line(ofByte: scanner.place(of: path[...]), in: bytes)
    }

    /// The line of a byte, from 1.
    package static func line(ofByte offset: Int, in bytes: [UInt8]) -> Int {
        1 + bytes.prefix(offset).count { $0 == 0x0A }
    }
}

/// Walks over a JSON text that is known to be sound.
private struct JSONScanner {
    let bytes: [UInt8]
    var index = 0

    mutating func place(of path: ArraySlice<JSONStep>) -> Int {
        skipSpace()
        let start = index
        guard let step = path.first else { return start }
        let rest = path.dropFirst()
        index += 1
        var item = 0
        while true {
            skipSpace()
            guard index < bytes.count, bytes[index] != UInt8(ascii: "}"), bytes[index] != UInt8(ascii: "]") else { return start }
            let member = index
            switch step {
            case .name(let name):
                let isIt = isString(name)
                skipValue()
                skipSpace()
                index += 1
                if isIt { return rest.isEmpty ? member : place(of: rest) }
            case .index(let wanted):
                if item == wanted { return rest.isEmpty ? member : place(of: rest) }
                item += 1
            }
            skipValue()
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { return start }
            index += 1
        }
    }

    private func isString(_ name: String) -> Bool {
        var copy = self
        copy.skipValue()
        return (try? JSONValue(bytes[index..<copy.index]))?.string == name
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
    }

    private mutating func skipValue() {
        var depth = 0
        skipSpace()
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard depth > 0 else { return }
                depth -= 1
                index += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                if depth == 0 { return }
                index += 1
            default: index += 1
            }
            if depth == 0, index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { return }
        }
    }

    private mutating func skipString() {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        index += 1
    }
}
