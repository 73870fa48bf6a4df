/// Where a marker goes into the main part.
enum Cut: Hashable {
    /// Between runs: nothing is split.
    case between(Int)
    /// Between the children of a run.
    case beside(Int, run: Int)
    /// Inside a text element.
    case inside(CharacterSteps.Place, text: Int)

    var byte: Int {
        switch self {
        case .between(let byte), .beside(let byte, _): byte
        case .inside(let place, _): place.byte
        }
    }

    /// The text element that is split; nil where none is.
    var text: Int? { if case .inside(_, let text) = self { text } else { nil } }
}

extension MainPart {
    /// The place just before the character that starts at a byte of a text element.
    func cut(before place: CharacterSteps.Place, isFirst: Bool, of text: Int) -> Cut {
        let element = texts[text]
        if let hold = element.hold { return .between(hold.lowerBound) }
        guard isFirst else { return .inside(place, text: text) }
        return element.place == 1 ? .between(outside(before: runs[element.run].tag.lowerBound)) : .beside(element.tag.lowerBound, run: element.run)
    }

    /// The place just behind the character that ends at a byte of a text element.
    func cut(behind place: CharacterSteps.Place, isLast: Bool, of text: Int) -> Cut {
        let element = texts[text]
        if let hold = element.hold { return .between(hold.upperBound) }
        guard isLast else { return .inside(place, text: text) }
        return element.place == runs[element.run].children ? .between(outside(behind: runs[element.run].end)) : .beside(element.end, run: element.run)
    }

    /// Around the whole text of a paragraph.
    func cuts(aroundParagraphOf text: Int) -> (start: Cut, end: Cut) {
        let paragraph = texts[text].paragraph
        var last = text
        while last + 1 < texts.count, texts[last + 1].paragraph == paragraph { last += 1 }
        let first = CharacterSteps.Place(byte: texts[text].content.lowerBound, isInCDATA: false)
        let end = CharacterSteps.Place(byte: texts[last].content.upperBound, isInCDATA: false)
        return (cut(before: first, isFirst: true, of: text), cut(behind: end, isLast: true, of: last))
    }
}
