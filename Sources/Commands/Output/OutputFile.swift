import Decisions
import Glibc

/// A file that appears whole or not at all. It is written without a name where the file system can (`O_TMPFILE`), so that nothing is
/// left of it however the program ends; else beside its place under another name. At the end it is put in its place at once: over a file that
/// is there by way of a name beside it, under which the whole file would stay if the program were killed between the two calls.
struct OutputFile {
    private enum Kind {
        /// A device or a pipe, written as it is.
        case device
        /// A file without a name.
        case unnamed
        /// A file under another name.
        case beside([UInt8])
    }

    let path: [UInt8]
    private let kind: Kind
    private let descriptor: Int32

    /// - Throws: Where the file cannot be made, before anything is read.
    init(_ path: [UInt8]) throws(SystemFault) {
        self.path = path
        if let identity = try? Folder.identity(of: path), identity.kind == .other {
            kind = .device
            descriptor = withCPath(path) { open($0, O_WRONLY | O_CLOEXEC) }
        } else {
            if let identity = try? Folder.identity(of: path), identity.kind == .folder { throw SystemFault(code: EISDIR) }
            let unnamed = Self.openUnnamed(in: FilePath.folder(of: path))
            if unnamed >= 0 {
                (kind, descriptor) = (.unnamed, unnamed)
            } else {
                let beside = Self.nameBeside(path)
                kind = .beside(beside)
                descriptor = withCPath(beside) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
            }
        }
        guard descriptor >= 0 else { throw .last }
    }

    func write(_ bytes: [UInt8]) throws(SystemFault) {
        if case .failed(let fault) = writeAll(bytes, to: descriptor) { throw fault }
    }

    /// Closes the file and puts it in its place; where that fails nothing is left of it.
    func commit() throws(SystemFault) {
        switch kind {
        case .device:
            if close(descriptor) != 0 { throw .last }
        case .unnamed:
            var isNamed = name(descriptor, path)
            var fault = SystemFault.last
            if !isNamed, fault.code == EEXIST {
                // A link replaces nothing; a file that is there is replaced by way of a name beside it.
                let beside = Self.nameBeside(path)
                isNamed = name(descriptor, beside) && move(beside, to: path)
                fault = .last
                if !isNamed { _ = withCPath(beside) { unlink($0) } }
            }
            let isClosed = close(descriptor) == 0
            if !isNamed { throw fault }
            if !isClosed { throw .last }
        case .beside(let beside):
            let isClosed = close(descriptor) == 0
            if isClosed, move(beside, to: path) { return }
            let fault = SystemFault.last
            _ = withCPath(beside) { unlink($0) }
            throw fault
        }
    }

    /// Leaves nothing behind of a file that is still open.
    func discard() {
        close(descriptor)
        if case .beside(let beside) = kind { _ = withCPath(beside) { unlink($0) } }
    }

    /// Takes away a file that is in its place already.
    func withdraw() {
        if case .device = kind { return }
        _ = withCPath(path) { unlink($0) }
    }

    /// A file without a name in a folder; negative where the file system has none, or where it could not be named later on.
    private static func openUnnamed(in folder: [UInt8]) -> Int32 {
        // O_TMPFILE is a macro that Swift does not see.
        let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
        let folder = folder.isEmpty ? Array(".".utf8) : folder
        let descriptor = withCPath(folder) { open($0, unnamed | O_WRONLY | O_CLOEXEC, 0o666) }
        guard descriptor >= 0 else { return -1 }
        if withCPath(link(to: descriptor), { access($0, F_OK) }) == 0 { return descriptor }
        close(descriptor)
        return -1
    }

    private static func link(to descriptor: Int32) -> [UInt8] { Array("/proc/self/fd/\(descriptor)".utf8) }

    private static func nameBeside(_ path: [UInt8]) -> [UInt8] { path + Array(".\(getpid()).part".utf8) }

    private func name(_ descriptor: Int32, _ path: [UInt8]) -> Bool {
        withCPath(Self.link(to: descriptor)) { from in withCPath(path) { to in linkat(AT_FDCWD, from, AT_FDCWD, to, AT_SYMLINK_FOLLOW) } } == 0
    }

    private func move(_ from: [UInt8], to path: [UInt8]) -> Bool {
        withCPath(from) { from in withCPath(path) { to in rename(from, to) } } == 0
    }
}

extension OutputFile {
    /// A whole file at once: it is there whole, or what was there before stays.
    static func write(_ bytes: [UInt8], to path: [UInt8]) throws(SystemFault) {
        let file = try OutputFile(path)
        do throws(SystemFault) {
            try file.write(bytes)
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }
}
