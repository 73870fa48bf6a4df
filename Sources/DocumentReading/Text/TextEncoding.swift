/// The encodings a text file can be read in.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// GB 18030, with GBK and GB 2312 within it.
    case gb18030 = "GB18030"

    /// The encoding of a name as a user writes it (`--encoding`): utf-8, utf-16le, utf-16be, gb18030, gbk, gb2312, in any case, with or
    /// without hyphens; nil for any other.
    package init?(name: some StringProtocol) {
        let folded = String(decoding: name.utf8.lazy.filter { $0 != 0x2D && $0 != 0x5F }.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
        switch folded {
        case "utf8": self = .utf8
        case "utf16le", "utf16": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "gb18030", "gbk", "gb2312", "cp936", "euccn": self = .gb18030
        default: return nil
        }
    }
}
