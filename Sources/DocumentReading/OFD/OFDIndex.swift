import OfficePackages
import XMLParsing

/// The names of OFD that reading text needs.
enum OFDName: UInt8 {
    case docRoot = 1
    case page, baseLoc, encryptions, textObject, textCode, boundary, ctm, size, x, y, deltaX, deltaY, imageObject, compositeObject,
        templatePage, id, template, templateId

    /// Writers have used several addresses for the one namespace, so elements are known by their local names.
    static let vocabulary = SAXVocabulary(
        names: [
            "DocRoot", "Page", "BaseLoc", "Encryptions", "TextObject", "TextCode", "Boundary", "CTM", "Size", "X", "Y", "DeltaX", "DeltaY",
            "ImageObject", "CompositeObject", "TemplatePage", "ID", "Template", "TemplateID",
        ], namespaces: [])
}

/// Reads OFD.xml (the documents) or a Document.xml (the pages).
final class OFDIndex: SAXHandler {
    private let folder: String
    private(set) var documents: [String] = []
    private(set) var pages: [String] = []
    /// The templates that pages may lie on, by id.
    private(set) var templates: [String: String] = [:]
    private(set) var isEncrypted = false
    private var textStart: Int?

    init(folder: String) { self.folder = folder }

    func start(_ element: SAXElement) {
        switch OFDName(rawValue: element.name) {
        case .docRoot: textStart = element.end
        case .page: if let place = element.value(of: OFDName.baseLoc.rawValue) { pages.append(PartName.resolve(place, from: folder)) }
        case .templatePage:
            if let id = element.value(of: OFDName.id.rawValue), let place = element.value(of: OFDName.baseLoc.rawValue) {
                templates[id] = PartName.resolve(place, from: folder)
            }
        case .encryptions: isEncrypted = true
        default: break
        }
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        guard name == OFDName.docRoot.rawValue, let start = textStart else { return }
        textStart = nil
        var units: [UInt16] = []
        source.append(source.trimmed(start..<max(start, source.tagStart(endingAt: end))), to: &units)
        documents.append(PartName.resolve(String(decoding: units, as: UTF16.self), from: folder))
    }
}
