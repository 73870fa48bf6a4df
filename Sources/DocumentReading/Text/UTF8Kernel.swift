/// UTF-8 to UTF-16 with lines, checked, in one pass. This file works on raw memory: every read is below `count`, every write goes to a
/// buffer that has room for one unit a byte, which UTF-8 never exceeds.
enum UTF8Kernel {
    /// Decodes; ill-formed sequences become U+FFFD, one for each maximal subpart, and are counted. Gives up (nil) as soon as they outweigh
    /// the well-formed ones: then it is no UTF-8.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> DecodedText? {
        var text = DecodedText(encoding: .utf8, units: [], lineStarts: [0])
        var sound = true
        text.lineStarts.reserveCapacity(bytes.count / 128 + 16)
        let units = [UInt16](unsafeUninitializedCapacity: bytes.count) { buffer, written in
            guard let source = bytes.baseAddress, let out = buffer.baseAddress else { return }
            written = run(source, bytes.count, out, &text, &sound)
        }
        guard sound else { return nil }
        text.units = units
        return text
    }

    private static func run(
        _ source: UnsafeRawPointer, _ count: Int, _ out: UnsafeMutablePointer<UInt16>, _ text: inout DecodedText, _ sound: inout Bool
    ) -> Int {
        var i = 0
        var o = 0
        var ascii = 0
        var illFormed = 0
        while i < count {
            while count &- i >= ThreeByteBlock.reach {
                let block = ThreeByteBlock(source + i)
                UnsafeMutableRawPointer(out + o).storeBytes(of: block.units, as: SIMD8<UInt16>.self)
                guard block.isSound else {
                    let sound = block.soundCount(source + i)
                    i &+= 3 &* sound
                    o &+= sound
                    break
                }
                i &+= 24
                o &+= 8
            }
            guard i < count else { break }
            var first = source.load(fromByteOffset: i, as: UInt8.self)
            if first < 0x80 {
                repeat {
                    out[o] = UInt16(first)
                    i &+= 1
                    o &+= 1
                    ascii &+= 1
                    let next = i < count ? source.load(fromByteOffset: i, as: UInt8.self) : 0xFF
                    if first <= 0x26 { control(first, next, i, o, out, &text) }
                    first = next
                } while first < 0x80
                continue
            }
            if i &+ 4 <= count {
                let word = source.loadUnaligned(fromByteOffset: i, as: UInt32.self).littleEndian
                if word & 0x00C0_C0F0 == 0x0080_80E0 {
                    let value = (word & 0x0F) << 12 | (word >> 2) & 0x0FC0 | (word >> 16) & 0x3F
                    if isSound(value) {
                        out[o] = UInt16(truncatingIfNeeded: value)
                        i &+= 3
                        o &+= 1
                        continue
                    }
                }
            }
            let (scalar, length) = sequence(source, i, count)
            if scalar == 0xFFFF {
                out[o] = 0xFFFD
                o &+= 1
            } else if scalar >= 0x10000 {
                out[o] = UInt16(truncatingIfNeeded: 0xD7C0 &+ (scalar >> 10))
                out[o &+ 1] = UInt16(truncatingIfNeeded: 0xDC00 | (scalar & 0x3FF))
                o &+= 2
            } else if scalar != 0 {
                out[o] = UInt16(truncatingIfNeeded: scalar)
                o &+= 1
            } else {
                text.damage.add(byte: i, unit: o)
                out[o] = 0xFFFD
                o &+= 1
                illFormed &+= 1
                if illFormed > 8, illFormed &* 9 > o &- ascii {
                    sound = false
                    return o
                }
            }
            i &+= length
        }
        if illFormed &* 9 > o &- ascii { sound = false }
        return o
    }

    /// Whether a three-byte form stands for a character: neither overlong, nor a surrogate, nor the unit that stands for a gap.
    @inline(__always)
    private static func isSound(_ value: UInt32) -> Bool { value &- 0x800 < 0xD000 || (value >= 0xE000 && value != 0xFFFF) }

    /// The sequence at `i`: its scalar and length; scalar 0 and the length of the maximal subpart where it is ill-formed.
    private static func sequence(_ source: UnsafeRawPointer, _ i: Int, _ count: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(source.load(fromByteOffset: i, as: UInt8.self))
        let (tail, low, high): (Int, UInt8, UInt8)
        switch first {
        case 0xC2...0xDF: (tail, low, high) = (1, 0x80, 0xBF)
        case 0xE0: (tail, low, high) = (2, 0xA0, 0xBF)
        case 0xED: (tail, low, high) = (2, 0x80, 0x9F)
        case 0xE1...0xEF: (tail, low, high) = (2, 0x80, 0xBF)
        case 0xF0: (tail, low, high) = (3, 0x90, 0xBF)
        case 0xF1...0xF3: (tail, low, high) = (3, 0x80, 0xBF)
        case 0xF4: (tail, low, high) = (3, 0x80, 0x8F)
        default: return (0, 1)
        }
        var scalar = first & (tail == 1 ? 0x1F : tail == 2 ? 0x0F : 0x07)
        for k in 1...tail {
            guard i + k < count else { return (0, k) }
            let byte = source.load(fromByteOffset: i + k, as: UInt8.self)
            guard k == 1 ? byte >= low && byte <= high : byte & 0xC0 == 0x80 else { return (0, k) }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        return (scalar, tail + 1)
    }

    /// The rare ASCII characters that mean something: line ends, `&`, form feed, controls. `i` and `o` are past the byte and its unit.
    @inline(__always)
    private static func control(_ byte: UInt8, _ next: UInt8, _ i: Int, _ o: Int, _ out: UnsafeMutablePointer<UInt16>, _ text: inout DecodedText) {
        switch byte {
        case 0x0A: text.lineStarts.append(o)
        case 0x0D: if next != 0x0A { text.lineStarts.append(o) }
        case 0x26: text.traits.insert(.ampersand)
        case 0x0C: text.traits.insert(.formFeed)
        case 0x20, 0x09, 0x21...0x25: break
        default:
            text.traits.insert(.control)
            if byte == 0 {
                text.damage.add(byte: i &- 1, unit: o &- 1)
                out[o &- 1] = 0xFFFD
            }
        }
    }
}
