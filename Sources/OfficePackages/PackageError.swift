package import XMLParsing

/// Why a package, or one entry of it, cannot be read. The file's name is added by whoever knows it.
package enum PackageError: Error, Hashable, Sendable {
    /// The bytes are no zip archive.
    case notZip
    /// The archive's directory is damaged or cut off.
    case damaged(Damage)
    /// An entry's data do not fit what the directory says of them.
    case damagedEntry(name: String, Damage)
    /// An entry is compressed in a way that no office program uses.
    case unsupportedEntry(name: String, method: Int)
    /// An entry is encrypted inside the archive.
    case encryptedEntry(name: String)
    /// More than a safe reader takes.
    case limit(name: String?, Measure, value: Int, limit: Int)
    /// A name that points out of the archive.
    case unsafeName(String)
    /// Two entries claim the same bytes.
    case overlapping(name: String, other: String)
    /// A part that another one refers to is missing.
    case missingPart(name: String)
    /// A part's XML cannot be read.
    case part(name: String, SAXError)
    /// The archive is sound and holds something else.
    case notThisKind(Kind)

    /// What is wrong with an archive's bytes.
    package enum Damage: Hashable, Sendable {
        case noDirectory, noBigDirectory, directoryOutside, directoryCutOff, bigFieldCutOff
        /// Changed since its directory was read.
        case changed
        case noHeader, dataCutOff, sizesDiffer, sizeWrong, checksumWrong
    }

    /// What a limit is put on.
    package enum Measure: Hashable, Sendable { case entries, bytes, ratio }

    /// What a sound archive holds that is no draft.
    package enum Kind: Hashable, Sendable {
        case archive, noMainDocument
        /// Another office format, known by the root element of its main part.
        case otherOffice(root: String)
        /// An OpenDocument file, by its media type.
        case openDocument(String)
        /// Fixed pages without text.
        case picturePages, emptyPages
    }
}
