/// One entry of an archive, as its central directory describes it.
package struct ZipEntry: Sendable, Hashable {
    package enum Method: Sendable, Hashable {
        case stored, deflated
        case other(Int)
    }

    /// The name with `/` between its parts (a few old writers store `\`).
    package var name: String
    package var method: Method
    /// General-purpose flags: bit 0 encrypted, bit 3 sizes behind the data, bit 11 name in UTF-8.
    package var flags: Int
    package var crc: UInt32
    package var compressedSize: Int
    package var size: Int
    /// Where the compressed bytes lie in the archive.
    package var data: Range<Int>
    /// The date and time as stored (MS-DOS form, date in the high half).
    package var stamp: UInt32
    /// The name's bytes as stored.
    package var nameBytes: [UInt8]

    package var isDirectory: Bool { name.hasSuffix("/") }
    package var isEncrypted: Bool { flags & 1 != 0 }
}
