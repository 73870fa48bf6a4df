import CLibXML2

/// A RELAX NG schema in its XML syntax.
package struct RelaxNGSchema: ~Copyable {
    private let schema: xmlRelaxNGPtr

    /// - Parameter name: the schema's file name, for messages only.
    package init(_ bytes: [UInt8], name: String) throws(XMLError) {
        xmlInitParser()
        let collector = FaultCollector()
        let parsed = bytes.withUnsafeBytes { buffer -> xmlRelaxNGPtr? in
            guard
                let parser = xmlRelaxNGNewMemParserCtxt(
                    buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count))
            else { return nil }
            defer { xmlRelaxNGFreeParserCtxt(parser) }
            return collector.collecting { sink in
                fcrlint_set_schema_faults(parser, sink)
                return xmlRelaxNGParse(parser)
            }
        }
        guard let parsed else {
            throw .schema(file: name, faults: collector.faults.isEmpty ? [XMLFault(line: 1, message: "no schema")] : collector.faults)
        }
        schema = parsed
    }

    deinit { xmlRelaxNGFree(schema) }

    func faults(in document: xmlDocPtr) -> [XMLFault] {
        guard let validator = xmlRelaxNGNewValidCtxt(schema) else { return [XMLFault(line: 0, message: "no memory left to validate")] }
        defer { xmlRelaxNGFreeValidCtxt(validator) }
        let collector = FaultCollector()
        let status = collector.collecting { sink in
            fcrlint_set_validity_faults(validator, sink)
            return xmlRelaxNGValidateDoc(validator, document)
        }
        if status != 0 && collector.faults.isEmpty { return [XMLFault(line: 0, message: "the file is not valid")] }
        return collector.faults
    }
}
