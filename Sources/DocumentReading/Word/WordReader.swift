import OfficePackages
import PolicyDocument
import XMLParsing

/// Reads a Word document: what stands in the body, then the notes, headers and footers.
struct WordReader {
    private let package: OfficePackage
    private let main: String
    private let relationships: [Relationship]
    private let limits: ReadingLimits
    private var context: WordContext
    private var problems: [UnreadPart] = []
    private var notChecked: [UnjudgedPart] = []
    private var sink = StorySink()
    private var parts: [String] = []
    private var tables = 0
    /// The parts of the files that are taken in, of charts and of diagrams.
    private var chunkParts: [String] = []

    /// - Throws: `PackageError` where the package has no main document that can be read at all. What is wrong further on is a problem of
    ///   the document.
    static func document(_ package: OfficePackage, options: ReadingOptions, format: Format = .docx) throws(PackageError) -> Document {
        var reader = try WordReader(package, options)
        try reader.readStories()
        // Only pictures or objects: nothing says that they hold no text.
        if reader.sink.blocks.isEmpty, let first = reader.notChecked.first(where: { !UncheckedContent.withoutText.contains($0.what) }) {
            reader.problems.append(UnreadPart(.noText(first.what), line: first.line))
        }
        let annotations = reader.annotations()
        return Document(
            format: format, units: reader.sink.units, blocks: reader.sink.blocks,
            origin: .package(parts: reader.parts, pieces: reader.sink.pieces),
            annotations: annotations, problems: reader.problems, notChecked: reader.notChecked)
    }

    /// Reads a Word document that another one takes in.
    static func chunk(_ package: OfficePackage, part: String, options: ReadingOptions, depth: Int) throws(PackageError) -> ImportedChunk {
        var reader = try WordReader(package, options, depth: depth)
        try reader.readStories()
        var chunk = ImportedChunk()
        chunk.sink = reader.sink
        chunk.parts = reader.parts.map { "\(part)/\($0)" }
        chunk.tables = reader.tables
        chunk.problems = reader.problems.map { UnreadPart(.inside(part: part, $0.message)) }
        chunk.notChecked = reader.notChecked
        return chunk
    }

    /// Reads a Word 2003 document: one XML file that holds everything.
    static func document2003(_ bytes: [UInt8], options: ReadingOptions) -> Document {
        var document = Document(format: .word2003, origin: .package(parts: [], pieces: []))
        var context = WordContext(readsOriginal: options.revisions == .original)
        context.styles = (try? WordStyles(bytes)) ?? WordStyles()
        let story = WordStory(context: context, part: 0, kind: .paragraph)
        do { try SAXParser.parse(bytes, vocabulary: WordName.vocabulary, limits: options.limits.xml, handler: story) } catch {
            document.problems.append(UnreadPart(.brokenFile(error), line: max(1, story.paragraphCount)))
        }
        let sink = story.takeSink()
        document.units = sink.units
        document.blocks = sink.blocks
        document.origin = .package(parts: ["word.xml"], pieces: sink.pieces)
        document.notChecked = story.notChecked
        return document
    }

    private init(_ package: OfficePackage, _ options: ReadingOptions, depth: Int = 0) throws(PackageError) {
        self.package = package
        limits = options.limits
        main = try package.mainPart()
        relationships = try package.relationships(of: main)
        context = WordContext(readsOriginal: options.revisions == .original)
        problems = package.ambiguousNames.map { UnreadPart(.ambiguousPart($0)) }
        if let found = optionalPart("styles", WordStyles.init(_:)) { context.styles = found }
        if let found = optionalPart("numbering", WordNumbering.init(_:)) { context.numbering = found }
        readChunks(options, depth: depth)
        readGraphics()
    }

    /// Files that files take in, and how deep.
    private static let mostChunks = 64
    private static let deepestChunk = 3

    /// Reads the files that the main document takes in; their parts follow the main one.
    private mutating func readChunks(_ options: ReadingOptions, depth: Int) {
        guard depth < Self.deepestChunk else { return }
        for relationship in relationships.filter({ $0.kind == "aFChunk" && !$0.isExternal }).prefix(Self.mostChunks) {
            guard context.chunks[relationship.id] == nil, let bytes = bytes(of: relationship.target) else { continue }
            do {
                var chunk = try ImportedChunk(bytes, part: relationship.target, options: options, depth: depth + 1)
                // The main part comes first.
                chunk.sink = chunk.sink.numberingParts(from: 1 + chunkParts.count)
                chunkParts += chunk.parts
                problems += chunk.problems
                notChecked += chunk.notChecked
                context.chunks[relationship.id] = chunk
            } catch {
                problems.append(UnreadPart(.unreadChunk(error)))
            }
        }
    }

