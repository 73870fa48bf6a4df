import Glibc

/// A file that appears whole or not at all: written beside its place under another name and moved there at the end.
struct OutputFile {
    let path: [UInt8]
    private let temporary: [UInt8]?
    private let descriptor: Int32

    /// - Throws: Where the file cannot be made, before anything is read.
    init(_ path: [UInt8]) throws(SystemFault) {
        self.path = path
        if let identity = try? Folder.identity(of: path), identity.kind == .other {
            // A device or a pipe is written as it is; a folder fails when it is opened.
            temporary = nil
            descriptor = withCPath(path) { open($0, O_WRONLY | O_CLOEXEC) }
        } else {
            if let identity = try? Folder.identity(of: path), identity.kind == .folder { throw SystemFault(code: EISDIR) }
            let beside = path + Array(".\(getpid()).part".utf8)
            temporary = beside
            descriptor = withCPath(beside) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
        }
        guard descriptor >= 0 else { throw .last }
    }

    func write(_ bytes: [UInt8]) throws(SystemFault) {
        if case .failed(let fault) = writeAll(bytes, to: descriptor) { throw fault }
    }

    /// Closes the file and puts it in its place.
    func commit() throws(SystemFault) {
        guard close(descriptor) == 0 else { throw .last }
        guard let temporary else { return }
        let moved = withCPath(temporary) { from in withCPath(path) { to in rename(from, to) } }
        guard moved == 0 else { throw .last }
    }

    /// Leaves nothing behind.
    func discard() {
        close(descriptor)
        if let temporary { _ = withCPath(temporary) { unlink($0) } }
    }
}
