internal import PolicyDocument

/// A tag, comment or declaration of HTML.
struct HTMLTag {
    /// The elements that matter here.
    enum Name: Equatable {
        case heading(Int)
        case table, row, cell, headerCell
        /// Any other element that starts a line of its own, and a line break.
        case block
        /// Navigation and what is never shown: left out with its content.
        case skipped
        /// script and style: their content is no markup.
        case raw
        case comment
        case inline

        var isBlock: Bool {
            switch self {
            case .inline, .comment: false
            default: true
            }
        }
    }

    var name: Name
    var isClosing = false
    var isSelfClosing = false
    /// The unit behind it.
    var end: Int
    /// Whether a comment runs to the end of the file.
    var isOpen = false
    /// Of cells.
    var columns = 1
    var rows = 1
    /// The element's name where its content is raw text up to its end tag.
    var rawText: [UInt16]?

    private static let longestName = 12
    private static let blocks = Set([
        "p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main", "header", "footer", "aside", "blockquote", "pre", "hr", "body", "html", "form",
        "fieldset", "figure", "figcaption", "caption", "thead", "tbody", "tfoot", "address", "center", "ucapcontent", "option",
    ])
    private static let skippedNames: Set = ["nav"]
    private static let rawNames: Set = ["script", "style", "title", "textarea", "noscript", "template", "iframe", "svg", "select", "object"]

    /// Marks that were looked for up to the end of the file and not found: they are not looked for again, so that the whole stays linear.
    struct Missing {
        var angle = false
        var quotes: Set<UInt16> = []
    }

    /// Reads the tag at a `<`; nil where none starts there.
    init?(_ units: [UInt16], _ at: Int, _ missing: inout Missing) {
        guard at + 1 < units.count, !missing.angle else { return nil }
        var next = at + 1
        if units[next] == 0x21 || units[next] == 0x3F {
            let isComment = units.has([0x2D, 0x2D], at: next + 1)
            let close: [UInt16] = isComment ? [0x2D, 0x2D, 0x3E] : [0x3E]
            let end = units.place(of: close, from: next + (isComment ? 3 : 1)).map { $0 + close.count }
            self.init(name: .comment, end: end ?? units.count)
            isOpen = end == nil
            return
        }
        let isClosing = units[next] == 0x2F
        if isClosing { next += 1 }
        let start = next
        while next < units.count, next - start < Self.longestName, units[next].isLatin { next += 1 }
        guard next > start, !units[start].isDigit else { return nil }
        let name = String(decoding: units[start..<next].map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF16.self)
        guard let end = Self.close(units, from: next, &missing) else { return nil }
        self.init(name: Self.name(name), end: end)
        self.isClosing = isClosing
        isSelfClosing = end >= 2 && units[end - 2] == 0x2F
        if self.name == .raw { rawText = Array(name.utf16) }
        if self.name == .cell || self.name == .headerCell {
            columns = Self.span(units, next..<end, "colspan")
            rows = Self.span(units, next..<end, "rowspan")
        }
    }

    private init(name: Name, end: Int) { (self.name, self.end) = (name, end) }

    private static func name(_ name: String) -> Name {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": .heading(Int(name.utf8.last ?? 0x31) - 0x30)
        case "table": .table
        case "tr": .row
        case "td": .cell
        case "th": .headerCell
        default: rawNames.contains(name) ? .raw : skippedNames.contains(name) ? .skipped : blocks.contains(name) ? .block : .inline
        }
    }

    /// Behind the `>` that closes a tag; quoted values may hold one. nil where the file has none: then the `<` is text.
    private static func close(_ units: [UInt16], from start: Int, _ missing: inout Missing) -> Int? {
        var at = start
        while at < units.count {
            let unit = units[at]
            at += 1
            if unit == 0x3E { return at }
            guard unit == 0x22 || unit == 0x27, units[at - 2] == 0x3D, !missing.quotes.contains(unit) else { continue }
            var end = at
            while end < units.count, units[end] != unit { end += 1 }
            if end < units.count { at = end + 1 } else { missing.quotes.insert(unit) }
        }
        missing.angle = true
        return nil
    }

    private static func span(_ units: [UInt16], _ range: Range<Int>, _ attribute: String) -> Int {
        guard let at = units[range].place(of: Array(attribute.utf16)) else { return 1 }
        let digits = units[at + attribute.utf16.count..<range.upperBound].drop { !$0.isDigit }.prefix { $0.isDigit }.prefix(4)
        return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }

    /// Behind the content of a raw-text element: at its end tag.
    static func endOfRawText(_ units: [UInt16], from start: Int, _ name: [UInt16]) -> Int {
        var at = start
        while at + 2 + name.count <= units.count {
            if units[at] == 0x3C, units[at + 1] == 0x2F, (0..<name.count).allSatisfy({ units[at + 2 + $0] | 0x20 == name[$0] }) { return at }
            at += 1
        }
        return units.count
    }
}
