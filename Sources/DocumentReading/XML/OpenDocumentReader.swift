import OfficePackages
import PolicyDocument
import XMLParsing

/// Reads OpenDocument text (.odt): its content part through a mapping, without the numbers that its list styles would make.
enum OpenDocumentReader {
    private static let content = "content.xml"

    static func matches(_ archive: ZipArchive) -> Bool { archive.entry(content) != nil && archive.entry("mimetype") != nil }

    static func document(_ archive: ZipArchive, limits: ReadingLimits) throws(PackageError) -> Document {
        let kind = String(decoding: try archive.read("mimetype"), as: UTF8.self)
        guard kind.hasPrefix("application/vnd.oasis.opendocument.text") else { throw .notThisKind(what: "OpenDocument 文件（\(kind)）") }
        let bytes: [UInt8]
        do { bytes = try SAXEncoding.utf8(try archive.read(content)) } catch let error as PackageError { throw error } catch {
            throw .part(name: content, reason: String(describing: error))
        }
        var (document, _) = MappedXMLReader.document(bytes, part: content, mapping: mapping, format: .odt, limits: limits)
        document.problems += archive.ambiguousNames.map { Problem("\($0)：包内有两个同名而内容不同的部件，只读了第一个") }
        if bytes.firstRange(of: Array("<text:list ".utf8)) != nil || bytes.firstRange(of: Array("<text:list>".utf8)) != nil {
            document.notChecked.append(NotChecked(what: "自动编号（OpenDocument 的列表编号没有读出）", line: 1))
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
