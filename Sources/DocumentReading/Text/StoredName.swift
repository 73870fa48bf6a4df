/// Names as archives store them: UTF-8, or what Chinese Windows wrote without saying so, GB 18030.
package enum StoredName {
    /// - Parameter isUTF8: Whether the archive says that it is UTF-8; many that are do not say so.
    package static func text(_ bytes: [UInt8], isUTF8: Bool) -> String {
        if let text = String(validating: bytes, as: UTF8.self), isUTF8 || !text.unicodeScalars.contains(where: isTelling) { return text }
        return String(decoding: GB18030Decoder.decode(bytes[...]).units, as: UTF16.self)
    }

    /// 通知 in GB 18030 is sound UTF-8 by chance, for a Greek and a Hebrew mark: pairs of bytes that are letters of such scripts are Han.
    private static func isTelling(_ scalar: Unicode.Scalar) -> Bool { (0x80...0x7FF).contains(scalar.value) }
}
