import DocumentReading
import PolicyDocument
import TestSupport
import Testing

/// Every number format that real documents were found to use, through whole packages; what is expected was written by hand.
@Suite struct NumberingProbeTests {
    struct Probe: Sendable, CustomTestStringConvertible {
        var format: String
        /// The level's text.
        var text = "%1、"
        var start: Int
        /// The numbers of the next paragraphs.
        var numbers: [String]

        var testDescription: String { "\(format) from \(start)" }
    }

    static let probes = [
        Probe(format: "decimal", text: "%1.", start: 9, numbers: ["9.", "10.", "11."]),
        Probe(format: "decimalZero", text: "%1.", start: 9, numbers: ["09.", "10."]),
        Probe(format: "upperRoman", text: "%1.", start: 3, numbers: ["III.", "IV."]),
        Probe(format: "lowerRoman", text: "(%1)", start: 8, numbers: ["(viii)", "(ix)"]),
        Probe(format: "upperLetter", text: "%1.", start: 26, numbers: ["Z.", "AA."]),
        Probe(format: "lowerLetter", text: "%1)", start: 1, numbers: ["a)", "b)"]),
        Probe(format: "ordinal", text: "%1", start: 1, numbers: ["1st", "2nd", "3rd", "4th"]),
        Probe(format: "ideographTraditional", start: 9, numbers: ["壬、", "癸、"]),
        Probe(format: "decimalEnclosedCircle", text: "%1", start: 10, numbers: ["⑩", "⑪"]),
        Probe(format: "decimalEnclosedCircleChinese", text: "%1", start: 1, numbers: ["①", "②"]),
        Probe(format: "decimalEnclosedFullstop", text: "%1", start: 1, numbers: ["⒈", "⒉"]),
        Probe(format: "decimalEnclosedParen", text: "%1", start: 1, numbers: ["⑴", "⑵"]),
        Probe(format: "japaneseCounting", start: 9, numbers: ["九、", "十、", "十一、"]),
        Probe(format: "japaneseCounting", text: "（%1）", start: 19, numbers: ["（十九）", "（二十）", "（二十一）"]),
        Probe(format: "chineseCounting", text: "第%1章", start: 29, numbers: ["第二十九章", "第三十章"]),
        Probe(format: "chineseCountingThousand", text: "第%1条", start: 100, numbers: ["第一百条", "第一百零一条"]),
        Probe(format: "chineseCountingThousand", text: "第%1条", start: 109, numbers: ["第一百零九条", "第一百一十条"]),
        Probe(format: "taiwaneseCountingThousand", text: "第%1條", start: 10, numbers: ["第十條", "第十一條"]),
        Probe(format: "ideographLegalTraditional", start: 2, numbers: ["貳、", "參、"]),
        Probe(format: "chineseLegalSimplified", start: 10, numbers: ["壹拾、", "壹拾壹、"]),
        Probe(format: "ideographZodiac", start: 11, numbers: ["戌、", "亥、"]),
        Probe(format: "bullet", text: "\u{F06C}", start: 1, numbers: ["", ""]),
        Probe(format: "none", text: "附则", start: 1, numbers: ["附则", "附则"]),
    ]

    @Test(arguments: probes)
    func aListReadsAsItIsShown(_ probe: Probe) throws {
        var docx = DocxBuilder()
        docx.setNumbering(
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"\(probe.start)\"/><w:numFmt w:val=\"\(probe.format)\"/>"
                + "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"\(probe.text)\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        for _ in probe.numbers { docx.paragraph([.text("文")], list: (1, 0)) }
        #expect(try WordReading.lines(docx) == probe.numbers.map { $0 + "文" })
    }

    @Test func customFormatsNameTheirPattern() throws {
        var docx = DocxBuilder()
        docx.setNumbering(
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/><mc:AlternateContent><mc:Choice Requires=\"w14\">"
                + "<w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback>"
                + "</mc:AlternateContent><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1-\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        docx.paragraph([.text("文")], list: (1, 0))
        docx.paragraph([.text("文")], list: (1, 0))
        #expect(try WordReading.lines(docx) == ["009-文", "010-文"])
    }

    private static func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    /// Chapters that do not restart their articles, items that restart at each article, and points in the legal form.
    @Test func aRegulationNumbersItself() throws {
        var docx = DocxBuilder()
        docx.setNumbering(
            "<w:abstractNum w:abstractNumId=\"7\">"
                + Self.level(0, "japaneseCounting", "第%1章　") + Self.level(1, "chineseCountingThousand", "第%2条　", "<w:lvlRestart w:val=\"0\"/>")
                + Self.level(2, "chineseCounting", "（%3）") + Self.level(3, "decimal", "%2.%3.%4 ", "<w:isLgl/>")
                + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>")
        for (text, level) in [("总则", 0), ("甲", 1), ("乙", 1), ("项", 2), ("项", 2), ("点", 3), ("分则", 0), ("丙", 1), ("项", 2), ("点", 3), ("点", 3)] {
            docx.paragraph([.text(text)], list: (3, level))
        }
        #expect(
            try WordReading.lines(docx) == [
                "第一章　总则", "第一条　甲", "第二条　乙", "（一）项", "（二）项", "2.2.1 点", "第二章　分则", "第三条　丙", "（一）项", "3.1.1 点", "3.1.2 点",
            ])
    }

    /// A level that restarts only behind one further up than the next.
    @Test func aRestartMayNameItsLevel() throws {
        var docx = DocxBuilder()
        docx.setNumbering(
            "<w:abstractNum w:abstractNumId=\"0\">" + Self.level(0, "chineseCounting", "%1、") + Self.level(1, "chineseCounting", "（%2）")
                + Self.level(2, "decimal", "%3.", "<w:lvlRestart w:val=\"1\"/>") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        for level in [0, 1, 2, 1, 2, 0, 1, 2] { docx.paragraph([.text("文")], list: (1, level)) }
        #expect(try WordReading.lines(docx) == ["一、文", "（一）文", "1.文", "（二）文", "2.文", "二、文", "（一）文", "1.文"])
    }
}
