import XMLParsing

/// A package of parts tied by relationships (Open Packaging Conventions): what a .docx is, zipped or flat.
package struct OfficePackage: Sendable {
    private enum Storage: Sendable {
        case archive(ZipArchive)
        case flat(FlatPackage)
    }

    private let storage: Storage

    package init(_ archive: ZipArchive) { storage = .archive(archive) }

    package init(_ flat: FlatPackage) { storage = .flat(flat) }

    /// The names of its parts.
    package var partNames: [String] {
        switch storage {
        case .archive(let archive): archive.entries.filter { !$0.isDirectory }.map(\.name)
        case .flat(let flat): flat.names
        }
    }

    /// Parts that the package holds twice with different content.
    package var ambiguousNames: [String] {
        if case .archive(let archive) = storage { archive.ambiguousNames } else { [] }
    }

    package func has(_ part: String) -> Bool {
        switch storage {
        case .archive(let archive): archive.entry(part) != nil
        case .flat(let flat): flat.part(part) != nil
        }
    }

    /// The bytes of a part.
    package func read(_ part: String) throws(PackageError) -> [UInt8] {
        switch storage {
        case .archive(let archive): return try archive.read(part)
        case .flat(let flat):
            guard let bytes = flat.part(part) else { throw .missingPart(name: part) }
            return bytes
        }
    }

    /// The relationships of a part; those of the package itself for an empty name. None where there is no such part.
    package func relationships(of part: String = "") throws(PackageError) -> [Relationship] {
        let name = PartName.relationships(of: part)
        guard has(name) else { return [] }
        let bytes = try read(name)
        do { return try RelationshipParser.relationships(bytes, folder: PartName.folder(of: part)) } catch {
            throw .part(name: name, error)
        }
    }

    /// The name of the main part, through the package's relationships and never by a fixed name.
    package func mainPart() throws(PackageError) -> String {
        guard let main = try relationships().first(where: { $0.kind == "officeDocument" && !$0.isExternal }) else {
            throw .notThisKind(.noMainDocument)
        }
        guard has(main.target) else { throw .missingPart(name: main.target) }
        return main.target
    }

    /// Whether the package carries a digital signature, which any change would break.
    package var isSigned: Bool { partNames.contains { $0.hasPrefix("_xmlsignatures/") } }
    /// Whether the package carries macros. They are never run.
    package var hasMacros: Bool { partNames.contains { $0.hasSuffix("vbaProject.bin") } }
}
