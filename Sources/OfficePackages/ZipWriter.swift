/// Writes an archive: untouched entries with their compressed bytes as they are, new ones deflated.
package struct ZipWriter {
    /// The largest archive without zip64, which office documents never need.
    private static let largest = 0xFFFF_FFFE
    /// 1 January 1980, the first day the format knows: archives made twice are equal.
    private static let firstDay: UInt32 = 0x0021_0000

    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    /// Copies an entry without inflating it. Sizes and checksum go into its header, so nothing needs to follow the data.
    package mutating func copy(_ entry: ZipEntry, from archive: ZipArchive) throws(PackageError) {
        let method =
            switch entry.method {
            case .stored: 0
            case .deflated: 8
            case .other(let method): method
            }
        try write(entry, method: method, data: archive.bytes[entry.data])
    }

    /// Adds an entry; it is stored where deflating gains nothing.
    /// - Parameter stamp: the date and time of the entry it replaces.
    package mutating func add(_ name: String, _ content: [UInt8], stamp: UInt32? = nil) throws(PackageError) {
        let deflated = Deflate.deflate(content)
        let isStored = deflated.isEmpty || deflated.count >= content.count
        let entry = ZipEntry(
            name: name, method: isStored ? .stored : .deflated, flags: name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x800,
            crc: Deflate.crc(content),
            compressedSize: isStored ? content.count : deflated.count, size: content.count, data: 0..<0, stamp: stamp ?? Self.firstDay,
            nameBytes: Array(name.utf8))
        try write(entry, method: isStored ? 0 : 8, data: isStored ? content[...] : deflated[...])
    }

    /// The archive.
    package consuming func finish() throws(PackageError) -> [UInt8] {
        let start = bytes.count
        guard count <= 0xFFFE, start + directory.count <= Self.largest else {
            throw .limit(name: nil, .bytes, value: start + directory.count, limit: Self.largest)
        }
        let length = directory.count
        bytes += directory
        bytes.put32(0x0605_4B50)
        bytes.put32(0)
        bytes.put16(count)
        bytes.put16(count)
        bytes.put32(length)
        bytes.put32(start)
        bytes.put16(0)
        return bytes
    }

    private mutating func write(_ entry: ZipEntry, method: Int, data: ArraySlice<UInt8>) throws(PackageError) {
        guard entry.size <= Self.largest, bytes.count + data.count <= Self.largest else {
            throw .limit(name: entry.name, .bytes, value: max(entry.size, bytes.count + data.count), limit: Self.largest)
        }
        let start = bytes.count
        var shared: [UInt8] = []
        shared.put16(20)
        // Bit 3 says that sizes follow the data; here they never do.
        shared.put16(entry.flags & ~8)
        shared.put16(method)
        shared.put32(Int(entry.stamp))
        shared.put32(Int(entry.crc))
        shared.put32(entry.compressedSize)
        shared.put32(entry.size)
        shared.put16(entry.nameBytes.count)
        shared.put16(0)
        bytes.put32(0x0403_4B50)
        bytes += shared
        bytes += entry.nameBytes
        bytes += data
        directory.put32(0x0201_4B50)
        directory.put16(20)
        directory += shared
        // Comment, disk and internal attributes; external attributes.
        directory.put16(0)
        directory.put32(0)
        directory.put32(0)
        directory.put32(start)
        directory += entry.nameBytes
        count += 1
    }
}

extension [UInt8] {
    fileprivate mutating func put16(_ value: Int) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    fileprivate mutating func put32(_ value: Int) {
        put16(value & 0xFFFF)
        put16(value >> 16 & 0xFFFF)
    }
}

extension ZipArchive {
    /// The archive with some entries' content replaced and new entries at the end: the order stays, and every other entry keeps its bytes.
    package func replacing(_ parts: [String: [UInt8]], adding: [(name: String, content: [UInt8])] = []) throws(PackageError) -> [UInt8] {
        var writer = ZipWriter()
        for entry in entries {
            if let content = parts[entry.name] {
                try writer.add(entry.name, content, stamp: entry.stamp)
            } else {
                try writer.copy(entry, from: self)
            }
        }
        for part in adding { try writer.add(part.name, part.content) }
        return try writer.finish()
    }
}
