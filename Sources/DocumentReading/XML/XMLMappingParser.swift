import XMLParsing

extension XMLMapping {
    /// Reads and checks a mapping file.
    package init(_ bytes: [UInt8]) throws(XMLMappingError) {
        let parser = XMLMappingParser()
        do { try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: XMLMappingParser.vocabulary, handler: parser) } catch {
            throw .notReadable(error)
        }
        if let fault = parser.fault { throw fault }
        self = parser.mapping
    }
}

private final class XMLMappingParser: SAXHandler {
    private enum Name: UInt8 {
        case mapping = 1
        case element, metadata, name, namespace, role, field, attribute
    }
    static let vocabulary = SAXVocabulary(
        names: ["mapping", "element", "metadata", "name", "namespace", "as", "field", "attribute"], namespaces: [])

    private(set) var mapping = XMLMapping(name: "", namespace: "", roles: [:], sources: [:])
    private(set) var fault: XMLMappingError?
    private var depth = 0

    func start(_ element: SAXElement) {
        depth += 1
        guard fault == nil else { return }
        do throws(XMLMappingError) { try read(element) } catch { fault = error }
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) { depth -= 1 }

    private func read(_ element: SAXElement) throws(XMLMappingError) {
        let line = element.line
        switch (depth, Name(rawValue: element.name)) {
        case (1, .mapping):
            mapping.name = try required(.name, element, line)
            mapping.namespace = try required(.namespace, element, line)
        case (1, _): throw .notAMapping(root: element.localNameText)
        case (2, .element):
            let name = try required(.name, element, line)
            let value = try required(.role, element, line)
            guard let role = XMLMapping.Role(rawValue: value) else {
                throw .unknown(value: value, attribute: "as", line: line, allowed: XMLMapping.Role.allCases.map(\.rawValue))
            }
            guard mapping.roles.updateValue(role, forKey: name) == nil else { throw .twice(element: name, line: line) }
        case (2, .metadata):
            let name = try required(.name, element, line)
            let value = try required(.field, element, line)
            guard let field = XMLMapping.Field(rawValue: value) else {
                throw .unknown(value: value, attribute: "field", line: line, allowed: XMLMapping.Field.allCases.map(\.rawValue))
            }
            let source = XMLMapping.Source(field: field, attribute: element.value(of: Name.attribute.rawValue))
            guard mapping.sources.updateValue(source, forKey: name) == nil else { throw .twice(element: name, line: line) }
        default: throw .unknown(value: element.localNameText, attribute: "元素", line: line, allowed: ["element", "metadata"])
        }
    }

    private func required(_ name: Name, _ element: SAXElement, _ line: Int) throws(XMLMappingError) -> String {
        guard let value = element.value(of: name.rawValue) else {
            throw .missing(attribute: Self.vocabulary.names[Int(name.rawValue) - 1].description, element: element.localNameText, line: line)
        }
        return value
    }
}
