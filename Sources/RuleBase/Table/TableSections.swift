import PolicyDocument

/// The sections of a table whose header is right. Every read is inside the table.
struct TableSections {
    static let digestOffset = 24

    let digest: String
    private let memory: TableMemory

    /// - Parameter isTrusted: Whether the checksum is taken as right.
    init(_ memory: TableMemory, isTrusted: Bool) throws(RuleTableError) {
        let bytes = memory.bytes
        guard bytes.count >= TableFormat.headerSize, bytes.prefix(4).elementsEqual(TableFormat.magic) else { throw .notATable }
        let version = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        guard version == TableFormat.version else { throw .version(version) }
        let size = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        let checksum = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        let payload = UnsafeRawBufferPointer(rebasing: bytes[TableFormat.headerSize...])
        guard UInt64(payload.count) == size, payload.count >= TableFormat.directorySize, isTrusted || TableFormat.checksum(payload) == checksum else {
            throw .damaged
        }
        self.memory = memory
        digest = Array(bytes[Self.digestOffset..<Self.digestOffset + TableFormat.digestSize]).hexadecimal
    }

    /// The numbers of a section.
    func array<Value: FixedWidthInteger & BitwiseCopyable & Sendable>(_ section: TableFormat.Section) throws(RuleTableError) -> TableArray<Value> {
        let values: TableArray<Value> = try stretch(section)
        #if _endian(big)
            return TableArray(values.map { Value(littleEndian: $0) })
        #else
            return values
        #endif
    }

    /// The sets of classes of a section.
    func sets(_ section: TableFormat.Section) throws(RuleTableError) -> TableArray<ClassSet> {
        #if _endian(big)
            let words: TableArray<UInt64> = try array(section)
            return TableArray(
                stride(from: 0, to: words.count, by: ClassSet.wordCount).map { start in
                    var set = ClassSet.empty
                    for index in 0..<ClassSet.wordCount { set.words[index] = words[start + index] }
                    return set
                })
        #else
            return try stretch(section)
        #endif
    }

    func names(_ starts: TableFormat.Section, _ bytes: TableFormat.Section) throws(RuleTableError) -> NameTable {
        NameTable(starts: try array(starts), bytes: try array(bytes))
    }

    private func stretch<Value: BitwiseCopyable & Sendable>(_ section: TableFormat.Section) throws(RuleTableError) -> TableArray<Value> {
        let entry = TableFormat.headerSize + section.rawValue * 8
        let start = Int(UInt32(littleEndian: memory.bytes.loadUnaligned(fromByteOffset: entry, as: UInt32.self)))
        let size = Int(UInt32(littleEndian: memory.bytes.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self)))
        guard start >= TableFormat.directorySize, let values = TableArray<Value>(memory, start: TableFormat.headerSize + start, size: size)
        else {
            throw .malformed(section: "\(section)")
        }
        return values
    }
}
