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

    /// The files of a folder, with the folders below it.
    func add(folder: String, as path: String) throws {
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
            let file = folder + "/" + name
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            try add(Data(contentsOf: URL(fileURLWithPath: file)), as: path + "/" + name, executable: FileManager.default.isExecutableFile(atPath: file))
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
