/// A zip archive in memory: its entries, and their bytes when asked for.
package struct ZipArchive: Sendable {
    package let bytes: [UInt8]
    /// In the order of the central directory.
    package let entries: [ZipEntry]
    /// Names that occur twice with different content; the first entry of a name is the one that is read.
    package let ambiguousNames: [String]
    package let limits: PackageLimits
    private let index: [String: Int]

    /// Whether bytes start as an archive does.
    package static func matches(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Reads the directory; no entry is inflated yet.
    package init(_ bytes: [UInt8], limits: PackageLimits = PackageLimits()) throws(PackageError) {
        guard Self.matches(bytes) else { throw .notZip }
        self.bytes = bytes
        self.limits = limits
        entries = try ZipDirectory.entries(of: bytes, limits: limits)
        var index: [String: Int] = [:]
        var ambiguous: [String] = []
        for (position, entry) in entries.enumerated() where !entry.isDirectory {
            let key = Self.key(entry.name)
            if let first = index[key] {
                if entries[first].crc != entry.crc || entries[first].size != entry.size { ambiguous.append(entry.name) }
            } else {
                index[key] = position
            }
        }
        self.index = index
        ambiguousNames = ambiguous
    }

    /// The entry of a name; names differ by more than the case of ASCII letters.
    package func entry(_ name: String) -> ZipEntry? { index[Self.key(name)].map { entries[$0] } }

    /// The bytes of an entry, checked against its size and checksum.
    package func read(_ entry: ZipEntry) throws(PackageError) -> [UInt8] {
        guard !entry.isEncrypted else { throw .encryptedEntry(name: entry.name) }
        guard entry.size <= limits.entryBytes else {
            throw .limit(name: entry.name, .bytes, value: entry.size, limit: limits.entryBytes)
        }
        if entry.size > limits.ratioFloor, entry.size / max(1, entry.compressedSize) > limits.ratio {
            throw .limit(name: entry.name, .ratio, value: entry.size / max(1, entry.compressedSize), limit: limits.ratio)
        }
        let content: [UInt8]
        switch entry.method {
        case .stored:
            guard entry.size == entry.compressedSize else { throw .damagedEntry(name: entry.name, .sizesDiffer) }
            content = Array(bytes[entry.data])
        case .deflated:
            guard let inflated = Deflate.inflate(bytes[entry.data], size: entry.size) else {
                throw .damagedEntry(name: entry.name, .sizeWrong)
            }
            content = inflated
        case .other(let method): throw .unsupportedEntry(name: entry.name, method: method)
        }
        guard Deflate.crc(content) == entry.crc else { throw .damagedEntry(name: entry.name, .checksumWrong) }
        return content
    }

    /// The bytes of the entry of a name.
    package func read(_ name: String) throws(PackageError) -> [UInt8] {
        guard let entry = entry(name) else { throw .missingPart(name: name) }
        return try read(entry)
    }

    private static func key(_ name: String) -> String {
        name.utf8.contains { (0x41...0x5A).contains($0) }
            ? String(decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self) : name
    }
}
