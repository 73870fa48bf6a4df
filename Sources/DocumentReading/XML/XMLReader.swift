import Law
import OfficePackages
import PolicyDocument
import XMLParsing

/// Reads what comes as one XML file, by its root element.
enum XMLReader {
    static func read(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(DocumentReadingError) -> Document {
        let recoded = try utf8(bytes, name: name, options: options)
        guard let root = SAXParser.root(of: recoded) else {
            throw .damaged(file: name, format: .xml, place: Wording("开头", "beginning"), reason: Wording("找不到根元素", "no root element"))
        }
        switch (root.name, root.namespace) {
        case ("package", "http://schemas.microsoft.com/office/2006/xmlPackage"): return try flat(recoded, name: name, options: options)
        case ("wordDocument", _):
            var document = WordReader.document2003(recoded, options: options)
            document.cut(to: options.limits)
            StructurePass.run(&document)
            return document
        default:
            guard let mapping = options.mappings.first(where: { $0.namespace == root.namespace }) else {
                throw .unsupported(file: name, what: .other(.unmappedXML(root: root.name, namespace: root.namespace)))
            }
            return mapped(recoded, part: root.name, mapping: mapping, format: .xml, limits: options.limits)
        }
    }

    /// Reads a part by a mapping; what the mapping takes from the markup outweighs what the text suggests.
    static func mapped(_ bytes: [UInt8], part: String, mapping: XMLMapping, format: Format, limits: ReadingLimits) -> Document {
        var (document, fields) = MappedXMLReader.document(bytes, part: part, mapping: mapping, format: format, limits: limits)
        document.cut(to: limits)
        StructurePass.run(&document)
        document.metadata.title = fields[.title] ?? document.metadata.title
        document.metadata.number = fields[.number] ?? document.metadata.number
        document.metadata.issuer = fields[.issuer] ?? document.metadata.issuer
        document.metadata.date = fields[.date].flatMap { CalendarDate($0.prefix(10)) } ?? document.metadata.date
        return document
    }

    private static func flat(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(DocumentReadingError) -> Document {
        let package: FlatPackage
        do { package = try FlatPackage(bytes, limits: options.limits.xml) } catch {
            throw .damaged(file: name, format: .xml, place: Wording("文件", "file"), reason: Wording(error.words))
        }
        do throws(PackageError) {
            var document = try WordReader.document(OfficePackage(package), options: options, format: .flatOPC)
            document.cut(to: options.limits)
            StructurePass.run(&document)
            return document
        } catch {
            throw error.reading(name)
        }
    }

    /// UTF-16 by its mark; other encodings by what the declaration says.
    private static func utf8(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(DocumentReadingError) -> [UInt8] {
        if let recoded = try? SAXEncoding.utf8(bytes) { return recoded }
        let declared = SAXEncoding.declaredName(bytes).flatMap { TextEncoding(name: $0) }
        let text = try EncodingDetector.decode(bytes, encoding: options.encoding ?? declared, name: name)
        return Array(String(decoding: text.units, as: UTF16.self).utf8)
    }
}
