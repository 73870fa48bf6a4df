/// A container or field that is open while the main part is read.
struct OpenContainer {
    enum Kind {
        /// A content control.
        case control
        case smartTag
        /// What a marker must stay outside of where it can: a field, a formula, a drawing.
        case whole
    }

    var kind: Kind
    /// Its first byte.
    var start: Int
    /// Whether it stands among the runs of a paragraph, so that a marker can stand beside it.
    var isInline: Bool
    /// How many texts, runs and paragraphs came before it.
    var texts: Int
    var runs: Int
    var paragraphs: Int
    /// Whether its content is locked or filled in from elsewhere.
    var isLocked = false
    /// A control for plain text (`w:text`).
    var isPlain = false
    /// A control of a kind whose first paragraph LibreOffice reads with the comments in it.
    var isRead = false

    /// Whether markers stay outside of it.
    var holds: Bool { isInline && (kind == .whole || isLocked) }
}

extension MainPart {
    /// Takes down what a container that ends means for markers.
    mutating func close(_ container: OpenContainer, end: Int) {
        let range = container.start..<end
        if container.holds {
            for text in texts.indices[min(container.texts, texts.count)...] { texts[text].hold = range }
            return
        }
        switch container.kind {
        case .whole: break
        case .smartTag: setEdge(of: container, range)
        case .control where container.isInline:
            guard container.isPlain else { return }
            setEdge(of: container, range)
            detours.append(Detour(range: range, place: end))
        case .control:
            // The place of the first paragraph in it.
            guard !container.isRead, container.paragraphs < paragraphs.count else { return }
            let paragraph = paragraphs[container.paragraphs]
            detours.append(Detour(range: paragraph, place: paragraph.lowerBound))
        }
    }

    private mutating func setEdge(of container: OpenContainer, _ range: Range<Int>) {
        guard let first = runs.dropFirst(container.runs).first, let last = runs.dropFirst(container.runs).map(\.end).max() else { return }
        edges.append(Edge(runs: first.tag.lowerBound..<last, range: range))
    }

    /// The same place as that in front of a run, outside of the containers that begin there.
    func outside(before byte: Int) -> Int { edges.last { $0.runs.lowerBound == byte }?.range.lowerBound ?? byte }

    /// The same place as that behind a run, outside of the containers that end there.
    func outside(behind byte: Int) -> Int { edges.last { $0.runs.upperBound == byte }?.range.upperBound ?? byte }

    /// Where the reference of a comment goes whose range ends at a byte.
    ///
    /// A range is what lies between its markers, wherever its reference stands in the text (ISO/IEC 29500-1, 17.13.4.5). LibreOffice (7.4)
    /// drops the text in front of a reference in a plain-text control and in the first paragraph of a control around paragraphs.
    func referencePlace(of byte: Int) -> Int {
        detours.last { $0.range.lowerBound < byte && byte < $0.range.upperBound }?.place ?? byte
    }
}
