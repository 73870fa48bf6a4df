/// Little-endian numbers from an archive's bytes; nil past the end.
struct ByteReader {
    let bytes: [UInt8]

    func u16(_ at: Int) -> Int? {
        guard at >= 0, at + 2 <= bytes.count else { return nil }
        return Int(bytes[at]) | Int(bytes[at + 1]) << 8
    }

    func u32(_ at: Int) -> Int? {
        guard let low = u16(at), let high = u16(at + 2) else { return nil }
        return low | high << 16
    }

    /// nil also for a number that does not fit an offset.
    func u64(_ at: Int) -> Int? {
        guard let low = u32(at), let high = u32(at + 4), high < 0x7FFF_FFFF else { return nil }
        return low | high << 32
    }
}
