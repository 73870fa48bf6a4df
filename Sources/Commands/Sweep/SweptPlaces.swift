import Decisions

/// Where a sweep looked: a document of the ledger that lies there and was not seen is gone.
struct SweptPlaces: Sendable {
    private let places: [[UInt8]]
    private let patterns: [Glob]

    init(_ operands: [Argument], patterns: [Glob]) {
        places = operands.map { SweepPath.plain($0.bytes) }
        self.patterns = patterns
    }

    /// Whether a path is one of the places, lies below one, or in an archive there.
    func cover(_ path: [UInt8]) -> Bool {
        for place in places {
            if place == Array(".".utf8) {
                if path.first != UInt8(ascii: "/"), !path.starts(with: Array("../".utf8)) { return true }
            } else if path.starts(with: place) {
                let rest = path[place.count...]
                if rest.isEmpty || rest.first == UInt8(ascii: "/") || place.last == UInt8(ascii: "/") || rest.starts(with: SweepPath.inArchive) { return true }
            }
        }
        guard !patterns.isEmpty else { return false }
        // What a pattern matches may be a folder or an archive above the document.
        let ends = path.indices.filter { path[$0] == UInt8(ascii: "/") || path[$0...].starts(with: SweepPath.inArchive) } + [path.endIndex]
        return patterns.contains { pattern in ends.contains { pattern.matches(Array(path[..<$0])) } }
    }
}

/// Paths as a ledger knows documents by them.
enum SweepPath {
    /// What stands between an archive and the name of a member.
    static let inArchive = Array("!/".utf8)

    /// Without `./` at the start, empty parts and `.` between, so that one folder given in two spellings gives the same documents. `..` stays,
    /// since a link before it could lead elsewhere.
    static func plain(_ path: [UInt8]) -> [UInt8] {
        if isPlain(path) { return path }
        let parts = path.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
        let joined = Array(parts.joined(separator: [slash]))
        if path.first == slash { return [slash] + joined }
        return joined.isEmpty ? Array(".".utf8) : joined
    }

    /// Whether nothing is to be left out: so of every document found below a folder that was named without such parts.
    private static func isPlain(_ path: [UInt8]) -> Bool {
        var start = path.first == slash ? 1 : 0
        while true {
            let end = path[start...].firstIndex(of: slash) ?? path.count
            if end == start || (end == start + 1 && path[start] == UInt8(ascii: ".")) { return false }
            if end == path.count { return true }
            start = end + 1
        }
    }

    private static let slash = UInt8(ascii: "/")
}
