import Glibc

/// A command that is timed as a whole process, from start to exit.
struct Invocation {
    /// The program, found on the PATH or by its path, and its words.
    var words: [String]

    init(_ words: String...) { self.words = words }
    init(_ words: [String]) { self.words = words }

    /// What the system says of a finished run.
    struct Cost {
        /// Seconds.
        var wall: Double
        /// Seconds, user and system together.
        var cpu: Double
        /// KiB, the largest that was resident.
        var memory: Int
        var status: Int32
    }

    /// Runs it once with its output thrown away.
    func run() throws -> Cost {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let start = Self.now()
        guard posix_spawnp(&child, words[0], &actions, nil, &arguments, environ) == 0 else { throw BenchmarkError.cannotStart(words[0]) }
        var (status, usage) = (Int32(0), rusage())
        while wait4(child, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw BenchmarkError.cannotStart(words[0]) }
        }
        let wall = Self.now() - start
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
        return Cost(wall: wall, cpu: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime), memory: usage.ru_maxrss, status: code)
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
