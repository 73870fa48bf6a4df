import XMLParsing

/// Fills a `MainPart`.
///
/// Containers that a marker must stay outside of are known only at their end; whatever text they hold is told then, so that the outermost
/// one has the last word.
final class MainPartParser: SAXHandler {
    private(set) var part: MainPart
    /// The names of the open elements; 0 for others.
    private var names: [UInt8] = []
    /// The open runs.
    private var runs: [(index: Int, texts: Int)] = []
    private var containers: [OpenContainer] = []
    private var fields: [OpenContainer] = []
    /// Fields that end in the open run.
    private var endedField: OpenContainer?
    private var text: MainPart.Text?
    private var propertiesStart: Int?
    /// The numbers of the open paragraphs, from 1.
    private var paragraphs: [Int] = []
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
            part.paragraphs.append(tag.upperBound..<tag.upperBound)
            paragraphs.append(part.paragraphs.count)
            if part.firstPlace == nil, !element.isEmpty, runs.isEmpty { (part.firstPlace, firstParagraph) = (element.end, part.paragraphs.count) }
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
            if element.value(of: MainPartName.val.rawValue)?.lowercased().contains("contentlocked") == true { set { $0.isLocked = true } }
        case .dataBinding where parent == .sdtPr: set { $0.isLocked = true }
        case .text where parent == .sdtPr: set { $0.isPlain = true }
        case .date where parent == .sdtPr, .picture where parent == .sdtPr, .citation where parent == .sdtPr, .docPartObj where parent == .sdtPr,
            .docPartList where parent == .sdtPr:
            set { $0.isRead = true }
        case .sdt where isWord: open(.control, tag.lowerBound)
        case .smartTag where isWord: open(.smartTag, tag.lowerBound)
        case .fldSimple where isWord: open(.whole, tag.lowerBound)
        case .oMath, .oMathPara: if !isWord { open(.whole, tag.lowerBound) }
        case .alternateContent: open(.whole, tag.lowerBound)
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

    private func open(_ kind: OpenContainer.Kind, _ start: Int) {
        // Only where markers can stand beside it; a control around paragraphs or cells is no harm inside.
        let isInline = parent == .sdtContent ? containers.last?.isInline ?? false : parent?.holdsRuns ?? false
        containers.append(container(kind, start, isInline: isInline))
    }

    private func container(_ kind: OpenContainer.Kind, _ start: Int, isInline: Bool) -> OpenContainer {
        OpenContainer(
            kind: kind, start: start, isInline: isInline, texts: part.texts.count, runs: part.runs.count, paragraphs: part.paragraphs.count)
    }

    /// Sets what the properties of the open control say.
    private func set(_ change: (inout OpenContainer) -> Void) {
        guard let last = containers.indices.last else { return }
        change(&containers[last])
    }

    private func field(_ element: SAXElement) {
        guard let run = runs.first else { return }
        switch element.value(of: MainPartName.fldCharType.rawValue) {
        case "begin":
            fields.append(container(.whole, part.runs[run.index].tag.lowerBound, isInline: true))
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
        case .p where isWord: closeParagraph(end)
        case .pPr where isWord:
            if parent == .p, let number = paragraphs.last { part.paragraphs[number - 1] = end..<end }
            if paragraphs.last == firstParagraph, runs.isEmpty, parent == .p { part.firstPlace = end }
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
        case .sdt where isWord, .smartTag where isWord, .fldSimple where isWord, .alternateContent: close(end)
        case .oMath, .oMathPara: if !isWord { close(end) }
        default: break
        }
    }

    private func closeParagraph(_ end: Int) {
        guard let number = paragraphs.popLast() else { return }
        part.paragraphs[number - 1] = part.paragraphs[number - 1].lowerBound..<end
    }

    private func close(_ end: Int) {
        if let container = containers.popLast() { part.close(container, end: end) }
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
            part.close(field, end: end)
            endedField = nil
        }
    }
}
