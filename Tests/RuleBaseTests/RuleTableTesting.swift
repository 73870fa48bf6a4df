@testable import RuleBase

enum RuleTableTesting {
    /// The table with the checksum its changed payload has.
    static func withRightChecksum(_ table: [UInt8]) -> [UInt8] {
        let checksum = Array(table[TableFormat.headerSize...]).withUnsafeBytes(TableFormat.checksum)
        var table = table
        for index in 0..<8 { table[16 + index] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * index)) }
        return table
    }
}
