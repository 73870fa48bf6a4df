import PolicyDocument

/// A rule base as one file that an office is sent: a compiled table with a label, little endian.
///
/// The magic and the format's version (4 bytes each); SHA-256 of all other bytes (32); the first and the last day of validity as decimal
/// `YYYYMMDD`, 0 for none (4 each); the version of the rule base in UTF-8, filled with zeros (32); then the table, with a header of its own.
/// Magic, format and digest stay where they are in every later format, so that damage is told from novelty.
enum RulePackFormat {
    static let magic: [UInt8] = Array("FCRP".utf8)
    static let version: UInt32 = 1
    static let digest = 8..<40
    static let dates = 40..<48
    static let ruleBaseVersion = 48..<80
    /// A multiple of 8, as the table's arrays need it.
    static let headerSize = 80

    /// The digest of a pack's bytes but for the digest itself.
    static func digest(of pack: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.add(Array(pack[..<digest.lowerBound]))
        hash.add(Array(pack[digest.upperBound...]))
        return hash.finish()
    }
}

/// Why a file is no rule pack that can be used.
package enum RulePackError: Error, Hashable, Sendable {
    /// It does not begin like one.
    case notAPack
    /// It is a compiled table (`compile-rules`) without the label of a pack.
    case bareTable
    /// Some of its bytes are not what they were when it was made, or are missing.
    case damaged
    /// It is whole, and of a format that only a newer fcrlint reads.
    case newer(UInt32)
    /// It is whole, and the table in it is of another version of fcrlint.
    case table(RuleTableError)
    /// The version of the rule base takes more than 32 bytes.
    case versionTooLong(String)
}
