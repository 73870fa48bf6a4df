import Foundation

/// The files of the Debian package as they will lie on a machine.
struct PackageTree {
    let root: String
    private let program: Program
    private let epoch: TimeInterval

    init(_ root: String, epoch: String, with program: Program) throws {
        self.root = root
        self.program = program
        self.epoch = TimeInterval(epoch) ?? 0
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    }

    func add(_ data: Data, as path: String, executable: Bool = false) throws {
        let file = URL(fileURLWithPath: root + "/" + path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: executable ? 0o755 : 0o644], ofItemAtPath: file.path)
    }

    /// Compressed as policy wants manual pages and changelogs: the best way, and without name and time.
    func add(compressed data: Data, as path: String) throws {
        try add(data, as: path)
        try program.run(["gzip", "-9n", root + "/" + path])
    }

    /// Files of a folder that git knows, with the folders below it.
    func add(_ folder: String, of sources: SourceState, as path: String, leavingOut: [String] = []) throws {
        for name in try program.text(["git", "ls-files", "-z", folder], in: sources.folder).split(separator: "\0") {
            let inside = name.dropFirst(folder.count + 1)
            if leavingOut.contains(where: { inside.hasPrefix($0) }) { continue }
            let file = sources.folder + "/" + name
            let isExecutable = FileManager.default.isExecutableFile(atPath: file)
            try add(Data(contentsOf: URL(fileURLWithPath: file)), as: path + "/" + inside, executable: isExecutable)
        }
    }

    /// Every file and folder, sorted.
    func paths() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: root).sorted() }

    /// Gives every file and folder the time of the sources and every folder its mode, whatever the machine's umask is.
    func settle() throws {
        let date = Date(timeIntervalSince1970: epoch)
        for path in try paths().reversed() + [""] {
            let full = root + "/" + path
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
            if isFolder.boolValue { try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: full) }
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: full)
        }
    }
}
