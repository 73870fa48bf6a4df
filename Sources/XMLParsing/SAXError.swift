/// Why an XML part could not be read to its end. `line` counts from 1.
package enum SAXError: Error, Hashable, Sendable {
    /// The text is not well-formed XML; `message` is libxml2's.
    case notWellFormed(line: Int, message: String)
    /// A document type declaration: office packages forbid them, and entities declared in one are never expanded.
    case documentType
    /// Elements nested deeper than the limit.
    case tooDeep(limit: Int)
    /// More attributes on one element, or more namespaces in force at once, than any document needs; libxml2 takes quadratic time over them.
    case tooManyAttributes(limit: Int)
    /// The part is larger than the limit, in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// An encoding other than UTF-8 and UTF-16.
    case encoding(String)
    /// The installed libxml2 reports positions that do not fit the text.
    case positions
}

extension SAXError: CustomStringConvertible {
    package var description: String { words.chinese }

    /// What is wrong, in both languages.
    package var words: (chinese: String, english: String) {
        switch self {
        case .notWellFormed(let line, let message):
            ("第 \(line) 行起不是良构的 XML（\(message)）", "not well-formed XML from line \(line) on (\(message))")
        case .documentType:
            ("含有文档类型声明（DOCTYPE），出于安全没有读取", "it has a document type declaration (DOCTYPE) and was not read, for safety")
        case .tooDeep(let limit):
            ("元素嵌套超过 \(limit) 层，出于安全没有读完", "elements lie more than \(limit) deep; the rest was not read, for safety")
        case .tooManyAttributes(let limit):
            (
                "一个元素的属性或命名空间超过 \(limit) 个，出于安全没有读取",
                "an element has more than \(limit) attributes or namespaces; it was not read, for safety"
            )
        case .tooLarge(let bytes, let limit):
            ("大小为 \(bytes) 字节，超过上限 \(limit)，出于安全没有读取", "\(bytes) bytes, more than the limit of \(limit); it was not read, for safety")
        case .encoding(let name):
            ("编码 \(name) 不能读取，应为 UTF-8 或 UTF-16", "encoding \(name) cannot be read; it should be UTF-8 or UTF-16")
        case .positions:
            (
                "所装 libxml2 给出的位置与文字不符，请换用说明书所列的版本",
                "the installed libxml2 gives places that do not fit the text; use a version the manual lists"
            )
        }
    }
}
