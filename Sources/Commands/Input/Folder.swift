import Glibc

/// What a folder holds, with readdir(3): some fifty times faster than an enumerator of URLs.
enum Folder {
    enum Kind {
        case file, folder, link, other
    }

    struct Entry {
        var name: [UInt8]
        var kind: Kind
    }

    /// The entries of a folder, without `.` and `..`, ascending by the bytes of their names.
    static func entries(of path: [UInt8]) throws(SystemFault) -> [Entry] {
        var entries: [Entry] = []
        try list(path) { name, type in entries.append(Entry(name: name, kind: kind(type, of: name, in: path))) }
        return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    }

    /// The names in a folder, without `.` and `..`, as they come.
    static func names(of path: [UInt8]) throws(SystemFault) -> [[UInt8]] {
        var names: [[UInt8]] = []
        try list(path) { name, _ in names.append(name) }
        return names
    }

    /// Calls `body` with the name and type of each entry.
    private static func list(_ path: [UInt8], _ body: (_ name: [UInt8], _ type: UInt8) -> Void) throws(SystemFault) {
        guard let folder = withCPath(path.isEmpty ? [UInt8(ascii: ".")] : path, { opendir($0) }) else { throw .last }
        defer { closedir(folder) }
        errno = 0
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { body(name, entry.pointee.d_type) }
            errno = 0
        }
        guard errno == 0 else { throw .last }
    }

    /// The device and number of a file, links followed; nil where there is none.
    static func identity(of path: [UInt8]) throws(SystemFault) -> (kind: Kind, device: UInt, number: UInt) {
        var status = stat()
        guard withCPath(path.isEmpty ? [UInt8(ascii: ".")] : path, { stat($0, &status) }) == 0 else { throw .last }
        return (kind(of: status), UInt(status.st_dev), UInt(status.st_ino))
    }

    private static func kind(_ type: UInt8, of name: [UInt8], in folder: [UInt8]) -> Kind {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .link
        case Int(DT_UNKNOWN):
            var status = stat()
            guard withCPath(folder + [UInt8(ascii: "/")] + name, { lstat($0, &status) }) == 0 else { return .other }
            return kind(of: status)
        default: return .other
        }
    }

    private static func kind(of status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }
}
