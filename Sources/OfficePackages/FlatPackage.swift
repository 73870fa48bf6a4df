package import XMLParsing

/// A package written as one XML file (Flat OPC): the parts stand inside it as elements.
package struct FlatPackage: Sendable {
    /// The file, in UTF-8.
    package let bytes: [UInt8]
    /// Where each part's XML stands; parts in binary are left out.
    private let parts: [String: Range<Int>]

    /// - Throws: `SAXError` where the file is not well-formed.
    package init(_ bytes: [UInt8], limits: SAXParser.Limits = SAXParser.Limits()) throws(SAXError) {
        let recoded = try SAXEncoding.utf8(bytes)
        let parser = FlatPackageParser()
        try SAXParser.parse(recoded, vocabulary: FlatPackageParser.vocabulary, limits: limits, handler: parser)
        self.bytes = recoded
        parts = parser.parts
    }

    var names: [String] { parts.keys.sorted() }

    /// The bytes of a part.
    func part(_ name: String) -> [UInt8]? { parts[name].map { Array(bytes[$0]) } }
}

private final class FlatPackageParser: SAXHandler {
    private enum Name: UInt8 {
        case part = 1
        case name, xmlData
    }
    static let vocabulary = SAXVocabulary(
        names: ["part", "name", "xmlData"], namespaces: [("http://schemas.microsoft.com/office/2006/xmlPackage", 1)])

    private(set) var parts: [String: Range<Int>] = [:]
    private var name: String?
    private var start: Int?

    func start(_ element: SAXElement) {
        guard element.namespace == 1 else { return }
        switch Name(rawValue: element.name) {
        case .part: name = element.value(of: Name.name.rawValue).map { String($0.drop { $0 == "/" }) }
        case .xmlData: start = element.end
        default: break
        }
    }

    func end(name code: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        guard namespace == 1, code == Name.xmlData.rawValue, let name, let start else { return }
        let end = source.tagStart(endingAt: end)
        if start <= end, parts[name] == nil { parts[name] = source.trimmed(start..<end) }
        self.start = nil
    }
}
