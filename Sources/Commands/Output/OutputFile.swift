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

    /// Closes the file and puts it in its place; where that fails nothing is left of it.
    func commit() throws(SystemFault) {
        let isClosed = close(descriptor) == 0
        let closing = SystemFault.last
        guard let temporary else {
            if !isClosed { throw closing }
            return
        }
        if isClosed, withCPath(temporary, { from in withCPath(path) { to in rename(from, to) } }) == 0 { return }
        let fault = isClosed ? SystemFault.last : closing
        _ = withCPath(temporary) { unlink($0) }
        throw fault
    }

    /// Leaves nothing behind of a file that is still open.
    func discard() {
        close(descriptor)
        if let temporary { _ = withCPath(temporary) { unlink($0) } }
    }

    /// Takes away a file that is in its place already.
    func withdraw() {
        if temporary != nil { _ = withCPath(path) { unlink($0) } }
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
