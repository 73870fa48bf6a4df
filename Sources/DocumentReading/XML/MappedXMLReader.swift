import PolicyDocument
import XMLParsing

/// Reads a document of an XML vocabulary that a mapping describes.
final class MappedXMLReader: SAXHandler {
    private let mapping: XMLMapping
    private var sink = StorySink()
    private var tables: [WordTable] = []
    private var tableCount = 0
    private var roles: [XMLMapping.Role] = []
    private var sections = 0
    private var ignored = 0
    /// The open block: its kind, where its units start, the depth of its element. A number opens one that what follows goes on with.
    private var block: (kind: Block.Kind, start: Int, depth: Int)?
    private var number: Int?
    private var textStart = 0
    private var paragraph = 0
    private var field: (field: XMLMapping.Field, depth: Int, text: [UInt16])?
    private var fields: [XMLMapping.Field: String] = [:]
    private var unmapped: Set<String> = []
    private var names: [String] = []
    private var notChecked: [UnjudgedPart] = []

    private init(_ mapping: XMLMapping) { self.mapping = mapping }

    /// - Parameters:
    ///   - bytes: the part in UTF-8.
    ///   - part: its name.
    static func document(_ bytes: [UInt8], part: String, mapping: XMLMapping, format: Format, limits: ReadingLimits) -> (Document, [XMLMapping.Field: String]) {
        let reader = MappedXMLReader(mapping)
        var problems: [UnreadPart] = []
        do { try SAXParser.parse(bytes, vocabulary: SAXVocabulary(names: [], namespaces: []), limits: limits.xml, handler: reader) } catch {
            problems.append(UnreadPart(.brokenPart(part, error), line: max(1, reader.paragraph)))
        }
        reader.close()
        for name in reader.unmapped.sorted() {
            problems.append(UnreadPart(.unmapped(element: name, mapping: mapping.name)))
        }
        let document = Document(
            format: format, units: reader.sink.units, blocks: reader.sink.blocks,
            origin: .package(parts: [part], pieces: reader.sink.pieces),
            problems: problems, notChecked: reader.notChecked)
        return (document, reader.fields)
    }

    func start(_ element: SAXElement) {
        takeText(upTo: element.source.tagStart(endingAt: element.end), element.source)
        textStart = element.end
        let name = element.localNameText
        let role = mapping.roles[name] ?? .inline
        roles.append(role)
        names.append(name)
        if let source = mapping.sources[name] {
            if let attribute = source.attribute {
                if let value = element.allAttributes().first(where: { $0.name == attribute })?.value {
                    fields[source.field] = fields[source.field] ?? value
                }
            } else {
                field = (source.field, roles.count, [])
            }
        }
        if role == .ignored { ignored += 1 }
        guard ignored == 0 else { return }
        switch role {
        case .title: open(.title)
        case .heading: open(.heading(level: max(1, sections)))
        case .paragraph: open(tables.last.map { .cell(Cell(table: $0.id, row: $0.row, column: $0.column)) } ?? .paragraph)
        case .footnote: open(.footnote)
        case .number:
            close()
            number = sink.units.count
        case .section: sections += 1
        case .table:
            close()
            tables.append(WordTable(id: tableCount))
            tableCount += 1
        case .row: tables.mutateLast { $0.startRow(depth: 0) }
        case .cell:
            tables.mutateLast { $0.startCell() }
            open(tables.last.map { .cell(Cell(table: $0.id, row: $0.row, column: $0.column)) } ?? .paragraph)
        case .lineBreak: generate(Document.gap, element)
        case .space: generate(0x20, element)
        case .container, .inline, .ignored: break
        }
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        takeText(upTo: source.tagStart(endingAt: end), source)
        textStart = end
        if let open = field, open.depth == roles.count {
            fields[open.field] = fields[open.field] ?? String(decoding: open.text, as: UTF16.self)
            field = nil
        }
        let depth = roles.count
        names.removeLast()
        guard let role = roles.popLast() else { return }
        if role == .ignored { ignored -= 1 }
        guard ignored == 0 else { return }
        if let block, block.depth == depth { close() }
        switch role {
        case .section: sections -= 1
        case .cell: tables.mutateLast { $0.endCell() }
        case .table: tables.popLast()?.assignHeads(to: &sink.blocks)
        case .number:
            // What follows goes on behind one blank.
            if let number, number < sink.units.count, let last = sink.pieces.last {
                sink.pieces.append(
                    Piece(
                        units: sink.units.count..<(sink.units.count + 1), part: 0, bytes: last.bytes.upperBound..<last.bytes.upperBound,
                        kind: .generated))
                sink.units.append(0x20)
            }
        default: break
        }
    }

    private func open(_ kind: Block.Kind) {
        if let block {
            // A paragraph in a cell belongs to the cell; anywhere else a block inside a block ends the outer one.
            if case .cell = block.kind, block.start == sink.units.count {
                self.block = (kind, block.start, roles.count)
                return
            }
            close()
        }
        block = (kind, number ?? sink.units.count, roles.count)
        number = nil
    }

    private func close() {
        let kind: Block.Kind
        let start: Int
        if let block {
            (kind, start) = (block.kind, block.start)
        } else if let number {
            (kind, start) = (.paragraph, number)
        } else {
            return
        }
        (block, number) = (nil, nil)
        guard start < sink.units.count else { return }
        paragraph += 1
        sink.blocks.append(Block(range: start..<sink.units.count, kind: kind, part: 0, paragraph: paragraph))
        if case .cell = kind { tables.mutateLast { $0.add(block: sink.blocks.count - 1) } }
    }

    private func generate(_ unit: UInt16, _ element: SAXElement) {
        guard block != nil || number != nil else { return }
        sink.pieces.append(
            Piece(
                units: sink.units.count..<(sink.units.count + 1), part: 0,
                bytes: element.source.tagStart(endingAt: element.end)..<element.end, kind: .generated))
        sink.units.append(unit)
    }

    /// The text since the last tag: its words are pieces, white space between them is one blank.
    private func takeText(upTo end: Int, _ source: SAXSource) {
        let range = source.trimmed(textStart..<max(textStart, end))
        guard !range.isEmpty, ignored == 0 || field != nil, !roles.isEmpty else { return }
        if var open = field {
            source.append(range, to: &open.text)
            field = open
        }
        guard ignored == 0 else { return }
        guard block != nil || number != nil else {
            if let name = names.last(where: { mapping.roles[$0] != .inline }) { unmapped.insert(name) }
            return
        }
        if range.lowerBound > textStart { blank(at: range.lowerBound) }
        for (index, word) in source.words(range).enumerated() {
            if index > 0 { blank(at: word.lowerBound) }
            let start = sink.units.count
            source.append(word, to: &sink.units)
            sink.pieces.append(Piece(units: start..<sink.units.count, part: 0, bytes: word))
        }
        if range.upperBound < end { blank(at: range.upperBound) }
    }

    /// One blank, unless the block starts or already has one here.
    private func blank(at place: Int) {
        guard let start = block?.start ?? number, start < sink.units.count, sink.units.last != 0x20 else { return }
        sink.pieces.append(Piece(units: sink.units.count..<(sink.units.count + 1), part: 0, bytes: place..<place, kind: .generated))
        sink.units.append(0x20)
    }
}
