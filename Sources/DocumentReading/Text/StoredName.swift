/// Names as archives store them: UTF-8, or what Chinese Windows wrote without saying so, GB 18030.
package enum StoredName {
    package static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(decoding: GB18030Decoder.decode(bytes[...]).units, as: UTF16.self)
    }
}
