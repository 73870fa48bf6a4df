import OfficePackages

/// A part of a Word document beside its main one.
package struct WordPart: Sendable {
    package enum Kind: String, Sendable {
        case styles, fontTable, footer, settings
    }

    package var kind: Kind
    /// The name of its file, e.g. `styles.xml`.
    package var name: String
    package var content: [UInt8]

    package init(_ kind: Kind, _ name: String, _ content: [UInt8]) {
        self.kind = kind
        self.name = name
        self.content = content
    }
}

/// The package around the parts of a template.
enum WordPackage {
    /// - Parameter parts: Known to the document as rId1, rId2 and so on, in their order.
    static func bytes(document: [UInt8], parts: [WordPart]) throws(PackageError) -> [UInt8] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        let types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + ([("document.xml", "document.main")] + parts.map { ($0.name, $0.kind.rawValue) }).map {
                "<Override PartName=\"/word/\($0.0)\" ContentType=\"\(word)\($0.1)+xml\"/>"
            }.joined() + "</Types>"
        var writer = ZipWriter()
        try writer.add("[Content_Types].xml", Array((head + types).utf8))
        try writer.add("_rels/.rels", Array((head + relationships([("officeDocument", "word/document.xml")])).utf8))
        try writer.add("word/document.xml", document)
        try writer.add("word/_rels/document.xml.rels", Array((head + relationships(parts.map { ($0.kind.rawValue, $0.name) })).utf8))
        for part in parts { try writer.add("word/\(part.name)", part.content) }
        return try writer.finish()
    }

    private static func relationships(_ targets: [(kind: String, target: String)]) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + targets.enumerated().map { index, target in
                "<Relationship Id=\"rId\(index + 1)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(target.kind)\" Target=\"\(target.target)\"/>"
            }.joined() + "</Relationships>"
    }
}
