import OfficePackages
import PolicyDocument

/// Reads what comes as a zip package, by what it holds.
enum PackageReader {
    static func read(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(DocumentReadingError) -> Document {
        do throws(PackageError) {
            let archive = try ZipArchive(bytes, limits: options.limits.package)
            var document = try self.document(archive, options: options)
            document.cut(to: options.limits)
            StructurePass.run(&document)
            return document
        } catch {
            throw error.reading(name)
        }
    }

    private static func document(_ archive: ZipArchive, options: ReadingOptions) throws(PackageError) -> Document {
        if OFDReader.matches(archive) { return try OFDReader.document(archive, limits: options.limits) }
        if OpenDocumentReader.matches(archive) { return try OpenDocumentReader.document(archive, limits: options.limits) }
        guard archive.entry("[Content_Types].xml") != nil else { throw .notThisKind(.archive) }
        return try WordReader.document(OfficePackage(archive), options: options)
    }
}
