internal import PolicyDocument

/// The identity of a finding: made from the rule, the normalised clause and the ordinal among equals, never from the path, the clause
/// number, the line or the message. Renumbering, re-wrapping, conversion and edits elsewhere keep it; an edit of the clause ends it.
package enum FindingIdentity {
    /// Sixteen hexadecimal digits.
    package static func id(rule: String, normalisedClause: [UInt16], ordinal: Int) -> String {
        var hash = FNV1a64()
        hash.add(rule)
        hash.add(byte: 0)
        for unit in normalisedClause {
            hash.add(byte: UInt8(truncatingIfNeeded: unit))
            hash.add(byte: UInt8(truncatingIfNeeded: unit >> 8))
        }
        hash.add(byte: 0)
        hash.add(String(ordinal))
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
