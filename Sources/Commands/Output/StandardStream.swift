import Glibc

/// Standard output and standard error, written with write(2).
package struct StandardStream: Sendable {
    private let descriptor: Int32

    package static let output = StandardStream(descriptor: STDOUT_FILENO)
    package static let error = StandardStream(descriptor: STDERR_FILENO)

    package var isTerminal: Bool { isatty(descriptor) == 1 }

    enum Outcome: Equatable {
        case written
        /// The reader has gone; that is no error.
        case closed
        case failed(SystemFault)
    }

    @discardableResult
    func write(_ bytes: [UInt8]) -> Outcome { writeAll(bytes, to: descriptor) }
}

/// Writes everything, however often the system takes only a part.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> StandardStream.Outcome {
    bytes.withUnsafeBytes { buffer in
        var done = 0
        while done < buffer.count {
            let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            if count >= 0 {
                done += count
            } else if errno == EPIPE {
                return .closed
            } else if errno != EINTR {
                return .failed(.last)
            }
        }
        return .written
    }
}
