import PolicyDocument
import XMLParsing

/// The comments of a document: who says what, and which answers which.
struct WordComments {
    struct Comment {
        var id: String
        var author: String
        var text: [UInt16] = []
        /// The id of its last paragraph, by which threads are tied.
        var paragraph: String?
    }

    private var comments: [Comment] = []
    /// Paragraph id → paragraph id of the comment it answers.
    private var threads: [String: String] = [:]

    init(_ bytes: [UInt8]) throws(SAXError) {
        let parser = CommentParser()
        try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: WordName.vocabulary, handler: parser)
        comments = parser.comments
    }

    mutating func readThreads(_ bytes: [UInt8]) throws(SAXError) {
        let parser = CommentParser()
        try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: WordName.vocabulary, handler: parser)
        threads = parser.threads
    }

    /// In the order of the part, anchored where the stories have their ranges. A reply without a range of its own hangs where its parent does.
    func annotations(anchors: [StorySink.Anchor]) -> [Annotation] {
        let byParagraph = Dictionary(
            comments.compactMap { comment in comment.paragraph.map { ($0, comment.id) } }, uniquingKeysWith: { first, _ in first })
        let ranges = Dictionary(
            anchors.map { ($0.id, $0.start..<max($0.start, $0.end ?? $0.start)) }, uniquingKeysWith: { first, _ in first })
        return comments.map { comment in
            let parent = comment.paragraph.flatMap { threads[$0] }.flatMap { byParagraph[$0] }
            return Annotation(
                id: comment.id, author: comment.author, text: String(decoding: comment.text, as: UTF16.self), parent: parent,
                units: ranges[comment.id] ?? parent.flatMap { ranges[$0] })
        }
    }
}

/// Collects the comments of a comments part, or the threads of its extension.
final class CommentParser: SAXHandler {
    private(set) var comments: [WordComments.Comment] = []
    private(set) var threads: [String: String] = [:]
    private var comment: WordComments.Comment?
    private var textStart: Int?
    private var depth = 0
    private var skipped = 0

    func start(_ element: SAXElement) {
        depth += 1
        guard skipped == 0, let name = WordName(rawValue: element.name) else { return }
        if name == .commentEx, element.namespace == WordNamespace.word2012.rawValue {
            if let paragraph = element.value(of: .paraId), let parent = element.value(of: .paraIdParent) { threads[paragraph] = parent }
        }
        guard element.namespace == WordNamespace.word.rawValue else { return }
        switch name {
        case .comment: comment = element.value(of: .id).map { .init(id: $0, author: element.value(of: .author) ?? "") }
        case .p:
            if comment?.text.isEmpty == false { comment?.text.append(0x0A) }
            if let paragraph = element.value(of: .paraId) { comment?.paragraph = paragraph }
        case .t: if !element.isEmpty { textStart = element.end }
        case .tab, .br, .cr: comment?.text.append(0x20)
        case .del, .moveFrom, .pPr: skipped = depth
        default: break
        }
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        defer { depth -= 1 }
        if skipped != 0 {
            if skipped == depth { skipped = 0 }
            return
        }
        guard namespace == WordNamespace.word.rawValue else { return }
        switch WordName(rawValue: name) {
        case .t:
            guard let start = textStart else { return }
            textStart = nil
            source.append(start..<source.tagStart(endingAt: end), to: &textBuffer)
            comment?.text += textBuffer
            textBuffer.removeAll(keepingCapacity: true)
        case .comment:
            if let comment { comments.append(comment) }
            comment = nil
        default: break
        }
    }

    private var textBuffer: [UInt16] = []
}
