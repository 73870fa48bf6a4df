/// Reads the central directory of an archive. Local headers are looked at only for where the data start.
enum ZipDirectory {
    /// - Throws: what is damaged, unsafe or too much.
    static func entries(of bytes: [UInt8], limits: PackageLimits) throws(PackageError) -> [ZipEntry] {
        let reader = ByteReader(bytes: bytes)
        let (count, start) = try location(reader)
        guard count <= limits.entries else { throw .limit(name: nil, .entries, value: count, limit: limits.entries) }
        var entries: [ZipEntry] = []
        entries.reserveCapacity(min(count, 1024))
        var at = start
        for _ in 0..<count {
            let (entry, next) = try entry(reader, at)
            entries.append(entry)
            at = next
        }
        try checkOverlap(entries)
        return entries
    }

    /// The number of entries and the start of the directory, from the record at the archive's end.
    private static func location(_ reader: ByteReader) throws(PackageError) -> (count: Int, start: Int) {
        let bytes = reader.bytes
        // The record is 22 bytes and a comment of at most 65,535 behind it.
        var at = bytes.count - 22
        let lowest = max(0, bytes.count - 22 - 0xFFFF)
        while at >= lowest {
            if bytes[at] == 0x50, reader.u32(at) == 0x0605_4B50, let comment = reader.u16(at + 20), at + 22 + comment <= bytes.count {
                break
            }
            at -= 1
        }
        guard at >= lowest, at >= 0, var count = reader.u16(at + 10), var start = reader.u32(at + 16), let size = reader.u32(at + 12) else {
            throw .damaged(.noDirectory)
        }
        if count == 0xFFFF || start == 0xFFFF_FFFF || size == 0xFFFF_FFFF {
            guard at >= 20, reader.u32(at - 20) == 0x0706_4B50, let record = reader.u64(at - 12), reader.u32(record) == 0x0606_4B50,
                let bigCount = reader.u64(record + 32), let bigStart = reader.u64(record + 48)
            else { throw .damaged(.noBigDirectory) }
            (count, start) = (bigCount, bigStart)
        }
        guard start <= at else { throw .damaged(.directoryOutside) }
        return (count, start)
    }

    private static func entry(_ reader: ByteReader, _ at: Int) throws(PackageError) -> (ZipEntry, next: Int) {
        guard reader.u32(at) == 0x0201_4B50, let flags = reader.u16(at + 8), let method = reader.u16(at + 10),
            let stamp = reader.u32(at + 12),
            let crc = reader.u32(at + 16), var compressed = reader.u32(at + 20), var size = reader.u32(at + 24),
            let nameLength = reader.u16(at + 28), let extraLength = reader.u16(at + 30), let commentLength = reader.u16(at + 32),
            var header = reader.u32(at + 42), at + 46 + nameLength + extraLength <= reader.bytes.count
        else { throw .damaged(.directoryCutOff) }
        let nameBytes = Array(reader.bytes[(at + 46)..<(at + 46 + nameLength)])
        let name = String(decoding: nameBytes.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
        try readZip64(reader, at + 46 + nameLength, extraLength, size: &size, compressed: &compressed, header: &header)
        guard !name.hasPrefix("/"), !name.split(separator: "/", omittingEmptySubsequences: false).contains(".."), !name.contains("\0")
        else {
            throw .unsafeName(name)
        }
        guard reader.u32(header) == 0x0403_4B50, let localName = reader.u16(header + 26), let localExtra = reader.u16(header + 28) else {
            throw .damagedEntry(name: name, .noHeader)
        }
        let start = header + 30 + localName + localExtra
        guard compressed <= reader.bytes.count - start, start <= reader.bytes.count else {
            throw .damagedEntry(name: name, .dataCutOff)
        }
        let entry = ZipEntry(
            name: name, method: method == 0 ? .stored : method == 8 ? .deflated : .other(method), flags: flags, crc: UInt32(crc),
            compressedSize: compressed, size: size, data: start..<(start + compressed), stamp: UInt32(stamp), nameBytes: nameBytes)
        return (entry, at + 46 + nameLength + extraLength + commentLength)
    }

    /// The sizes and the place that do not fit 32 bits stand in an extra field, in this order, each only where its short form is full.
    private static func readZip64(
        _ reader: ByteReader, _ start: Int, _ length: Int, size: inout Int, compressed: inout Int, header: inout Int
    ) throws(PackageError) {
        guard size == 0xFFFF_FFFF || compressed == 0xFFFF_FFFF || header == 0xFFFF_FFFF else { return }
        var at = start
        while at + 4 <= start + length, let kind = reader.u16(at), let fieldLength = reader.u16(at + 2) {
            guard kind == 1 else {
                at += 4 + fieldLength
                continue
            }
            var value = at + 4
            func next() throws(PackageError) -> Int {
                guard value + 8 <= at + 4 + fieldLength, let number = reader.u64(value) else { throw .damaged(.bigFieldCutOff) }
                value += 8
                return number
            }
            if size == 0xFFFF_FFFF { size = try next() }
            if compressed == 0xFFFF_FFFF { compressed = try next() }
            if header == 0xFFFF_FFFF { header = try next() }
            return
        }
    }

    /// Entries that share bytes are how a small archive becomes a large one.
    private static func checkOverlap(_ entries: [ZipEntry]) throws(PackageError) {
        let sorted = entries.filter { !$0.data.isEmpty }.sorted { $0.data.lowerBound < $1.data.lowerBound }
        for (entry, next) in zip(sorted, sorted.dropFirst()) where next.data.lowerBound < entry.data.upperBound {
            throw .overlapping(name: next.name, other: entry.name)
        }
    }
}
