import PolicyDocument
import XMLParsing

/// Reads one story (the body, the notes, a header) of a Word document into a sink, as a reader sees it.
///
/// Elements arrive in document order. What a container does to its content is a depth (skipped, inserted) or a mode (properties of a
/// paragraph, its mark, a run, a row, a cell); paragraphs, tables and fields that are open at the time are kept in `state`, which a text
/// box sets aside while its own content is read.
final class WordStory: SAXHandler {
    enum Mode { case content, paragraph, mark, run, row, cell }

    /// An open paragraph.
    struct Paragraph {
        var number: Int
        var start: Int
        /// The units of the paragraph that earlier blocks of it hold.
        var offset = 0
        /// The bytes of its start tag.
        var tag: Range<Int>
        var style: String?
        var numId: Int?
        var ilvl: Int?
        var outlineLevel: Int?
        var isHidden = false
        var isMarkGone = false
        var hasProperties = false
        var isNumbered = false
        /// The number as Word 2003 writes it beside its definition.
        var writtenNumber: String?
    }

    enum FieldPhase { case code, result }

    /// What a text box sets aside.
    struct State {
        var sink = StorySink()
        var paragraph: Paragraph?
        var tables: [WordTable] = []
        var fields: [FieldPhase] = []
        /// Text boxes of the open paragraph: they follow it.
        var boxes: [StorySink] = []
        var kind: Block.Kind
        var mode = Mode.content
    }

    let context: WordContext
    let part: Int
    /// Only these notes are read; all where nil.
    let wantedNotes: Set<Int>?
    var state: State
    var frames: [State] = []
    var mode = Mode.content
    var depth = 0
    /// The depth of the element whose content is being passed over; 0 for none.
    var skipped = 0
    /// Open containers of inserted text.
    var insertions = 0
    var codeDepth = 0
    var choices: [Bool] = []
    /// Word 2003's open revisions: whether each is an insertion.
    var annotations: [Bool] = []
    var paragraphCount = 0
    var propertiesDepth = 0
    /// The open run.
    var runHidden: Bool?
    var runStyle: String?
    /// Where the content of an open `w:t` starts; nil outside.
    var textStart: Int?
    var keepsSpace = false
    var counter = ListCounter()
    var tableCount: Int
    /// What the story refers to, in order.
    var headerIds: [String] = []
    var footerIds: [String] = []
    var footnoteIds: Set<Int> = []
    var endnoteIds: Set<Int> = []
    var notChecked: [UnjudgedPart] = []
    /// The ids of the files that were taken in, and those that could not be.
    var imported: Set<String> = []
    var unread: [(id: String, line: Int)] = []
    /// What ended the part before its end.
    var fault: SAXError?
    /// How many pictures there are, and the paragraph of the first.
    private(set) var pictures = (count: 0, first: 0)
    /// The root element, and whether it is WordprocessingML.
    private(set) var root: (name: String, isWord: Bool)?

    init(context: WordContext, part: Int, kind: Block.Kind, firstTable: Int = 0, wantedNotes: Set<Int>? = nil) {
        self.context = context
        self.part = part
        self.wantedNotes = wantedNotes
        state = State(kind: kind)
        tableCount = firstTable
    }

    func start(_ element: SAXElement) {
        depth += 1
        if depth == 1 { root = (element.localNameText, element.namespace == WordNamespace.word.rawValue) }
        guard let name = WordName(rawValue: element.name) else { return }
        guard skipped == 0 else {
            // Paragraphs are counted as the part has them, read or not, so that anybody can find the one a report names.
            if name == .p, element.namespace == WordNamespace.word.rawValue { paragraphCount += 1 }
            return
        }
        switch element.namespace {
        case WordNamespace.word.rawValue:
            if mode == .content { startContent(name, element) } else { startProperty(name, element) }
        case WordNamespace.compatibility.rawValue: startAlternative(name)
        case WordNamespace.math.rawValue: if name == .t { startText(element) }
        case WordNamespace.chart.rawValue: if name == .chart { showGraphic(element.value(of: .id), .chart) }
        case WordNamespace.diagram.rawValue: if name == .relIds { showGraphic(element.value(of: .dm), .diagram) }
        case WordNamespace.drawing.rawValue: if name == .blip { notePicture() }
        case WordNamespace.vml.rawValue: if name == .imagedata { notePicture() }
        case WordNamespace.annotation.rawValue: if name == .annotation { startAnnotation(element) }
        case WordNamespace.hint.rawValue: if name == .t, mode == .paragraph { state.paragraph?.writtenNumber = element.value(of: .val) }
        default: break
        }
    }

    func end(name code: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        defer { depth -= 1 }
        if skipped != 0 {
            guard skipped == depth else { return }
            skipped = 0
            // A row or cell that turned out to be deleted is closed all the same.
            guard code == WordName.tr.rawValue || code == WordName.tc.rawValue else { return }
            mode = .content
        }
        guard let name = WordName(rawValue: code) else { return }
        switch namespace {
        case WordNamespace.word.rawValue: endWord(name, end, source)
        case WordNamespace.compatibility.rawValue: if name == .alternateContent { _ = choices.popLast() }
        case WordNamespace.math.rawValue: if name == .t { endText(end, source) }
        case WordNamespace.annotation.rawValue: if name == .annotation { endAnnotation() }
        default: break
        }
    }

    /// The content of the element that has just started is passed over.
    func skip() { skipped = depth }

    func note(_ content: UncheckedContent) { notChecked.append(UnjudgedPart(content, line: max(1, paragraphCount))) }

    private func notePicture() {
        pictures.count += 1
        if pictures.count == 1 { pictures.first = paragraphCount }
    }

    private func startAlternative(_ name: WordName) {
        switch name {
        case .alternateContent: choices.append(false)
        case .choice, .fallback:
            guard let last = choices.indices.last else { return }
            if choices[last] { skip() } else { choices[last] = true }
        default: break
        }
    }

    private func endWord(_ name: WordName, _ end: Int, _ source: SAXSource) {
        switch name {
        case .t, .delText: endText(end, source)
        case .p: endParagraph()
        case .pPr: if mode == .paragraph, depth == propertiesDepth { mode = .content }
        case .rPr: mode = mode == .mark ? .paragraph : mode == .run ? .content : mode
        case .trPr: if mode == .row { mode = .content }
        case .tcPr: if mode == .cell { mode = .content }
        case .ins, .moveTo: if mode == .content { insertions = max(0, insertions - 1) }
        case .tc: endCell()
        case .tr: endRow()
        case .tbl: endTable()
        case .txbxContent: endInset()
        case .hdr, .ftr: if depth > 1 { endInset() }
        case .footnote, .endnote: if frames.isEmpty { closeParagraph() } else { endInset() }
        default: break
        }
    }
}

extension WordStory {
    /// What was read; what a part that broke off has left open is closed first.
    func takeSink() -> StorySink {
        while !frames.isEmpty { endInset() }
        closeParagraph()
        while !state.tables.isEmpty { endTable() }
        defer { state.sink = StorySink() }
        return state.sink
    }
}
