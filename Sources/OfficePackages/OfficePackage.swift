import XMLParsing

/// A package of parts tied by relationships (Open Packaging Conventions): what a .docx is.
package struct OfficePackage: Sendable {
    package let archive: ZipArchive

    package init(_ archive: ZipArchive) { self.archive = archive }

    /// The relationships of a part; those of the package itself for an empty name. None where there is no such part.
    package func relationships(of part: String = "") throws(PackageError) -> [Relationship] {
        let name = PartName.relationships(of: part)
        guard let entry = archive.entry(name) else { return [] }
        let bytes = try archive.read(entry)
        do { return try RelationshipParser.relationships(bytes, folder: PartName.folder(of: part)) } catch {
            throw .part(name: name, reason: error.description)
        }
    }

    /// The name of the main part, through the package's relationships and never by a fixed name.
    package func mainPart() throws(PackageError) -> String {
        guard let main = try relationships().first(where: { $0.kind == "officeDocument" && !$0.isExternal }) else {
            throw .notThisKind(what: "包内没有指明主文档，不是 Word 文稿。")
        }
        guard archive.entry(main.target) != nil else { throw .missingPart(name: main.target) }
        return main.target
    }

    /// Whether the package carries a digital signature, which any change would break.
    package var isSigned: Bool { archive.entries.contains { $0.name.hasPrefix("_xmlsignatures/") && !$0.isDirectory } }
    /// Whether the package carries macros. They are never run.
    package var hasMacros: Bool { archive.entries.contains { $0.name.hasSuffix("vbaProject.bin") } }
}
