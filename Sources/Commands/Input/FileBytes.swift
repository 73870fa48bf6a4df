import Glibc
import SpotCheck

/// Reading whole files with read(2): the fastest way there is for files of a usual size, and no Foundation at start.
enum FileBytes {
    /// What is read from a pipe or a device at most, in bytes.
    static let streamLimit = 1 << 30

    /// The bytes of a regular file. A device below /dev (`/dev/fd/63` of a process substitution) is read as a stream; other FIFOs,
    /// which could block for ever, are refused.
    static func read(_ path: [UInt8]) throws(SystemFault) -> [UInt8] { try readStamped(path).bytes }

    /// The bytes of a file, and by what a regular one is known to be unchanged: as it was when it was opened.
    static func readStamped(_ path: [UInt8]) throws(SystemFault) -> (bytes: [UInt8], stamp: FileStamp?) {
        let descriptor = withCPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return (try readAll(descriptor, expected: Int(status.st_size)), FileStamp(status))
        case S_IFDIR: throw SystemFault(code: EISDIR)
        default:
            guard path.starts(with: Array("/dev/".utf8)) else { throw .notRegular }
            _ = fcntl(descriptor, F_SETFL, 0)
            return (try readAll(descriptor, expected: 0), nil)
        }
    }

    /// The size, time and number of a file, by which it is known to be unchanged; nil where there is no such file.
    static func stamp(of path: [UInt8]) -> FileStamp? {
        var status = stat()
        guard withCPath(path, { stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileStamp(status)
    }

    static func readStandardInput() throws(SystemFault) -> [UInt8] {
        try readAll(STDIN_FILENO, expected: 0)
    }

    private static func readAll(_ descriptor: Int32, expected: Int) throws(SystemFault) -> [UInt8] {
        guard expected <= streamLimit else { throw .tooLarge }
        var bytes: [UInt8] = []
        // One byte more than expected, so that the end is seen without growing.
        var room = max(expected + 1, 1 << 14)
        while true {
            var fault: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                while count < buffer.count {
                    let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                    if got < 0, errno == EINTR { continue }
                    if got < 0 { fault = errno }
                    if got <= 0 { break }
                    count += got
                }
            }
            guard fault == 0 else { throw SystemFault(code: fault) }
            let isEnd = chunk.count < room
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if isEnd { return bytes }
            guard bytes.count <= streamLimit else { throw .tooLarge }
            room = min(bytes.count, 1 << 26)
        }
    }
}

extension FileStamp {
    fileprivate init(_ status: stat) {
        self.init(
            size: Int(status.st_size), modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec, number: Int(bitPattern: UInt(status.st_ino)))
    }
}

/// Calls a C function with a path.
func withCPath<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = path.map { CChar(bitPattern: $0) } + [0]
    return terminated.withUnsafeBufferPointer { buffer in
        // The buffer holds at least the terminator, so it has an address.
        buffer.baseAddress.map(body) ?? "".withCString(body)
    }
}
