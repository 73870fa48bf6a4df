package import PolicyDocument

/// A file's bytes → a draft, by what the file is, whatever its name.
package enum DocumentReader {
    /// Reads a document whole.
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: the file's name or path: it stands in errors, and its extension tells Markdown from other text.
    /// - Throws: where nothing can be read. What can only partly be read has `problems` instead.
    package static func read(_ bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()) throws(DocumentReadingError) -> Document {
        guard !bytes.isEmpty else { throw .empty(file: name) }
        switch ContentKind(bytes) {
        case .unsupported(let what): throw .unsupported(file: name, what: what)
        case .zip: return try PackageReader.read(bytes, name: name, options: options)
        case .xml: return try XMLReader.read(bytes, name: name, options: options)
        case .text: return try TextFileReader.read(bytes, name: name, options: options)
        }
    }

    /// Reads a text as plain text, whatever it looks like and whatever its name.
    /// - Parameter bytes: in UTF-8.
    package static func read(
        plainText bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
    ) throws(DocumentReadingError) -> Document {
        guard !bytes.isEmpty else { throw .empty(file: name) }
        var options = options
        options.encoding = .utf8
        return try TextFileReader.read(bytes, name: name, options: options, isPlain: true)
    }
}
