import OfficePackages
import PolicyDocument
import XMLParsing

/// Reads OpenDocument text (.odt): its content part through a mapping, without the numbers that its list styles would make.
enum OpenDocumentReader {
    private static let content = "content.xml"

    static func matches(_ archive: ZipArchive) -> Bool { archive.entry(content) != nil && archive.entry("mimetype") != nil }

    static func document(_ archive: ZipArchive, limits: ReadingLimits) throws(PackageError) -> Document {
        let kind = String(decoding: try archive.read("mimetype"), as: UTF8.self)
        guard kind.hasPrefix("application/vnd.oasis.opendocument.text") else { throw .notThisKind(.openDocument(kind)) }
        let bytes: [UInt8]
        let stored = try archive.read(content)
        do throws(SAXError) { bytes = try SAXEncoding.utf8(stored) } catch { throw .part(name: content, error) }
        var (document, _) = MappedXMLReader.document(bytes, part: content, mapping: mapping, format: .odt, limits: limits)
        document.problems += archive.ambiguousNames.map { UnreadPart(.ambiguousPart($0)) }
        if bytes.firstRange(of: Array("<text:list ".utf8)) != nil || bytes.firstRange(of: Array("<text:list>".utf8)) != nil {
            document.notChecked.append(UnjudgedPart(.listNumbers, line: 1))
        }
        return document
    }

    private static let mapping = XMLMapping(
        name: "OpenDocument", namespace: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        roles: [
            "document-content": .container, "body": .container, "text": .container, "scripts": .ignored, "font-face-decls": .ignored,
            "automatic-styles": .ignored, "forms": .ignored, "sequence-decls": .ignored, "tracked-changes": .ignored,
            "annotation": .ignored,
            "section": .container, "list": .container, "list-item": .container, "list-header": .container, "h": .heading, "p": .paragraph,
            "note-citation": .ignored, "note-body": .container, "note": .footnote, "ruby-text": .ignored, "table": .table,
            "table-row": .row,
            "table-header-rows": .container, "table-rows": .container, "table-cell": .cell, "covered-table-cell": .cell, "s": .space,
            "tab": .space,
            "line-break": .lineBreak, "desc": .ignored, "title": .ignored, "event-listeners": .ignored,
        ], sources: [:])
}
