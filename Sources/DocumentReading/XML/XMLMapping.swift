package import XMLParsing

/// What the elements of an XML vocabulary are to a reader: a small file that says which element is a title, a heading, a paragraph.
///
///     <mapping name="Akoma Ntoso" namespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
///       <element name="docTitle" as="title"/>
///     </mapping>
package struct XMLMapping: Sendable {
    /// What an element is.
    package enum Role: String, Sendable, CaseIterable {
        case title, heading, paragraph, footnote
        /// The number of what follows: `<num>第三条</num>`.
        case number
        case table, row, cell
        /// Opens a level of headings.
        case section
        /// Only holds other elements.
        case container
        /// Part of the text around it.
        case inline
        /// A line break inside a paragraph.
        case lineBreak = "line-break"
        /// Blanks inside a paragraph.
        case space
        /// Neither it nor anything inside it is read.
        case ignored
    }

    /// What the document says of itself by way of markup.
    package enum Field: String, Sendable, CaseIterable { case title, number, issuer, date }

    /// What an element gives to the metadata: its text, or one of its attributes.
    package struct Source: Sendable {
        package var field: Field
        package var attribute: String?
    }

    package var name: String
    package var namespace: String
    package var roles: [String: Role]
    package var sources: [String: Source]
}

/// Why a mapping is not taken. `line` counts from 1.
package enum XMLMappingError: Error, Equatable, Sendable {
    case notReadable(SAXError)
    case notAMapping(root: String)
    case missing(attribute: String, element: String, line: Int)
    case unknown(value: String, attribute: String, line: Int, allowed: [String])
    case twice(element: String, line: Int)
}

extension XMLMappingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notReadable(let error): "映射文件：\(error.description)"
        case .notAMapping(let root): "映射文件的根元素应为 mapping，而不是 \(root)。"
        case .missing(let attribute, let element, let line): "映射文件第 \(line) 行：\(element) 缺少属性 \(attribute)。"
        case .unknown(let value, let attribute, let line, let allowed):
            "映射文件第 \(line) 行：\(attribute) 的值 \(value) 不认识，应为 \(allowed.joined(separator: "、")) 之一。"
        case .twice(let element, let line): "映射文件第 \(line) 行：元素 \(element) 出现了两次。"
        }
    }
}
