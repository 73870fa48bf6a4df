package import OfficePackages

extension DocxBuilder {
    /// The package.
    package func bytes() throws(PackageError) -> [UInt8] {
        var writer = ZipWriter()
        for part in parts() { try writer.add(part.name, Array(part.xml.utf8)) }
        return try writer.finish()
    }

    /// The parts of the package with their XML, in order.
    package func parts() -> [(name: String, xml: String)] {
        var related: [(kind: String, file: String, xml: String)] = []
        if !styles.isEmpty { related.append(("styles", "styles.xml", Self.root("styles", styles))) }
        if let numbering = rawNumbering ?? (lists.isEmpty ? nil : numberingXML) {
            related.append(("numbering", "numbering.xml", Self.root("numbering", numbering)))
        }
        if !notes.footnotes.isEmpty {
            related.append(("footnotes", "footnotes.xml", Self.root("footnotes", Self.notes("footnote", notes.footnotes))))
        }
        if !notes.endnotes.isEmpty {
            related.append(("endnotes", "endnotes.xml", Self.root("endnotes", Self.notes("endnote", notes.endnotes))))
        }
        if let header { related.append(("header", "header1.xml", Self.root("hdr", "<w:p>\(DocxRun.run(header))</w:p>"))) }
        if !comments.isEmpty { related += commentParts }
        let section =
            related.firstIndex { $0.kind == "header" }.map {
                "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId\($0 + 1)\"/></w:sectPr>"
            } ?? ""
        let document = Self.root("document", "<w:body>\(body)\(section)</w:body>")
        return [
            ("[Content_Types].xml", Self.contentTypes(related.map(\.file))),
            ("_rels/.rels", Self.relationships([("officeDocument", "word/document.xml")])),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", Self.relationships(related.map { ($0.kind, $0.file) })),
        ] + related.map { ("word/" + $0.file, $0.xml) }
    }

    private var numberingXML: String {
        let definitions = lists.enumerated().map { index, levels in
            "<w:abstractNum w:abstractNumId=\"\(index)\">"
                + levels.enumerated().map { level, definition in
                    "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(definition.format)\"/><w:suff w:val=\"nothing\"/>"
                        + "<w:lvlText w:val=\"\(XMLSplice.escaped(definition.text))\"/></w:lvl>"
                }.joined() + "</w:abstractNum>"
        }
        let instances = lists.indices.map { "<w:num w:numId=\"\($0 + 1)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>" }
        return definitions.joined() + instances.joined()
    }

    private var commentParts: [(kind: String, file: String, xml: String)] {
        let paragraph = { (id: Int) in String(0x1000_0000 + id, radix: 16, uppercase: true) }
        let texts = comments.map {
            "<w:comment w:id=\"\($0.id)\" w:author=\"\(XMLSplice.escaped($0.author))\"><w:p w14:paraId=\"\(paragraph($0.id))\">\(DocxRun.run($0.text))</w:p></w:comment>"
        }
        let threads = comments.map { comment in
            "<w15:commentEx w15:paraId=\"\(paragraph(comment.id))\""
                + (comment.parent.map { " w15:paraIdParent=\"\(paragraph($0))\"" } ?? "") + "/>"
        }
        return [
            ("comments", "comments.xml", Self.root("comments", texts.joined())),
            (
                "commentsExtended", "commentsExtended.xml",
                "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">\(threads.joined())</w15:commentsEx>"
            ),
        ]
    }

    private static func notes(_ name: String, _ texts: [String]) -> String {
        "<w:\(name) w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:\(name)>"
            + texts.enumerated().map { "<w:\(name) w:id=\"\($0.offset + 1)\"><w:p>\(DocxRun.run($0.element))</w:p></w:\(name)>" }.joined()
    }

    private static func root(_ name: String, _ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:\(name) xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">\(content)</w:\(name)>"
    }

    private static func relationships(_ targets: [(kind: String, target: String)]) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + targets.enumerated().map { index, target in
                let base =
                    target.kind == "commentsExtended"
                    ? "http://schemas.microsoft.com/office/2011" : "http://schemas.openxmlformats.org/officeDocument/2006"
                return "<Relationship Id=\"rId\(index + 1)\" Type=\"\(base)/relationships/\(target.kind)\" Target=\"\(target.target)\"/>"
            }.joined() + "</Relationships>"
    }

    private static func contentTypes(_ files: [String]) -> String {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        return
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"\(word)document.main+xml\"/>"
            + files.map { file in
                let kind = file.prefix { $0 != "." && !$0.isNumber }
                return "<Override PartName=\"/word/\(file)\" ContentType=\"\(word)\(kind)+xml\"/>"
            }.joined() + "</Types>"
    }
}
