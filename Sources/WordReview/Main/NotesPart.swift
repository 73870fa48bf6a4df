import XMLParsing

/// Where the notes of a footnotes or endnotes part stand.
enum NotesPart {
    static func notes(_ bytes: [UInt8]) -> [(note: MainPart.Note, range: Range<Int>)] {
        let parser = NotesParser()
        // A part that broke off gives the notes before the fault.
        if let recoded = try? SAXEncoding.utf8(bytes) { try? SAXParser.parse(recoded, vocabulary: MainPartName.vocabulary, handler: parser) }
        return parser.notes
    }
}

private final class NotesParser: SAXHandler {
    private(set) var notes: [(note: MainPart.Note, range: Range<Int>)] = []
    private var open: (note: MainPart.Note, start: Int)?

    func start(_ element: SAXElement) {
        guard element.namespace == MainPartNamespace.word.rawValue, let name = MainPartName(rawValue: element.name),
            name == .footnote || name == .endnote, let id = element.number(of: MainPartName.id.rawValue)
        else { return }
        open = (MainPart.Note(isFootnote: name == .footnote, id: id), element.end)
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        guard namespace == MainPartNamespace.word.rawValue, let name = MainPartName(rawValue: name), name == .footnote || name == .endnote,
            let open
        else { return }
        notes.append((open.note, open.start..<end))
        self.open = nil
    }
}