    /// Reads the letters of charts and diagrams; their parts follow those of the files that are taken in.
    private mutating func readGraphics() {
        for relationship in relationships.filter({ ["chart", "diagramData"].contains($0.kind) && !$0.isExternal }).prefix(Self.mostChunks) {
            guard context.graphics[relationship.id] == nil, let bytes = bytes(of: relationship.target) else { continue }
            do {
                let graphic = try GraphicText.read(bytes, part: 1 + chunkParts.count, limits: limits)
                chunkParts.append(relationship.target)
                context.graphics[relationship.id] = graphic
            } catch {
                problems.append(UnreadPart(.brokenPart(relationship.target, error)))
            }
        }
    }

    private mutating func readStories() throws(PackageError) {
        let bytes = try package.read(main)
        let body = read(bytes, of: main, kind: .paragraph)
        parts += chunkParts
        (context.chunks, context.graphics) = ([:], [:])
        problems += body.unread.map { UnreadPart(.missingChunk(id: $0.id), line: $0.line) }
        if sink.blocks.isEmpty, let fault = body.fault { throw .part(name: main, fault) }
        if let root = body.root, !root.isWord {
            guard root.name == "themeManager", !mentionsWord else { throw .notThisKind(.otherOffice(root: root.name)) }
            notChecked.append(UnjudgedPart(.theme, line: 1))
        }
        readNotes("footnotes", .footnote, body.footnoteIds)
        readNotes("endnotes", .endnote, body.endnoteIds)
        readMargins(body.headerIds, .header)
        readMargins(body.footerIds, .footer)
    }

    /// Whether the package says of any part that it is of Word: then it is no mere theme.
    private var mentionsWord: Bool {
        guard let types = try? package.read("[Content_Types].xml") else { return true }
        return types.firstRange(of: Array("wordprocessingml".utf8)) != nil
    }

    private mutating func readNotes(_ kind: String, _ block: Block.Kind, _ wanted: Set<Int>) {
        guard !wanted.isEmpty, let target = target(kind), let bytes = optional(kind) else { return }
        _ = read(bytes, of: target, kind: block, wantedNotes: wanted)
    }

    /// Headers and footers, each part once however many sections show it.
    private mutating func readMargins(_ ids: [String], _ kind: Block.Kind) {
        var seen: Set<String> = []
        var done: Set<String> = []
        for id in ids where seen.insert(id).inserted {
            guard let relationship = relationships.first(where: { $0.id == id && !$0.isExternal }),
                done.insert(relationship.target).inserted,
                let bytes = bytes(of: relationship.target)
            else { continue }
            _ = read(bytes, of: relationship.target, kind: kind)
        }
    }

    private mutating func read(_ bytes: [UInt8], of part: String, kind: Block.Kind, wantedNotes: Set<Int>? = nil) -> WordStory {
        let story = WordStory(context: context, part: parts.count, kind: kind, firstTable: tables, wantedNotes: wantedNotes)
        parts.append(part)
        story.state.sink.reserve(bytes: bytes.count)
        do {
            try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: WordName.vocabulary, limits: limits.xml, handler: story)
        } catch {
            story.fault = error
            problems.append(UnreadPart(.brokenPart(part, error), line: max(1, story.paragraphCount)))
        }
        sink.append(story.takeSink())
        notChecked += story.notChecked
        if story.pictures.count > 0 {
            notChecked.append(UnjudgedPart(.pictures(story.pictures.count), line: max(1, story.pictures.first)))
        }
        tables = story.tableCount
        return story
    }

    private mutating func annotations() -> [Annotation] {
        guard var comments = optionalPart("comments", WordComments.init(_:)) else { return [] }
        if let bytes = optional("commentsExtended") {
            do { try comments.readThreads(bytes) } catch {
                problems.append(UnreadPart(.brokenPart(target("commentsExtended") ?? "", error)))
            }
        }
        return comments.annotations(anchors: sink.anchors)
    }

    private func target(_ kind: String) -> String? { relationships.first { $0.kind == kind && !$0.isExternal }?.target }

    /// The bytes of a part that belongs to the main one; nil where it has none of this kind.
    private mutating func optional(_ kind: String) -> [UInt8]? { target(kind).flatMap { bytes(of: $0) } }

    /// The bytes of a part that a relationship names; a problem where they cannot be had.
    private mutating func bytes(of part: String) -> [UInt8]? {
        do { return try package.read(part) } catch {
            problems.append(UnreadPart(.package(error)))
            return nil
        }
    }

    /// A part that helps reading; a damaged one is a problem.
    private mutating func optionalPart<Value>(_ kind: String, _ make: ([UInt8]) throws(SAXError) -> Value) -> Value? {
        guard let bytes = optional(kind) else { return nil }
        do { return try make(bytes) } catch {
            problems.append(UnreadPart(.brokenPart(target(kind) ?? kind, error)))
            return nil
        }
    }
}
