import OfficePackages

/// Writes archives that a proper writer would not: with false sizes, names, flags and places.
package struct RawZip: Sendable {
    package struct Entry: Sendable {
        package var name: String
        package var content: [UInt8]
        package var isStored = false
        package var flags = 0
        package var size: Int?
        package var crc: UInt32?
        /// Sizes and checksum stand behind the data instead of in the header.
        package var hasDescriptor = false
        /// Sizes stand in the zip64 field of the directory.
        package var isZip64 = false
        /// The directory points to the header of this entry instead.
        package var borrowsHeaderOf: Int?

        package init(_ name: String, _ content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    package var entries: [Entry]
    /// The end record counts and places in zip64 form.
    package var endsInZip64 = false

    package init(_ entries: [Entry]) { self.entries = entries }

    package func bytes() -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        var headers: [Int] = []
        for entry in entries {
            let data = entry.isStored ? entry.content : Deflate.deflate(entry.content)
            let crc = Int(entry.crc ?? Deflate.crc(entry.content))
            let size = entry.size ?? entry.content.count
            let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
            let name = Array(entry.name.utf8)
            headers.append(bytes.count)
            let method = entry.isStored ? 0 : 8
            let inHeader = entry.hasDescriptor ? [0, 0, 0] : [crc, data.count, size]
            bytes += le(4, [0x0403_4B50]) + le(2, [20, flags, method, 0, 33]) + le(4, inHeader) + le(2, [name.count, 0]) + name + data
            if entry.hasDescriptor { bytes += le(4, [0x0807_4B50, crc, data.count, size]) }
            let place = entry.borrowsHeaderOf.map { headers[$0] } ?? headers[headers.count - 1]
            let extra = entry.isZip64 ? le(2, [1, 24]) + le(8, [size, data.count, place]) : []
            let inDirectory = entry.isZip64 ? [crc, 0xFFFF_FFFF, 0xFFFF_FFFF] : [crc, data.count, size]
            directory +=
                le(4, [0x0201_4B50]) + le(2, [20, 20, flags, method, 0, 33]) + le(4, inDirectory)
                + le(2, [name.count, extra.count, 0, 0, 0])
            directory += le(4, [0, entry.isZip64 ? 0xFFFF_FFFF : place]) + name + extra
        }
        let start = bytes.count
        bytes += directory
        if endsInZip64 {
            let record = bytes.count
            bytes +=
                le(4, [0x0606_4B50]) + le(8, [44]) + le(2, [45, 45]) + le(4, [0, 0])
                + le(8, [entries.count, entries.count, directory.count, start])
            bytes += le(4, [0x0706_4B50, 0]) + le(8, [record]) + le(4, [1])
        }
        let count = endsInZip64 ? 0xFFFF : entries.count
        return bytes + le(4, [0x0605_4B50]) + le(2, [0, 0, count, count])
            + le(4, endsInZip64 ? [0xFFFF_FFFF, 0xFFFF_FFFF] : [directory.count, start]) + le(2, [0])
    }

    private func le(_ width: Int, _ values: [Int]) -> [UInt8] {
        values.reduce(into: []) { bytes, value in
            for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
        }
    }
}
