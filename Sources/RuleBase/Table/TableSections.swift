import PolicyDocument

/// The sections of a table whose header is right. The only place that reads a table's raw bytes; every read is inside them.
struct TableSections {
    static let digestOffset = 24

    let digest: String
    private let payload: UnsafeRawBufferPointer

    /// - Parameter bytes: must outlive this value.
    init(_ bytes: UnsafeRawBufferPointer) throws(RuleTableError) {
        guard bytes.count >= TableFormat.headerSize, bytes.prefix(4).elementsEqual(TableFormat.magic) else { throw .notATable }
        let version = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        guard version == TableFormat.version else { throw .version(version) }
        let size = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        let checksum = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        let payload = UnsafeRawBufferPointer(rebasing: bytes[TableFormat.headerSize...])
        guard UInt64(payload.count) == size, payload.count >= TableFormat.directorySize, TableFormat.checksum(payload) == checksum else {
            throw .damaged
        }
        self.payload = payload
        digest = Array(bytes[Self.digestOffset..<Self.digestOffset + TableFormat.digestSize]).hexadecimal
    }

    /// The values of a section, copied in one piece.
    func array<Value: FixedWidthInteger>(_ section: TableFormat.Section) throws(RuleTableError) -> [Value] {
        let entry = section.rawValue * 8
        let start = Int(UInt32(littleEndian: payload.loadUnaligned(fromByteOffset: entry, as: UInt32.self)))
        let size = Int(UInt32(littleEndian: payload.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self)))
        let width = MemoryLayout<Value>.size
        guard start >= TableFormat.directorySize, start + size <= payload.count, size % width == 0 else {
            throw .malformed(section: "\(section)")
        }
        let values = [Value](unsafeUninitializedCapacity: size / width) { buffer, count in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: payload[start..<start + size]))
            count = size / width
        }
        #if _endian(big)
        return values.map { Value(littleEndian: $0) }
        #else
        return values
        #endif
    }
}
