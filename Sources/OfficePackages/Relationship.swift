import XMLParsing

/// A tie from a package or part to another part.
package struct Relationship: Sendable, Hashable {
    package var id: String
    /// The last word of the type's address, the same in transitional and strict packages: `officeDocument`, `comments`, `header`.
    package var kind: String
    /// The part's name, resolved, without a leading `/`; the address as written where `isExternal`.
    package var target: String
    package var isExternal: Bool
}

/// Reads relationship parts.
final class RelationshipParser: SAXHandler {
    private enum Name: UInt8 {
        case relationship = 1
        case id, type, target, mode
    }
    private static let vocabulary = SAXVocabulary(
        names: ["Relationship", "Id", "Type", "Target", "TargetMode"],
        namespaces: [("http://schemas.openxmlformats.org/package/2006/relationships", 1)])

    private var found: [Relationship] = []
    private let folder: String

    private init(folder: String) { self.folder = folder }

    /// - Parameter folder: the folder of the part the relationships belong to, with its `/`; empty for the package's own.
    static func relationships(_ bytes: [UInt8], folder: String) throws(SAXError) -> [Relationship] {
        let parser = RelationshipParser(folder: folder)
        try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: vocabulary, handler: parser)
        return parser.found
    }

    func start(_ element: SAXElement) {
        guard element.name == Name.relationship.rawValue, let type = element.value(of: Name.type.rawValue),
            let target = element.value(of: Name.target.rawValue)
        else { return }
        let isExternal = element.value(of: Name.mode.rawValue, equals: "External") ?? false
        found.append(
            Relationship(
                id: element.value(of: Name.id.rawValue) ?? "", kind: type.split(separator: "/").last.map(String.init) ?? type,
                target: isExternal ? target : PartName.resolve(target, from: folder), isExternal: isExternal))
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {}
}

/// Part names: paths inside the package.
package enum PartName {
    /// The name a relative reference leads to from a folder (`word/`), without a leading `/`.
    package static func resolve(_ target: String, from folder: String) -> String {
        let path = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? target
        let slashed = path.contains("\\") ? String(path.map { $0 == "\\" ? "/" : $0 }) : path
        var steps: [Substring] = []
        for step in (slashed.hasPrefix("/") ? slashed : folder + slashed).split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }

    /// The folder of a part, with its `/`; empty at the top.
    package static func folder(of part: String) -> String {
        part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }

    /// The part that holds a part's relationships; the package's own for an empty name.
    package static func relationships(of part: String) -> String {
        let folder = folder(of: part)
        return folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    }
}
