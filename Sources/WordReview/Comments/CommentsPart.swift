import OfficePackages
import PolicyDocument
import XMLParsing

/// The comments part of a document, with the places of its comments in bytes.
struct CommentsPart {
    struct Entry {
        var id: String
        var range: Range<Int>
        /// The `w14:paraId` of its last paragraph, by which replies are tied to it.
        var paragraph: String?
    }

    private static let word14 = "http://schemas.microsoft.com/office/word/2010/wordml"

    private let bytes: [UInt8]
    private(set) var entries: [Entry] = []
    private var rootTag = 0..<0
    /// Where the root's end tag starts; nil where its start tag closes it.
    private var rootEnd: Int?
    private let namespace: String
    private var used: Set<String> = []
    private var splice = XMLSplice()
    private var added = ""

    /// An empty part.
    /// - Parameter namespace: The address of WordprocessingML that the main part uses.
    init(namespace: String) {
        self.namespace = namespace
        let root =
            "<w:comments xmlns:w=\"\(namespace)\" xmlns:w14=\"\(Self.word14)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\">"
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        bytes = Array("\(head)\(root)</w:comments>".utf8)
        rootTag = head.utf8.count..<(head.utf8.count + root.utf8.count)
        rootEnd = rootTag.upperBound
    }

    init(_ bytes: [UInt8], namespace: String) throws(SAXError) {
        self.bytes = try SAXEncoding.utf8(bytes)
        self.namespace = namespace
        let parser = CommentPlaces()
        try SAXParser.parse(self.bytes, vocabulary: CommentPlaces.vocabulary, handler: parser)
        entries = parser.entries
        rootTag = parser.rootTag
        rootEnd = parser.rootEnd
        used = parser.paragraphs
    }

    private var root: String { String(decoding: bytes[rootTag], as: UTF8.self) }

    mutating func add(_ comment: CommentText, id: Int, date: String) {
        added += xml(comment, id: String(id), paragraph: nil, date: date)
    }

    /// Puts another text into a comment; what answers it stays tied to it.
    mutating func replace(_ entry: Entry, with comment: CommentText, date: String) {
        splice.replace(entry.range, with: xml(comment, id: entry.id, paragraph: entry.paragraph, date: date))
    }

    mutating func remove(_ entry: Entry) { splice.replace(entry.range, with: "") }

    /// The part with the changes made.
    func applied() -> [UInt8] {
        var splice = splice
        if let rootEnd {
            splice.insert(added, at: rootEnd)
        } else if !added.isEmpty {
            let name = root.dropFirst().prefix { !$0.isWhitespace && $0 != "/" }
            splice.replace((rootTag.upperBound - 2)..<rootTag.upperBound, with: ">\(added)</\(name)>")
        }
        return splice.applied(to: bytes)
    }

    private mutating func xml(_ comment: CommentText, id: String, paragraph: String?, date: String) -> String {
        let declaration = NamespacePrefix.of(namespace, in: root) == "w" ? "" : " xmlns:w=\"\(namespace)\""
        var last = ""
        if NamespacePrefix.of(Self.word14, in: root) == "w14" { last = " w14:paraId=\"\(paragraph ?? freeParagraph(for: comment.finding))\"" }
        let lines = comment.paragraphs.enumerated().map { index, line in
            "<w:p\(index == comment.paragraphs.count - 1 ? last : "")>\(line.xml)</w:p>"
        }
        let author = XMLSplice.escaped(comment.author)
        return "<w:comment\(declaration) w:id=\"\(id)\" w:author=\"\(author)\" w:date=\"\(date)T00:00:00Z\" w:initials=\"fcr\">\(lines.joined())</w:comment>"
    }

    /// Eight hexadecimal digits below 80000000 that no paragraph of the part has.
    private mutating func freeParagraph(for finding: String) -> String {
        var hash = FNV1a64()
        hash.add(finding)
        var value = UInt32(truncatingIfNeeded: hash.value) & 0x7FFF_FFFF
        while true {
            let digits = String(max(1, value), radix: 16, uppercase: true)
            let text = String(repeating: "0", count: 8 - digits.count) + digits
            if used.insert(text).inserted { return text }
            value = (value + 1) & 0x7FFF_FFFF
        }
    }
}

/// Collects the places of comments.
private final class CommentPlaces: SAXHandler {
    private enum Name: UInt8 { case comment = 1, p, id, paraId }
    static let vocabulary = SAXVocabulary(names: ["comment", "p", "id", "paraId"], namespaces: MainPartNamespace.addresses)

    private(set) var entries: [CommentsPart.Entry] = []
    private(set) var paragraphs: Set<String> = []
    private(set) var rootTag = 0..<0
    private(set) var rootEnd: Int?
    private var depth = 0
    private var isRootEmpty = false
    private var open: CommentsPart.Entry?

    func start(_ element: SAXElement) {
        depth += 1
        let start = element.source.tagStart(endingAt: element.end)
        if depth == 1 { (rootTag, isRootEmpty) = (start..<element.end, element.isEmpty) }
        guard element.namespace == MainPartNamespace.word.rawValue else { return }
        switch Name(rawValue: element.name) {
        case .comment: open = CommentsPart.Entry(id: element.value(of: Name.id.rawValue) ?? "", range: start..<element.end)
        case .p:
            guard let paragraph = element.value(of: Name.paraId.rawValue) else { return }
            paragraphs.insert(paragraph)
            open?.paragraph = paragraph
        default: break
        }
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        depth -= 1
        if depth == 0, !isRootEmpty { rootEnd = source.tagStart(endingAt: end) }
        guard namespace == MainPartNamespace.word.rawValue, name == Name.comment.rawValue, var entry = open else { return }
        entry.range = entry.range.lowerBound..<end
        entries.append(entry)
        open = nil
    }
}
