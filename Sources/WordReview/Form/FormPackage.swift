import OfficePackages

/// The package around the form's parts.
enum FormPackage {
    static func bytes(document: [UInt8], styles: [UInt8], fontTable: [UInt8]) throws(PackageError) -> [UInt8] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        let types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + [("document", "document.main"), ("styles", "styles"), ("fontTable", "fontTable")].map {
                "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(word)\($0.1)+xml\"/>"
            }.joined() + "</Types>"
        var writer = ZipWriter()
        try writer.add("[Content_Types].xml", Array((head + types).utf8))
        try writer.add("_rels/.rels", Array((head + relationships([("officeDocument", "word/document.xml")])).utf8))
        try writer.add("word/document.xml", document)
        try writer.add("word/_rels/document.xml.rels", Array((head + relationships([("styles", "styles.xml"), ("fontTable", "fontTable.xml")])).utf8))
        try writer.add("word/styles.xml", styles)
        try writer.add("word/fontTable.xml", fontTable)
        return try writer.finish()
    }

    private static func relationships(_ targets: [(kind: String, target: String)]) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + targets.enumerated().map { index, target in
                "<Relationship Id=\"rId\(index + 1)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(target.kind)\" Target=\"\(target.target)\"/>"
            }.joined() + "</Relationships>"
    }
}
