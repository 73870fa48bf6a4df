import CLibXML2

/// A parsed XML file. It owns libxml2's tree; `root` copies it into values, `faults(against:)` holds it against a schema.
///
/// Nothing is fetched and nothing expanded: a file with a document type declaration is refused.
package struct XMLTreeFile: ~Copyable {
    private let document: xmlDocPtr
    package let root: XMLElement

    /// - Parameter name: the file's name, for messages only.
    package init(_ bytes: [UInt8], name: String) throws(XMLError) {
        xmlInitParser()
        guard let context = xmlNewParserCtxt() else { throw .outOfMemory(file: name) }
        defer { xmlFreeParserCtxt(context) }
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
            | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let collector = FaultCollector()
        let parsed = collector.collecting { sink in
            fcrlint_set_parser_faults(context, sink)
            return bytes.withUnsafeBytes { buffer in
                xmlCtxtReadMemory(
                    context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), name, nil, CInt(options))
            }
        }
        guard let parsed, let top = xmlDocGetRootElement(parsed) else {
            if let parsed { xmlFreeDoc(parsed) }
            // The first fault is the one to correct; the others often follow from it.
            throw .malformed(file: name, fault: collector.faults.first ?? XMLFault(line: 1, message: "the file holds no XML"))
        }
        guard parsed.pointee.intSubset == nil else {
            xmlFreeDoc(parsed)
            throw .malformed(file: name, fault: XMLFault(line: 1, message: "a document type declaration is not allowed here"))
        }
        document = parsed
        root = element(top)
    }

    deinit { xmlFreeDoc(document) }

    /// Where the file departs from a schema; empty where it is valid. libxml2 names the place, not the value.
    package func faults(against schema: borrowing RelaxNGSchema) -> [XMLFault] {
        schema.faults(in: document)
    }
}

private func element(_ node: xmlNodePtr) -> XMLElement {
    var result = XMLElement(
        name: string(node.pointee.name) ?? "", namespace: node.pointee.ns.flatMap { string($0.pointee.href) }, line: xmlGetLineNo(node))
    var attribute = node.pointee.properties
    while let current = attribute {
        result.attributes.append(XMLAttribute(name: string(current.pointee.name) ?? "", value: text(current.pointee.children)))
        attribute = current.pointee.next
    }
    var child = node.pointee.children
    while let current = child {
        switch current.pointee.type {
        case XML_ELEMENT_NODE: result.content.append(.element(element(current)))
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: result.content.append(.text(string(current.pointee.content) ?? ""))
        default: break
        }
        child = current.pointee.next
    }
    return result
}

/// The text of a run of sibling nodes. Without a document type there are no entities that could stand among them.
private func text(_ first: xmlNodePtr?) -> String {
    var text = ""
    var node = first
    while let current = node {
        text += string(current.pointee.content) ?? ""
        node = current.pointee.next
    }
    return text
}

private func string(_ bytes: UnsafePointer<xmlChar>?) -> String? {
    bytes.map { String(cString: $0) }
}
