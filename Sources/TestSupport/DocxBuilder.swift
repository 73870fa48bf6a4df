/// Makes real Word packages for tests.
package struct DocxBuilder: Sendable {
    /// A list: number format and text of each level, e.g. `("japaneseCounting", "%1、")`.
    package typealias Level = (format: String, text: String)

    /// A comment; `parent` is the comment it answers.
    package struct Comment: Sendable {
        package var id: Int
        package var author: String
        package var text: String
        package var parent: Int?
    }

    /// The notes that paragraphs have brought along.
    package struct Notes: Sendable {
        var footnotes: [String] = []
        var endnotes: [String] = []

        mutating func addFootnote(_ text: String) -> Int {
            footnotes.append(text)
            return footnotes.count
        }

        mutating func addEndnote(_ text: String) -> Int {
            endnotes.append(text)
            return endnotes.count
        }
    }

    private(set) var body = ""
    private(set) var notes = Notes()
    private(set) var comments: [Comment] = []
    private(set) var lists: [[Level]] = []
    private(set) var rawNumbering: String?
    private(set) var header: String?
    private(set) var styles = ""

    package init() {}

    /// Adds a paragraph.
    /// - Parameters:
    ///   - style: the id of a style added with `addStyle`.
    ///   - list: the number of a list added with `addList`, from 1, and the level from 0.
    ///   - isMarkDeleted: whether the paragraph mark was deleted as a tracked change, so that the next paragraph joins.
    package mutating func paragraph(
        _ runs: [DocxRun], style: String? = nil, list: (id: Int, level: Int)? = nil, outlineLevel: Int? = nil, isMarkDeleted: Bool = false
    ) {
        body += paragraphXML(runs, style: style, list: list, outlineLevel: outlineLevel, isMarkDeleted: isMarkDeleted)
    }

    package mutating func paragraph(_ text: String) { paragraph([.text(text)]) }

    /// Adds a paragraph for each line of a text.
    package mutating func paragraphs(_ text: String) {
        for line in text.split(separator: "\n") { paragraph(String(line)) }
    }

    /// Adds a table of one paragraph a cell.
    package mutating func table(_ rows: [[String]], headerRows: Int = 0) {
        body += "<w:tbl><w:tblPr/><w:tblGrid/>"
        for (index, row) in rows.enumerated() {
            body += "<w:tr>" + (index < headerRows ? "<w:trPr><w:tblHeader/></w:trPr>" : "")
            for cell in row { body += "<w:tc><w:tcPr/>" + paragraphXML([.text(cell)]) + "</w:tc>" }
            body += "</w:tr>"
        }
        body += "</w:tbl>"
    }

    /// Adds WordprocessingML to the body.
    package mutating func raw(_ xml: String) { body += xml }

    /// Adds a list and gives its number.
    package mutating func addList(_ levels: [Level]) -> Int {
        lists.append(levels)
        return lists.count
    }

    /// Takes the content of the numbering part as it is.
    package mutating func setNumbering(_ xml: String) { rawNumbering = xml }

    /// Adds a style: its id, and what stands inside its element.
    package mutating func addStyle(_ id: String, _ xml: String, isDefault: Bool = false, type: String = "paragraph") {
        styles += "<w:style w:type=\"\(type)\" \(isDefault ? "w:default=\"1\" " : "")w:styleId=\"\(id)\">\(xml)</w:style>"
    }

    package mutating func setHeader(_ text: String) { header = text }

    package mutating func comment(_ id: Int, by author: String, _ text: String, answering parent: Int? = nil) {
        comments.append(Comment(id: id, author: author, text: text, parent: parent))
    }

    private mutating func paragraphXML(
        _ runs: [DocxRun], style: String? = nil, list: (id: Int, level: Int)? = nil, outlineLevel: Int? = nil, isMarkDeleted: Bool = false
    ) -> String {
        var properties = ""
        if let style { properties += "<w:pStyle w:val=\"\(style)\"/>" }
        if let list { properties += "<w:numPr><w:ilvl w:val=\"\(list.level)\"/><w:numId w:val=\"\(list.id)\"/></w:numPr>" }
        if let outlineLevel { properties += "<w:outlineLvl w:val=\"\(outlineLevel)\"/>" }
        if isMarkDeleted { properties += "<w:rPr><w:del w:id=\"9\" w:author=\"a\"/></w:rPr>" }
        return "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + runs.map { $0.xml(&notes) }.joined() + "</w:p>"
    }
}
