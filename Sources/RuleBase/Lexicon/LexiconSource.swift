import XMLParsing

/// A class of the lexicon as its file states it.
struct LexiconClass: Sendable {
    var name: String
    var terms: [Term] = []
    /// Classes whose terms count as this class's too.
    var includes: [String] = []
    /// The engine sets the tag; there are no terms.
    var isDynamic = false
    /// The engine asks for the class by name.
    var isEngine = false
    /// A tag of it hides the tags that lie strictly inside.
    var hides = false
    var file: String
    var line: Int

    struct Term: Sendable {
        var written: String
        var line: Int
        /// The surface terms in canonical units, see `CharacterFold`.
        var expansions: [[UInt16]]
    }
}

/// Reads `<lexicon>` files.
struct LexiconSource {
    let fold: CharacterFold
    private(set) var classes: [LexiconClass] = []

    init(fold: CharacterFold) { self.fold = fold }

    mutating func read(_ root: XMLElement, with reader: inout SourceReader) {
        reader.check(root, attributes: ["note"], children: ["class"])
        for element in root.elements(named: "class") { classes.append(read(class: element, with: &reader)) }
    }

    private func read(class element: XMLElement, with reader: inout SourceReader) -> LexiconClass {
        reader.check(
            element, attributes: ["name", "note", "includes", "dynamic", "hides", "engine", "short"], children: ["terms"])
        var result = LexiconClass(name: reader.required(element, "name"), file: reader.path, line: element.line)
        result.includes = words(element["includes"])
        result.isDynamic = reader.flag(element, "dynamic")
        result.isEngine = reader.flag(element, "engine")
        result.hides = reader.flag(element, "hides")
        let mayBeShort = reader.flag(element, "short")
        for list in element.elements(named: "terms") {
            reader.check(list, attributes: ["note"], text: true)
            for (written, line) in Self.lines(of: list) {
                if let term = read(term: written, line: line, mayBeShort: mayBeShort, with: &reader) { result.terms.append(term) }
            }
        }
        if result.isDynamic && !result.terms.isEmpty {
            reader.fault(element.line, "class \"\(result.name)\" is dynamic and may hold no terms, but holds \(result.terms.count)")
        }
        if !result.isDynamic && result.terms.isEmpty && result.includes.isEmpty {
            reader.fault(element.line, "class \"\(result.name)\" holds no terms")
        }
        return result
    }

    /// The terms of a list with the line each stands on.
    private static func lines(of list: XMLElement) -> [(String, Int)] {
        list.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().flatMap { offset, row in
            row.split(whereSeparator: \.isWhitespace).map { (String($0), list.line + offset) }
        }
    }

    private func read(term written: String, line: Int, mayBeShort: Bool, with reader: inout SourceReader) -> LexiconClass.Term? {
        let syntax: TermSyntax
        do {
            syntax = try TermSyntax(written)
        } catch {
            reader.fault(line, "term \"\(written)\": \(error)")
            return nil
        }
        let expansions = syntax.expansions.map { $0.map { fold.canonical[Int($0)] } }
        for expansion in expansions {
            let shown = Lexicon.text(ofCanonical: expansion)
            if expansion.contains(CharacterFold.skipped) {
                reader.fault(
                    line, "term \"\(written)\" holds a character that is skipped in drafts (a quotation mark or a space): leave it out")
                return nil
            }
            if expansion.contains(CharacterFold.sentenceEnd) {
                reader.fault(line, "term \"\(written)\" holds the end of a sentence; no term runs across one")
                return nil
            }
            if expansion.count < (mayBeShort ? 1 : 2) {
                let advice =
                    expansion.isEmpty
                    ? "one of its forms is empty" : "its form \"\(shown)\" is one character; say short=\"true\" of the class"
                reader.fault(line, "term \"\(written)\": \(advice)")
                return nil
            }
        }
        return LexiconClass.Term(written: written, line: line, expansions: expansions)
    }
}

extension Lexicon {
    /// Canonical units as text; a number shows as 1, so that the text is itself a surface form.
    static func text(ofCanonical units: [UInt16]) -> String {
        String(decoding: units.map { $0 == CharacterFold.digit ? 0x31 : $0 }, as: UTF16.self)
    }
}
