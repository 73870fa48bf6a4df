import XMLParsing

/// Fills a `MainPart`.
///
/// Containers that a marker must stay outside of are known only at their end; whatever text they hold is told then, so that the outermost
/// one has the last word.
final class MainPartParser: SAXHandler {
    /// A container or field that is open: where it starts, and how many texts there were.
    private struct Open {
        var start: Int
        var depth: Int
        var texts: Int
        var holds: Bool
    }

    private(set) var part: MainPart
    /// The names of the open elements; 0 for others.
    private var names: [UInt8] = []
    /// The open runs.
    private var runs: [(index: Int, texts: Int)] = []
    private var containers: [Open] = []
    private var fields: [Open] = []
    /// Fields that end in the open run.
    private var endedField: Open?
    private var text: MainPart.Text?
    private var propertiesStart: Int?
    private var paragraphs: [Int] = []
    private var paragraphCount = 0
    private var firstParagraph = 0
    private var references: [(note: MainPart.Note?, marker: Int?)] = []
    /// Texts of the open outermost run that do not stand directly in it.
    private var indirect: [Int] = []

    init(_ part: MainPart) { self.part = part }

    private var parent: MainPartName? { names.last.flatMap { MainPartName(rawValue: $0) } }

    func start(_ element: SAXElement) {
        let start = element.source.tagStart(endingAt: element.end)
        let isWord = element.namespace == MainPartNamespace.word.rawValue
        let name = element.namespace == 0 ? nil : MainPartName(rawValue: element.name)
        if names.isEmpty {
            part.rootTag = start..<element.end
            part.namespace = element.namespaceText
        }
        if parent == .r, let run = runs.last?.index, !(isWord && name == .rPr) { part.runs[run].children += 1 }
        if let name { begin(name, element, start..<element.end, isWord: isWord) }
        names.append(isWord ? element.name : 0)
    }

    private func begin(_ name: MainPartName, _ element: SAXElement, _ tag: Range<Int>, isWord: Bool) {
        switch name {
        case .p where isWord:
            paragraphCount += 1
            paragraphs.append(paragraphCount)
            if part.firstPlace == nil, !element.isEmpty, runs.isEmpty { (part.firstPlace, firstParagraph) = (element.end, paragraphCount) }
        case .r where isWord:
            runs.append((part.runs.count, part.texts.count))
            part.runs.append(MainPart.Run(tag: tag, properties: nil, end: tag.upperBound))
            if runs.count == 1 { indirect = [] }
        case .rPr where isWord: if parent == .r { propertiesStart = tag.lowerBound }
        case .t where isWord, .delText where isWord:
            guard let run = runs.last?.index, !element.isEmpty else { return }
            text = MainPart.Text(
                tag: tag, content: tag.upperBound..<tag.upperBound, end: tag.upperBound, run: run, place: part.runs[run].children,
                keepsSpace: element.value(of: MainPartName.space.rawValue, equals: "preserve") ?? false, paragraph: paragraphs.last ?? 0,
                host: paragraphs.first ?? 0)
            if runs.count > 1 || parent != .r { indirect.append(part.texts.count) }
        case .fldChar where isWord: field(element)
        case .lock where isWord && parent == .sdtPr:
            if element.value(of: MainPartName.val.rawValue)?.lowercased().contains("contentlocked") == true { holdControl() }
        case .dataBinding where parent == .sdtPr: holdControl()
        case .sdt where isWord: open(tag.lowerBound, holds: false)
        case .fldSimple where isWord: open(tag.lowerBound, holds: true)
        case .oMath, .oMathPara: if !isWord { open(tag.lowerBound, holds: true) }
        case .alternateContent: open(tag.lowerBound, holds: true)
        case .footnoteReference where isWord, .endnoteReference where isWord:
            guard let id = element.number(of: MainPartName.id.rawValue), !runs.isEmpty else { return }
            references.append((MainPart.Note(isFootnote: name == .footnoteReference, id: id), nil))
        case .commentRangeStart where isWord: mark(.start, element, tag)
        case .commentRangeEnd where isWord: mark(.end, element, tag)
        case .commentReference where isWord: mark(.reference, element, tag)
        default: break
        }
    }

