/// Why an XML part could not be read to its end. `line` counts from 1.
package enum SAXError: Error, Hashable, Sendable {
    /// The text is not well-formed XML; `message` is libxml2's.
    case notWellFormed(line: Int, message: String)
    /// A document type declaration: office packages forbid them, and entities declared in one are never expanded.
    case documentType
    /// Elements nested deeper than the limit.
    case tooDeep(limit: Int)
    /// The part is larger than the limit, in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// An encoding other than UTF-8 and UTF-16.
    case encoding(String)
    /// The installed libxml2 reports positions that do not fit the text.
    case positions
}

extension SAXError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notWellFormed(let line, let message): "line \(line): not well-formed XML (\(message)); save the document again"
        case .documentType: "it has a document type declaration (DOCTYPE), which is not read for safety; remove it"
        case .tooDeep(let limit): "its elements are nested deeper than \(limit); simplify the document"
        case .tooLarge(let bytes, let limit): "it has \(bytes) bytes, more than the limit of \(limit); split the document"
        case .encoding(let name): "its encoding \(name) is not read here; convert it to UTF-8"
        case .positions: "the installed libxml2 gives positions that do not fit the text; use the version the manual names"
        }
    }
}
