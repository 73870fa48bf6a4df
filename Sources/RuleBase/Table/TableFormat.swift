/// The compiled rule base as bytes, little endian.
///
/// A header of 64 bytes: the magic, the format's version (4 bytes each), the size of the payload (8), a checksum of it (8), its SHA-256 (32), zeros.
/// The payload: for each section its offset and size (4 bytes each), then the sections, each at a multiple of 64 in the file. Large arrays, and all
/// that a review runs over, are sections of their own and used where they lie; all other things are a stream in `records`, of which the longer
/// lists are decoded when they are asked for; every text is a stretch of `texts`.
enum TableFormat {
    static let magic: [UInt8] = Array("FCRT".utf8)
    static let version: UInt32 = 4
    static let headerSize = 64
    /// Of a table in memory and of a section in it: what a set of classes needs.
    static let alignment = 64
    static let digestSize = 32

    enum Section: Int, CaseIterable {
        case records, texts, ruleSets
        case entryRules, entryPatterns, entryStarts, required, requiredSets
        case classNameStarts, classNames
        case fold, cells, classSets, otherSets, placeStarts, codes, symbolCharacters
        case divisionCodes, divisionParents, divisionLevels, divisionNameStarts, divisionNames
        case sourceKinds, sourceNameStarts, sourceNames
    }

    static let directorySize = Section.allCases.count * 8

    /// A checksum against damage (not against malice), eight bytes at a step in four lanes so that it costs next to nothing.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var lanes = SIMD4<UInt64>(0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5)
        let multiplier: UInt64 = 0x0000_0100_0000_01B3
        var index = 0
        while index + 32 <= bytes.count {
            for lane in 0..<4 {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 8 * lane, as: UInt64.self))
                lanes[lane] = (lanes[lane] ^ word) &* multiplier
                lanes[lane] ^= lanes[lane] >> 29
            }
            index += 32
        }
        var sum = (lanes[0] &* 3) ^ (lanes[1] &* 5) ^ (lanes[2] &* 7) ^ (lanes[3] &* 11) ^ UInt64(bytes.count)
        while index < bytes.count {
            sum = (sum ^ UInt64(bytes[index])) &* multiplier
            index += 1
        }
        return sum
    }
}

/// Why a compiled rule base cannot be read. Compile it again (`compile-rules`).
package enum RuleTableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It does not begin like a compiled rule base.
    case notATable
    /// It was compiled for another version of this tool.
    case version(UInt32)
    /// Its size or its checksum is wrong.
    case damaged
    /// A part of it points outside or holds an impossible value.
    case malformed(section: String)

    package var description: String {
        switch self {
        case .notATable: "not a compiled rule base"
        case .version(let version): "compiled in format \(version), this tool reads \(TableFormat.version): compile the rules again"
        case .damaged: "the compiled rule base is damaged: compile the rules again"
        case .malformed(let section): "the compiled rule base is malformed (\(section)): compile the rules again"
        }
    }
}
