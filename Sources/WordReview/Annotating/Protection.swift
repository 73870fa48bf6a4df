import OfficePackages
import XMLParsing

/// Whether a document lets its text be changed.
enum Protection {
    /// The kind of protection in force that forbids comments; nil where there is none. Protection that allows comments is none here.
    static func kind(in package: OfficePackage, _ relationships: [Relationship]) throws(WordReviewError) -> String? {
        guard let settings = relationships.first(where: { $0.kind == "settings" && !$0.isExternal })?.target, package.has(settings) else { return nil }
        let bytes: [UInt8]
        do throws(PackageError) { bytes = try package.read(settings) } catch { throw .package(error) }
        let parser = ProtectionParser()
        do throws(SAXError) {
            try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: ProtectionParser.vocabulary, handler: parser)
        } catch {
            throw .part(name: settings, error)
        }
        return parser.kind
    }
}

private final class ProtectionParser: SAXHandler {
    private enum Name: UInt8 { case documentProtection = 1, edit, enforcement }
    static let vocabulary = SAXVocabulary(names: ["documentProtection", "edit", "enforcement"], namespaces: MainPartNamespace.addresses)

    private(set) var kind: String?

    func start(_ element: SAXElement) {
        guard element.namespace == MainPartNamespace.word.rawValue, element.name == Name.documentProtection.rawValue,
            let enforcement = element.value(of: Name.enforcement.rawValue), ["1", "true", "on"].contains(enforcement)
        else { return }
        let edit = element.value(of: Name.edit.rawValue) ?? "none"
        if edit != "comments", edit != "none" { kind = edit }
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {}
}
