import XMLParsing

/// What a style says about the things that reading text needs; nil where it says nothing.
struct WordStyle {
    var name = ""
    var basedOn: String?
    var isParagraph = true
    var numId: Int?
    var ilvl: Int?
    var outlineLevel: Int?
    var isHidden: Bool?
}

/// The styles of a document, with inheritance resolved.
struct WordStyles {
    private(set) var styles: [String: WordStyle] = [:]
    private(set) var defaultParagraph: String?
    /// Chains longer than this are loops.
    private static let longestChain = 64

    init() {}

    init(_ bytes: [UInt8]) throws(SAXError) {
        let parser = StyleParser()
        try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: WordName.vocabulary, handler: parser)
        self.init(parser)
    }

    init(_ parser: StyleParser) {
        styles = parser.styles
        defaultParagraph = parser.defaultParagraph
        let given = styles
        for id in given.keys { styles[id] = resolved(id, given) }
    }

    /// The style of an id; the default paragraph style for none.
    func paragraph(_ id: String?) -> WordStyle? { (id ?? defaultParagraph).flatMap { styles[$0] } }

    func isHidden(_ id: String) -> Bool { styles[id]?.isHidden ?? false }

    /// The style's id and those it is based on, nearest first.
    func chain(_ id: String?) -> [String] {
        var chain: [String] = []
        var next = id ?? defaultParagraph
        while let id = next, chain.count < Self.longestChain, !chain.contains(id) {
            chain.append(id)
            next = styles[id]?.basedOn
        }
        return chain
    }

    private func resolved(_ id: String, _ given: [String: WordStyle]) -> WordStyle {
        var style = given[id] ?? WordStyle()
        for ancestor in chain(id).compactMap({ given[$0] }) {
            style.numId = style.numId ?? ancestor.numId
            style.ilvl = style.ilvl ?? ancestor.ilvl
            style.outlineLevel = style.outlineLevel ?? ancestor.outlineLevel ?? Self.builtInLevel(ancestor.name)
            style.isHidden = style.isHidden ?? ancestor.isHidden
        }
        return style
    }

    /// Word knows the outline level of its built-in headings even where the style does not repeat it; their stored names are English
    /// in every language version.
    private static func builtInLevel(_ name: String) -> Int? {
        let parts = name.lowercased().split(separator: " ")
        guard parts.count == 2, parts[0] == "heading", let level = Int(parts[1]), (1...9).contains(level) else { return nil }
        return level - 1
    }
}

/// Collects the styles of a styles part.
final class StyleParser: SAXHandler {
    private(set) var styles: [String: WordStyle] = [:]
    private(set) var defaultParagraph: String?
    private var id: String?
    private var style = WordStyle()

    func start(_ element: SAXElement) {
        guard element.namespace == WordNamespace.word.rawValue, let name = WordName(rawValue: element.name) else { return }
        if name == .style {
            style = WordStyle()
            id = element.value(of: .styleId)
            style.isParagraph = element.value(of: .type).map { $0 == "paragraph" } ?? true
            let isDefault = element.value(of: .default).map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
            if isDefault, style.isParagraph { defaultParagraph = id }
            return
        }
        guard id != nil else { return }
        switch name {
        case .name: style.name = element.value(of: .val) ?? ""
        case .basedOn: style.basedOn = element.value(of: .val)
        case .numId: style.numId = element.number(of: .val)
        case .ilvl: style.ilvl = element.number(of: .val)
        case .outlineLvl: style.outlineLevel = element.number(of: .val)
        case .vanish: style.isHidden = element.isOn
        default: break
        }
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        guard name == WordName.style.rawValue, namespace == WordNamespace.word.rawValue, let id else { return }
        styles[id] = style
        self.id = nil
    }
}
