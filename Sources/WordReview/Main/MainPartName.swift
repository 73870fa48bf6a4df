import XMLParsing

/// The names of WordprocessingML that say where a marker may stand.
enum MainPartName: UInt8 {
    case
        document = 1, p, r, rPr, t, delText, sdt, sdtPr, lock, dataBinding, fldSimple, fldChar, fldCharType, oMath, oMathPara, alternateContent,
        footnoteReference, endnoteReference, commentRangeStart, commentRangeEnd, commentReference, id, val, space, pPr, hyperlink, ins, moveTo,
        smartTag, sdtContent, body, footnote, endnote, text, date, picture, citation, docPartObj, docPartList

    static let spellings: [StaticString] = [
        "document", "p", "r", "rPr", "t", "delText", "sdt", "sdtPr", "lock", "dataBinding", "fldSimple", "fldChar", "fldCharType", "oMath",
        "oMathPara", "AlternateContent", "footnoteReference", "endnoteReference", "commentRangeStart", "commentRangeEnd", "commentReference",
        "id", "val", "space", "pPr", "hyperlink", "ins", "moveTo", "smartTag", "sdtContent", "body", "footnote", "endnote",
        "text", "date", "picture", "citation", "docPartObj", "docPartList",
    ]

    static let vocabulary = SAXVocabulary(names: spellings, namespaces: MainPartNamespace.addresses)

    /// Whether runs stand directly in such an element, so that a marker may stand between them. In a control's content they may.
    var holdsRuns: Bool {
        switch self {
        case .p, .hyperlink, .ins, .moveTo, .smartTag: true
        default: false
        }
    }
}

enum MainPartNamespace: UInt8 {
    case word = 1, compatibility, math

    static let addresses: [(uri: StaticString, code: UInt8)] = [
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", word.rawValue),
        ("http://purl.oclc.org/ooxml/wordprocessingml/main", word.rawValue),
        ("http://schemas.openxmlformats.org/markup-compatibility/2006", compatibility.rawValue),
        ("http://schemas.openxmlformats.org/officeDocument/2006/math", math.rawValue),
        ("http://purl.oclc.org/ooxml/officeDocument/math", math.rawValue),
    ]
}
