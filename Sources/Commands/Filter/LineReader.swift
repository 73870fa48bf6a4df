import Glibc

/// The lines of a stream, each as soon as it is there, and no more of one than a limit.
struct LineReader: Sendable {
    enum Line: Sendable {
        /// Without its line feed.
        case whole([UInt8])
        /// Longer than the limit: how it begins.
        case tooLong([UInt8])
    }

    private let descriptor: Int32
    /// In bytes.
    private let limit: Int
    private var chunk: [UInt8] = []
    private var position = 0
    private var isAtStart = true

    /// What is kept of a line that is too long, in bytes.
    private static let kept = 1 << 10
    private static let chunkSize = 1 << 16

    init(descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// - Returns: nil at the end. The last line need not be ended.
    mutating func next() throws(SystemFault) -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            let end = chunk[position...].firstIndex(of: UInt8(ascii: "\n"))
            let part = chunk[position..<(end ?? chunk.endIndex)]
            if line.count + part.count > limit { isTooLong = true }
            line += isTooLong ? part.prefix(max(0, Self.kept - line.count)) : part
            if isTooLong, line.count > Self.kept { line = Array(line.prefix(Self.kept)) }
            if let end {
                position = end + 1
            } else if try fill() {
                continue
            } else if line.isEmpty, !isTooLong {
                return nil
            }
            return isTooLong ? .tooLong(line) : .whole(line)
        }
    }

    /// Reads what is there, waiting for the first byte only.
    private mutating func fill() throws(SystemFault) -> Bool {
        (chunk, position) = ([], 0)
        var fault: Int32 = 0
        chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
            var got = read(descriptor, buffer.baseAddress, buffer.count)
            while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
            if got < 0 { fault = errno }
            count = max(0, got)
        }
        guard fault == 0 else { throw SystemFault(code: fault) }
        // A byte order mark, which programs on Windows like to put in front.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if isAtStart, chunk.starts(with: mark) { position = mark.count }
        isAtStart = false
        return !chunk.isEmpty
    }
}
