/// A pattern of paths: `*` and `?` within a part, `**` over parts. One without a slash is about the file's name in any folder; one that
/// ends in a slash is about all that lies below.
package struct Glob: Hashable, Sendable {
    package let text: String
    private let parts: [[UInt8]]

    /// - Parameter isAnchored: Whether one without a slash is about the folder it starts at alone, as in a shell.
    package init(_ text: String, isAnchored: Bool = false) {
        self.text = text
        var pattern = Substring(text)
        if pattern.hasPrefix("./") { pattern = pattern.dropFirst(2) }
        var parts = pattern.split(separator: "/").map { Array($0.utf8) }
        if pattern.hasSuffix("/") { parts.append(Array("**".utf8)) } else if parts.count == 1, !isAnchored { parts.insert(Array("**".utf8), at: 0) }
        self.parts = parts
    }

    /// - Parameter path: From the folder that the pattern starts at.
    package func matches(_ path: [UInt8]) -> Bool {
        Self.matches(parts[...], path.split(separator: UInt8(ascii: "/"))[...])
    }

    private static func matches(_ parts: ArraySlice<[UInt8]>, _ path: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        guard let part = parts.first else { return path.isEmpty }
        if part == Array("**".utf8) {
            let rest = parts.dropFirst()
            // `drafts/**` is about what lies in the folder, not the folder.
            if rest.isEmpty { return !path.isEmpty }
            return (path.startIndex...path.endIndex).contains { matches(rest, path[$0...]) }
        }
        guard let name = path.first, matches(name: Array(name), part) else { return false }
        return matches(parts.dropFirst(), path.dropFirst())
    }

    /// `*` and `?` within a name; `?` is one character, not one byte.
    private static func matches(name: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (at, inPattern) = (0, 0)
        var star: (pattern: Int, name: Int)?
        while at < name.count {
            if inPattern < pattern.count, pattern[inPattern] == UInt8(ascii: "*") {
                star = (inPattern, at)
                inPattern += 1
            } else if inPattern < pattern.count, pattern[inPattern] == UInt8(ascii: "?") {
                inPattern += 1
                at += 1
                while at < name.count, name[at] & 0xC0 == 0x80 { at += 1 }
            } else if inPattern < pattern.count, pattern[inPattern] == name[at] {
                inPattern += 1
                at += 1
            } else if let back = star {
                star = (back.pattern, back.name + 1)
                (inPattern, at) = (back.pattern + 1, back.name + 1)
            } else {
                return false
            }
        }
        return pattern[inPattern...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
