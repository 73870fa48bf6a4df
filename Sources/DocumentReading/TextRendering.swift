package import PolicyDocument

/// What the linter reads, as `fcrlint text` shows it.
package enum TextRendering {
    /// One line a logical paragraph, gaps dropped, line breaks within a paragraph shown as blanks.
    package static func lines(_ document: Document) -> String { String(decoding: bytes(document), as: UTF8.self) }

    /// The same in UTF-8.
    package static func bytes(_ document: Document) -> [UInt8] {
        // No unit takes more than three bytes, and each block ends a line.
        [UInt8](unsafeUninitializedCapacity: document.units.count * 3 + document.blocks.count) { buffer, count in
            guard let out = buffer.baseAddress else { return }
            count = document.units.withUnsafeBufferPointer { units in
                var count = 0
                for block in document.blocks {
                    encode(UnsafeBufferPointer(rebasing: units[block.range]), to: out, &count)
                    out[count] = 0x0A
                    count += 1
                }
                return count
            }
        }
    }

    /// Writes units as UTF-8; half a surrogate pair becomes U+FFFD.
    private static func encode(_ units: UnsafeBufferPointer<UInt16>, to out: UnsafeMutablePointer<UInt8>, _ written: inout Int) {
        let gap = Document.gap
        var count = written
        var index = 0
        while index < units.count {
            let unit = units[index]
            index &+= 1
            switch unit {
            // Han letters and their punctuation first: they are nearly all there is.
            case 0x800..<0xD800:
                out[count] = 0xE0 | UInt8(truncatingIfNeeded: unit >> 12)
                out[count &+ 1] = 0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F)
                out[count &+ 2] = 0x80 | UInt8(truncatingIfNeeded: unit & 0x3F)
                count &+= 3
            case 0x0A...0x0D: put(0x20, out, &count)
            case 0xD800...0xDBFF where index < units.count && (0xDC00...0xDFFF).contains(units[index]):
                put(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(units[index]) - 0xDC00), out, &count)
                index += 1
            case 0xD800...0xDFFF: put(0xFFFD, out, &count)
            case gap: break
            default: put(UInt32(unit), out, &count)
            }
        }
        written = count
    }

    @inline(__always)
    private static func put(_ scalar: UInt32, _ out: UnsafeMutablePointer<UInt8>, _ count: inout Int) {
        switch scalar {
        case 0..<0x80:
            out[count] = UInt8(scalar)
            count += 1
        case 0..<0x800:
            out[count] = 0xC0 | UInt8(scalar >> 6)
            out[count + 1] = 0x80 | UInt8(scalar & 0x3F)
            count += 2
        case 0..<0x10000:
            out[count] = 0xE0 | UInt8(scalar >> 12)
            out[count + 1] = 0x80 | UInt8(scalar >> 6 & 0x3F)
            out[count + 2] = 0x80 | UInt8(scalar & 0x3F)
            count += 3
        default:
            out[count] = 0xF0 | UInt8(scalar >> 18)
            out[count + 1] = 0x80 | UInt8(scalar >> 12 & 0x3F)
            out[count + 2] = 0x80 | UInt8(scalar >> 6 & 0x3F)
            out[count + 3] = 0x80 | UInt8(scalar & 0x3F)
            count += 4
        }
    }
}
