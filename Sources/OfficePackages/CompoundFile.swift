/// Compound files (CFB): the container of .doc, .wps and of encrypted .docx. They are recognised, not read.
package enum CompoundFile: Sendable, Hashable {
    case encryptedPackage, other

    private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// What a compound file holds, by the names in its directory; nil for bytes that are none.
    package init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Self.signature) else { return nil }
        let found = { (name: String) in Self.contains(bytes, name) }
        self = found("EncryptedPackage") || found("EncryptionInfo") ? .encryptedPackage : .other
    }

    /// Directory entries start with the name in UTF-16; where the directory lies is told by chains that need not be followed for this.
    private static func contains(_ bytes: [UInt8], _ name: String) -> Bool {
        let pattern = name.utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }
        guard let first = pattern.first, bytes.count >= pattern.count else { return false }
        return stride(from: signature.count, through: bytes.count - pattern.count, by: 2).contains { place in
            bytes[place] == first && bytes[place..<(place + pattern.count)].elementsEqual(pattern)
        }
    }
}
