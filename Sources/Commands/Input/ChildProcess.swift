// The environment is a variable of C's; it is only read, and nothing in this process writes it.
@preconcurrency import Glibc

/// A program that is run for its output. Not Foundation's, which would cost more at start than a small draft's whole review.
enum ChildProcess {
    struct Output: Sendable {
        var status: Int32
        var bytes: [UInt8]
        /// What it said on standard error.
        var complaint: String
    }

    /// - Parameter words: The program, looked for in PATH, and its arguments.
    static func run(_ words: [[UInt8]]) throws(SystemFault) -> Output {
        let output = try Pipe()
        defer { output.closeReading() }
        let complaints: Pipe
        do throws(SystemFault) { complaints = try Pipe() } catch {
            output.closeWriting()
            throw error
        }
        defer { complaints.closeReading() }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, complaints.writing, STDERR_FILENO)
        var arguments = words.map { word in withCPath(word) { strdup($0) } }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        var process = pid_t()
        let fault = posix_spawnp(&process, arguments[0] ?? strdup(""), &actions, nil, arguments, environ)
        output.closeWriting()
        complaints.closeWriting()
        guard fault == 0 else { throw SystemFault(code: fault) }
        let (bytes, complaint) = Pipe.drain(output, complaints)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { throw .last } }
        // The low seven bits are the signal that ended it, the next eight its status.
        let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
        return Output(status: exit, bytes: bytes, complaint: String(decoding: complaint, as: UTF8.self))
    }

    /// Both ends are closed in children that do not ask for them.
    private struct Pipe {
        let reading: Int32
        let writing: Int32

        init() throws(SystemFault) {
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { throw .last }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            (reading, writing) = (ends[0], ends[1])
        }

        func closeReading() { close(reading) }
        func closeWriting() { close(writing) }

        /// Reads two pipes to their ends, whichever has something, so that neither blocks the writer.
        static func drain(_ first: Pipe, _ second: Pipe) -> ([UInt8], [UInt8]) {
            var gathered: [[UInt8]] = [[], []]
            var waiting = [first, second].map { pollfd(fd: $0.reading, events: Int16(POLLIN), revents: 0) }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while waiting.contains(where: { $0.fd >= 0 }) {
                guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else { continue }
                for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
                    let got = read(waiting[index].fd, &buffer, buffer.count)
                    if got > 0 { gathered[index] += buffer[..<got] } else if got == 0 || errno != EINTR { waiting[index].fd = -1 }
                }
            }
            return (gathered[0], gathered[1])
        }
    }
}
