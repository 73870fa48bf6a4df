/// An element of an XML file: a value, free of the parser that made it. Comments and processing instructions are left out.
package struct XMLElement: Hashable, Sendable {
    /// The local name.
    package var name: String
    /// The namespace's URI; nil where the element has none.
    package var namespace: String?
    /// In the order of the file, namespace declarations left out.
    package var attributes: [XMLAttribute]
    package var content: [XMLContent]
    /// The line of the end of the start tag, from 1.
    package var line: Int

    package init(name: String, namespace: String? = nil, attributes: [XMLAttribute] = [], content: [XMLContent] = [], line: Int) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.content = content
        self.line = line
    }

    /// The value of an attribute; nil where it is not given.
    package subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The child elements.
    package var elements: [XMLElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The child elements of a name.
    package func elements(named name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    /// The first child element of a name.
    package func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

    /// Its text, that of its descendants included.
    package var text: String {
        content.reduce(into: "") { text, part in
            switch part {
            case .text(let more): text += more
            case .element(let element): text += element.text
            }
        }
    }
}

package struct XMLAttribute: Hashable, Sendable {
    /// The local name.
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// A part of an element's content.
package enum XMLContent: Hashable, Sendable {
    case element(XMLElement)
    case text(String)
}
