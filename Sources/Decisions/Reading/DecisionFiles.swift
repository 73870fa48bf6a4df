/// How decisions reach the file system: what runs the commands reads files, Decisions only says which.
package struct DecisionFiles: Sendable {
    /// The bytes of a file; nil where there is none. Paths are bytes, since names need not be UTF-8.
    package var read: @Sendable (_ path: [UInt8]) throws(DecisionError) -> [UInt8]?

    /// A path as messages call it.
    package var name: @Sendable (_ path: [UInt8]) -> String

    package init(
        name: @escaping @Sendable (_ path: [UInt8]) -> String, read: @escaping @Sendable (_ path: [UInt8]) throws(DecisionError) -> [UInt8]?
    ) {
        self.name = name
        self.read = read
    }
}

/// Paths as text of bytes: nothing here looks at the disk.
package enum FilePath {
    private static let slash = UInt8(ascii: "/")

    /// The folder a path lies in; `.` for a name alone.
    package static func folder(of path: [UInt8]) -> [UInt8] {
        guard let cut = path.lastIndex(of: slash) else { return Array(".".utf8) }
        return cut == 0 ? [slash] : Array(path[..<cut])
    }

    /// `path` as it is seen from `folder`; as it is where it starts at the root.
    package static func join(_ folder: [UInt8], _ path: [UInt8]) -> [UInt8] {
        if path.first == slash { return path }
        if folder.isEmpty || folder == Array(".".utf8) { return path }
        return folder.last == slash ? folder + path : folder + [slash] + path
    }

    /// Without `.`, `..` and empty parts.
    package static func normalised(_ path: [UInt8]) -> [UInt8] {
        let dot = UInt8(ascii: ".")
        var parts: [ArraySlice<UInt8>] = []
        for part in path.split(separator: slash) where part != [dot] {
            if part == [dot, dot], let last = parts.last, last != [dot, dot] { parts.removeLast() } else { parts.append(part) }
        }
        var normalised: [UInt8] = path.first == slash ? [slash] : []
        normalised.reserveCapacity(path.count)
        for (index, part) in parts.enumerated() {
            if index > 0 { normalised.append(slash) }
            normalised += part
        }
        return normalised
    }

    /// The path below a folder; nil where it lies elsewhere. Both normalised.
    package static func relative(_ path: [UInt8], to folder: [UInt8]) -> [UInt8]? {
        if folder == [slash] { return path.first == slash ? Array(path.dropFirst()) : nil }
        guard path.starts(with: folder), path.count > folder.count + 1, path[folder.count] == slash else { return nil }
        return Array(path[(folder.count + 1)...])
    }
}
