import OfficePackages

/// A piece of a paragraph of a `DocxBuilder`.
package enum DocxRun: Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// Inserted, deleted and moved text of a revision.
    case inserted(String)
    case deleted(String)
    case movedFrom(String)
    case movedTo(String)
    case hidden(String)
    case tab, lineBreak
    /// A note with its text, numbered in order.
    case footnote(String)
    case endnote(String)
    /// The text a comment stands on: the comment's id, and the text inside its range.
    case commented(Int, String)
    /// A complex field: code and result.
    case field(code: String, result: String)
    case textBox(String)
    /// WordprocessingML as it is.
    case raw(String)

    package init(stringLiteral value: String) { self = .text(value) }

    /// A text in runs cut at offsets in UTF-16 units.
    package static func split(_ text: String, at offsets: [Int]) -> [DocxRun] {
        let units = Array(text.utf16)
        let cuts = [0] + offsets.filter { $0 > 0 && $0 < units.count }.sorted() + [units.count]
        return zip(cuts, cuts.dropFirst()).filter { $0 < $1 }.map { .text(String(decoding: units[$0..<$1], as: UTF16.self)) }
    }

    func xml(_ notes: inout DocxBuilder.Notes) -> String {
        switch self {
        case .text(let text): Self.run(text)
        case .inserted(let text): #"<w:ins w:id="1" w:author="a">\#(Self.run(text))</w:ins>"#
        case .movedTo(let text): #"<w:moveTo w:id="2" w:author="a">\#(Self.run(text))</w:moveTo>"#
        case .movedFrom(let text): #"<w:moveFrom w:id="3" w:author="a">\#(Self.run(text))</w:moveFrom>"#
        case .deleted(let text):
            #"<w:del w:id="4" w:author="a"><w:r><w:delText xml:space="preserve">\#(XMLSplice.escaped(text))</w:delText></w:r></w:del>"#
        case .hidden(let text): Self.run(text, properties: "<w:vanish/>")
        case .tab: "<w:r><w:tab/></w:r>"
        case .lineBreak: "<w:r><w:br/></w:r>"
        case .footnote(let text): #"<w:r><w:footnoteReference w:id="\#(notes.addFootnote(text))"/></w:r>"#
        case .endnote(let text): #"<w:r><w:endnoteReference w:id="\#(notes.addEndnote(text))"/></w:r>"#
        case .commented(let id, let text):
            #"<w:commentRangeStart w:id="\#(id)"/>\#(Self.run(text))<w:commentRangeEnd w:id="\#(id)"/><w:r><w:commentReference w:id="\#(id)"/></w:r>"#
        case .field(let code, let result):
            #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>\#(XMLSplice.escaped(code))</w:instrText></w:r>"#
                + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>\#(Self.run(result))<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        case .textBox(let text):
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent><w:p>\(Self.run(text))</w:p></w:txbxContent></wps:txbx>"
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>\(Self.run(text))</w:p></w:txbxContent></v:textbox>"
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        case .raw(let xml): xml
        }
    }

    static func run(_ text: String, properties: String = "") -> String {
        let rPr = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        return "<w:r>\(rPr)<w:t xml:space=\"preserve\">\(XMLSplice.escaped(text))</w:t></w:r>"
    }
}
