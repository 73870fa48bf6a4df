import Glibc

/// Text in GB 18030, by the C library: an encoder that is not ours, so that ours is tested.
enum GB18030 {
    enum Fault: Error {
        /// The C library has no such conversion, or the text does not fit it.
        case cannotEncode
    }

    static func encode(_ text: String) throws(Fault) -> [UInt8] {
        guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else { throw .cannotEncode }
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 2 + 16)
        let room = output.count
        var (left, free) = (input.count, output.count)
        let isDone = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                return iconv(converter, &from, &left, &to, &free) != Int(bitPattern: UInt.max) && left == 0
            }
        }
        guard isDone else { throw .cannotEncode }
        return output[..<(room - free)].map { UInt8(bitPattern: $0) }
    }
}
