/// The names a handler wants to recognise: each gets its place in the list plus one as its code; 0 is every other name.
package struct SAXVocabulary: Sendable {
    /// Local names of elements and attributes, at most 254.
    package let names: [StaticString]
    /// Namespaces with the code the handler knows them by; several may share one (strict and transitional).
    package let namespaces: [(uri: StaticString, code: UInt8)]
    /// Whether the handler gets elements with these names and the root alone: most of a Word part are elements that only the layout needs.
    package let isClosed: Bool

    package init(names: [StaticString], namespaces: [(uri: StaticString, code: UInt8)], isClosed: Bool = false) {
        precondition(names.count < 255, "a code is one byte")
        self.names = names
        self.namespaces = namespaces
        self.isClosed = isClosed
    }
}

/// What receives the elements of a part as they are parsed.
package protocol SAXHandler: AnyObject {
    /// An element starts (`element.end` is where its content begins).
    func start(_ element: SAXElement)
    /// An element ends; `end` is the offset just behind its end tag, or behind the tag itself for `<a/>`.
    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource)
}
