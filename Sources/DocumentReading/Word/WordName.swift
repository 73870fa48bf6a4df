import XMLParsing

/// The names of WordprocessingML (and of its neighbours) that reading text needs, elements and attributes alike.
enum WordName: UInt8, CaseIterable {
    case
        p = 1
    case r, t, tab, br, cr, pPr, rPr, pStyle, rStyle, numPr, ilvl, numId, outlineLvl, vanish, ins, del, moveFrom, moveTo,
        delText, fldChar, fldCharType, tbl, tblPr, tblGrid, tblPrEx, tr, trPr, tc, tcPr, gridSpan, vMerge, hMerge, gridBefore,
        tblHeader, cellIns, cellDel, sdtPr, sdtEndPr, sectPr, headerReference, footerReference, footnoteReference, endnoteReference,
        commentReference, commentRangeStart, commentRangeEnd, sym, char, softHyphen, noBreakHyphen, ptab, txbxContent, rt, rubyPr,
        pPrChange, rPrChange, sectPrChange, tblPrChange, trPrChange, tcPrChange, numberingChange, alternateContent, choice, fallback,
        altChunk, subDoc, footnote, endnote, comment, id, val, type, author, space, paraId, paraIdParent, commentEx, styles, style,
        styleId, basedOn, `default`, name, docDefaults, abstractNum, abstractNumId, num, lvl, start, numFmt, format, lvlText, suff,
        isLgl, lvlRestart, lvlOverride, startOverride, numStyleLink, styleLink, drawing, oLEObject, chart, relIds, hdr, ftr, annotation,
        wordDocument, vmerge, document, blip, imagedata, dm

    /// The spellings in the order of the cases.
    static let spellings: [StaticString] = [
        "p", "r", "t", "tab", "br", "cr", "pPr", "rPr", "pStyle", "rStyle", "numPr", "ilvl", "numId", "outlineLvl", "vanish", "ins",
        "del", "moveFrom", "moveTo", "delText", "fldChar", "fldCharType", "tbl", "tblPr", "tblGrid", "tblPrEx", "tr", "trPr", "tc",
        "tcPr", "gridSpan", "vMerge", "hMerge", "gridBefore", "tblHeader", "cellIns", "cellDel", "sdtPr", "sdtEndPr", "sectPr",
        "headerReference", "footerReference", "footnoteReference", "endnoteReference", "commentReference", "commentRangeStart",
        "commentRangeEnd", "sym", "char", "softHyphen", "noBreakHyphen", "ptab", "txbxContent", "rt", "rubyPr", "pPrChange",
        "rPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange", "AlternateContent", "Choice",
        "Fallback", "altChunk", "subDoc", "footnote", "endnote", "comment", "id", "val", "type", "author", "space", "paraId",
        "paraIdParent", "commentEx", "styles", "style", "styleId", "basedOn", "default", "name", "docDefaults", "abstractNum",
        "abstractNumId", "num", "lvl", "start", "numFmt", "format", "lvlText", "suff", "isLgl", "lvlRestart", "lvlOverride",
        "startOverride", "numStyleLink", "styleLink", "drawing", "OLEObject", "chart", "relIds", "hdr", "ftr", "annotation", "wordDocument",
        "vmerge", "document", "blip", "imagedata", "dm",
    ]

    static let vocabulary = SAXVocabulary(names: spellings, namespaces: WordNamespace.addresses, isClosed: true)
}

/// The namespaces those names stand in; strict and transitional packages and Word 2003 differ only in the address.
enum WordNamespace: UInt8 {
    case word = 1
    case compatibility, math, word2012, chart, diagram, annotation, hint, drawing, vml

    static let addresses: [(uri: StaticString, code: UInt8)] = [
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", word.rawValue),
        ("http://purl.oclc.org/ooxml/wordprocessingml/main", word.rawValue),
        ("http://schemas.microsoft.com/office/word/2003/wordml", word.rawValue),
        ("http://schemas.microsoft.com/aml/2001/core", annotation.rawValue),
        ("http://schemas.microsoft.com/office/word/2003/auxHint", hint.rawValue),
        ("http://schemas.openxmlformats.org/drawingml/2006/main", drawing.rawValue),
        ("http://purl.oclc.org/ooxml/drawingml/main", drawing.rawValue),
        ("urn:schemas-microsoft-com:vml", vml.rawValue),
        ("http://schemas.openxmlformats.org/markup-compatibility/2006", compatibility.rawValue),
        ("http://schemas.openxmlformats.org/officeDocument/2006/math", math.rawValue),
        ("http://purl.oclc.org/ooxml/officeDocument/math", math.rawValue),
        ("http://schemas.microsoft.com/office/word/2012/wordml", word2012.rawValue),
        ("http://schemas.openxmlformats.org/drawingml/2006/chart", chart.rawValue),
        ("http://purl.oclc.org/ooxml/drawingml/chart", chart.rawValue),
        ("http://schemas.openxmlformats.org/drawingml/2006/diagram", diagram.rawValue),
        ("http://purl.oclc.org/ooxml/drawingml/diagram", diagram.rawValue),
    ]
}

extension SAXElement {
    func value(of name: WordName) -> String? { value(of: name.rawValue) }
    func number(of name: WordName) -> Int? { number(of: name.rawValue) }

    /// The `w:val` of a switch such as `w:vanish`: on where it is absent.
    var isOn: Bool {
        withValue(of: WordName.val.rawValue) { bytes in
            switch String(decoding: bytes, as: UTF8.self) {
            case "0", "false", "off", "none": false
            default: true
            }
        } ?? true
    }
}