    private func mark(_ kind: MainPart.Marker.Kind, _ element: SAXElement, _ tag: Range<Int>) {
        guard let id = element.value(of: MainPartName.id.rawValue) else { return }
        part.markers.append(
            MainPart.Marker(kind: kind, id: id, range: tag, run: kind == .reference && parent == .r ? runs.last?.index : nil))
        // Without a shortened end tag the range is completed when the element ends.
        if !element.isEmpty { references.append((nil, part.markers.count - 1)) }
    }

    private func open(_ start: Int, holds: Bool) {
        // Only where markers can stand beside it; a control around paragraphs or cells is no harm inside.
        let canHold = parent?.holdsRuns ?? false
        containers.append(Open(start: start, depth: names.count, texts: part.texts.count, holds: holds && canHold))
    }

    private func holdControl() {
        guard let last = containers.indices.last else { return }
        // The control's own parent: the names are [… parent, sdt, sdtPr].
        let parent = names.count >= 3 ? MainPartName(rawValue: names[names.count - 3]) : nil
        containers[last].holds = parent?.holdsRuns ?? false
    }

    private func field(_ element: SAXElement) {
        guard let run = runs.first else { return }
        switch element.value(of: MainPartName.fldCharType.rawValue) {
        case "begin":
            fields.append(Open(start: part.runs[run.index].tag.lowerBound, depth: names.count, texts: part.texts.count, holds: true))
        case "end":
            let last = fields.popLast()
            if fields.isEmpty, let last { endedField = endedField ?? last }
        default: break
        }
    }

    func end(name code: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        names.removeLast()
        guard namespace != 0, let name = MainPartName(rawValue: code) else { return }
        let isWord = namespace == MainPartNamespace.word.rawValue
        switch name {
        case .p where isWord: paragraphs.removeLast()
        case .pPr where isWord: if paragraphs.last == firstParagraph, runs.isEmpty, parent == .p { part.firstPlace = end }
        case .r where isWord: endRun(end)
        case .rPr where isWord:
            if let start = propertiesStart, parent == .r, let run = runs.last?.index {
                part.runs[run].properties = start..<end
                propertiesStart = nil
            }
        case .t where isWord, .delText where isWord:
            guard var text else { return }
            text.content = text.tag.upperBound..<source.tagStart(endingAt: end)
            text.end = end
            part.texts.append(text)
            self.text = nil
        case .commentRangeStart, .commentRangeEnd, .commentReference:
            if let last = references.last, let marker = last.marker {
                part.markers[marker].range = part.markers[marker].range.lowerBound..<end
                references.removeLast()
            }
        case .sdt where isWord, .fldSimple where isWord, .alternateContent: close(end)
        case .oMath, .oMathPara: if !isWord { close(end) }
        default: break
        }
    }

    private func close(_ end: Int) {
        guard let open = containers.popLast(), open.holds else { return }
        hold(open.texts, open.start..<end)
    }

    private func endRun(_ end: Int) {
        guard let run = runs.popLast() else { return }
        part.runs[run.index].end = end
        guard runs.isEmpty else { return }
        let range = part.runs[run.index].tag.lowerBound..<end
        for reference in references { if let note = reference.note, part.notes[note] == nil { part.notes[note] = range } }
        references.removeAll { $0.note != nil }
        for text in indirect where text < part.texts.count { part.texts[text].hold = range }
        if let field = endedField {
            hold(field.texts, field.start..<end)
            endedField = nil
        }
    }

    private func hold(_ first: Int, _ range: Range<Int>) {
        for text in part.texts.indices[min(first, part.texts.count)...] { part.texts[text].hold = range }
    }
}
