/// Why a package, or one entry of it, cannot be read. The file's name is added by whoever knows it.
package enum PackageError: Error, Hashable, Sendable {
    /// The bytes are no zip archive.
    case notZip
    /// The archive's directory is damaged or cut off.
    case damaged(reason: String)
    /// An entry's data do not fit what the directory says of them.
    case damagedEntry(name: String, reason: String)
    /// The archive uses something that no office program writes.
    case unsupportedEntry(name: String, reason: String)
    /// An entry is encrypted inside the archive.
    case encryptedEntry(name: String)
    /// More than a safe reader takes.
    case limit(name: String?, what: String, value: Int, limit: Int)
    /// A name that points out of the archive.
    case unsafeName(String)
    /// Two entries claim the same bytes.
    case overlapping(name: String, other: String)
    /// A part that another one refers to is missing.
    case missingPart(name: String)
    /// A part's XML cannot be read.
    case part(name: String, reason: String)
    /// The archive is sound and holds something else.
    case notThisKind(what: String)
}

extension PackageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notZip: "it is not a zip package; open it in its own program and save it as .docx"
        case .damaged(let reason): "the package is damaged (\(reason)); get it again or save it again"
        case .damagedEntry(let name, let reason): "\(name): the entry is damaged (\(reason)); get the file again or save it again"
        case .unsupportedEntry(let name, let reason): "\(name): \(reason); save the document again with its own program"
        case .encryptedEntry(let name): "\(name): the entry is encrypted; remove the password and save again"
        case .limit(let name, let what, let value, let limit):
            "\(name.map { $0 + ": " } ?? "")\(what) is \(value), more than the limit of \(limit); the file is not read for safety"
        case .unsafeName(let name): "\(name): the entry's name points out of the package; the file is not read for safety"
        case .overlapping(let name, let other): "\(name): the entry overlaps \(other); the file is not read for safety"
        case .missingPart(let name): "\(name): the part is missing; save the document again with its own program"
        case .part(let name, let reason): "\(name): \(reason)"
        case .notThisKind(let what): what
        }
    }
}
