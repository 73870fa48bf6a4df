#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

// Their names without the module, which differs by platform.
private let systemRead = read
private let systemWrite = write

/// Reading and writing the files of a rule base. Foundation stays out: this room is in every start of the tool.
package enum SourceFolder {
    /// The files under a directory, as paths relative to it, ascending; hidden ones left out.
    static func files(under directory: String) throws(RuleFault) -> [String] {
        var found: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            let path = folder.isEmpty ? directory : directory + "/" + folder
            guard let stream = opendir(path) else {
                throw RuleFault(file: path, line: 0, message: "cannot open the folder: \(systemMessage())")
            }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                if name.hasPrefix(".") { continue }
                let relative = folder.isEmpty ? name : folder + "/" + name
                var status = stat()
                guard stat(directory + "/" + relative, &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR { pending.append(relative) } else { found.append(relative) }
            }
        }
        return found.sorted()
    }

    /// The bytes of a file.
    package static func read(_ path: String) throws(RuleFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw RuleFault(file: path, line: 0, message: "cannot read: \(systemMessage())") }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw RuleFault(file: path, line: 0, message: "cannot read: \(systemMessage())")
            }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// Makes a folder, unless it is there.
    package static func make(_ folder: String) throws(RuleFault) {
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
            throw RuleFault(file: folder, line: 0, message: "cannot make the folder: \(systemMessage())")
        }
    }

    /// Writes a file whole or not at all: beside it first, then renamed.
    package static func write(_ bytes: [UInt8], to path: String) throws(RuleFault) {
        let temporary = path + ".new-\(getpid())"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw RuleFault(file: path, line: 0, message: "cannot write: \(systemMessage())") }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written) }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { break }
            written += count
        }
        let saved = written == bytes.count && fsync(descriptor) == 0
        guard close(descriptor) == 0, saved, rename(temporary, path) == 0 else {
            let message = systemMessage()
            unlink(temporary)
            throw RuleFault(file: path, line: 0, message: "cannot write: \(message)")
        }
    }

    private static func systemMessage() -> String { String(cString: strerror(errno)) }
}
