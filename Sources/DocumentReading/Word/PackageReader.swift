import OfficePackages
import PolicyDocument

/// Reads what comes as a zip package, by what it holds.
enum PackageReader {
    static func read(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(DocumentReadingError) -> Document {
        do throws(PackageError) {
            var limits = PackageLimits()
            limits.entryBytes = min(limits.entryBytes, options.limits.bytes)
            let archive = try ZipArchive(bytes, limits: limits)
            guard archive.entry("[Content_Types].xml") != nil else { throw PackageError.notThisKind(what: "压缩包") }
            var document = try WordReader.document(OfficePackage(archive), options: options)
            StructurePass.run(&document)
            return document
        } catch {
            throw error.reading(name)
        }
    }
}

extension PackageError {
    /// The same fault as reading reports it.
    fileprivate func reading(_ file: String) -> DocumentReadingError {
        switch self {
        case .notThisKind(let what): .unsupported(file: file, what: .package(what))
        case .encryptedEntry: .unsupported(file: file, what: .encryptedPackage)
        default: .damaged(file: file, format: "文档包", place: "zip", reason: description)
        }
    }
}
