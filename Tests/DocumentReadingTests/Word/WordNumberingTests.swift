import PolicyDocument
import TestSupport
import Testing

@testable import DocumentReading

@Suite struct WordNumberingTests {
    static let formats: [(String, Int, String)] = [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("decimalZero", 10, "10"), ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 27, "AA"), ("lowerLetter", 3, "c"), ("ordinal", 22, "22nd"), ("ordinal", 11, "11th"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCountingThousand", 110, "一百一十"), ("japaneseCounting", 10, "十"), ("taiwaneseCountingThousand", 103, "一百零三"),
        ("ideographDigital", 103, "一〇三"), ("chineseLegalSimplified", 12, "壹拾贰"), ("ideographTraditional", 3, "丙"),
        ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 12, "亥"), ("ideographZodiacTraditional", 13, "丙子"), ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircleChinese", 36, "㊱"), ("decimalEnclosedParen", 2, "⑵"), ("decimalEnclosedFullstop", 3, "⒊"),
        ("decimalFullWidth", 15, "１５"),
        ("ideographEnclosedCircle", 4, "㈣"), ("bullet", 1, ""), ("none", 1, ""), ("neverHeardOf", 5, "5"),
    ]

    @Test(arguments: formats)
    func writesACount(format: String, number: Int, expected: String) {
        #expect(NumberFormat(format).text(number) == expected)
    }

    @Test func customFormatsPad() { #expect(NumberFormat("custom", pattern: "001, 002, 003, ...").text(7) == "007") }

    @Test func listsCountAndRestart() throws {
        var docx = DocxBuilder()
        let list = docx.addList([("japaneseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3.")])
        for (text, level) in [("总则", 0), ("甲", 1), ("乙", 1), ("细", 2), ("分则", 0), ("丙", 1)] {
            docx.paragraph([.text(text)], list: (list, level))
        }
        #expect(try WordReading.lines(docx) == ["一、总则", "（一）甲", "（二）乙", "1.细", "二、分则", "（一）丙"])
    }

    @Test func aNumberIsGeneratedAndPointsAtItsParagraph() throws {
        var docx = DocxBuilder()
        let list = docx.addList([("decimal", "第%1条")])
        docx.paragraph([.text("内容")], list: (list, 0))
        let document = try WordReading.document(docx)
        guard case .package(_, let pieces) = document.origin else {
            Issue.record("no package")
            return
        }
        #expect(pieces.map(\.kind) == [.generated, .characters])
        let part = Array(try #require(docx.parts().first { $0.name == "word/document.xml" }).xml.utf8)
        #expect(String(decoding: part[pieces[0].bytes], as: UTF8.self) == "<w:p>")
    }

    private static let levels = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1"/></w:lvl>\
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:suff w:val="space"/><w:lvlText w:val="%1.%2"/></w:lvl>\
        <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:suff w:val="nothing"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>
        """

    private func numbered(_ numbering: String, _ paragraphs: [(Int, Int)]) throws -> [String] {
        var docx = DocxBuilder()
        docx.setNumbering(numbering)
        for (id, level) in paragraphs { docx.paragraph([.text("文")], list: (id, level)) }
        return try WordReading.lines(docx)
    }

    @Test func legalNumbersSuffixesAndRestartsThatAreOff() throws {
        let numbering = Self.levels + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        #expect(
            try numbered(numbering, [(1, 0), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)]) == ["一 文", "1.1 文", "3)文", "二 文", "2.1 文", "4)文"])
    }

    @Test func instancesShareTheirListUnlessTheyStartAnew() throws {
        let numbering =
            Self.levels
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
        #expect(try numbered(numbering, [(1, 0), (2, 0), (3, 0), (3, 0), (0, 0), (99, 0)]) == ["一 文", "二 文", "七 文", "八 文", "文", "文"])
    }

    @Test func anInstanceMayReplaceALevel() throws {
        let numbering =
            Self.levels
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"5\"/>"
            + "<w:numFmt w:val=\"upperLetter\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:lvlOverride></w:num>"
        #expect(try numbered(numbering, [(1, 0), (1, 0)]) == ["E.文", "F.文"])
    }

    @Test func aListMayTakeItsLevelsFromAStyle() throws {
        let numbering =
            Self.levels.replacingFirst("<w:lvl ", with: "<w:styleLink w:val=\"S\"/><w:lvl ")
            + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"S\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        #expect(try numbered(numbering, [(1, 0)]) == ["一 文"])
    }

    @Test func stylesBringNumbersAlong() throws {
        var docx = DocxBuilder()
        docx.setNumbering(
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"第%1章\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Clause\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"第%2条\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/></w:num>")
        docx.addStyle("Chapter", "<w:name w:val=\"c\"/><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr>")
        docx.addStyle("Clause", "<w:name w:val=\"d\"/><w:basedOn w:val=\"Chapter\"/>")
        docx.addStyle("Sub", "<w:name w:val=\"e\"/><w:basedOn w:val=\"Clause\"/>")
        docx.paragraph(["甲"], style: "Chapter")
        docx.paragraph(["乙"], style: "Clause")
        docx.paragraph(["丙"], style: "Sub")
        docx.paragraph(["丁"], style: "Sub", list: (0, 0))
        #expect(try WordReading.lines(docx) == ["第1章甲", "第1条乙", "第2条丙", "丁"])
    }
}

extension String {
    fileprivate func replacingFirst(_ target: String, with replacement: String) -> String {
        guard let range = firstRange(of: target) else { return self }
        return replacingCharacters(range, replacement)
    }

    private func firstRange(of target: String) -> Range<Index>? {
        indices.first { self[$0...].hasPrefix(target) }.map { $0..<index($0, offsetBy: target.count) }
    }

    private func replacingCharacters(_ range: Range<Index>, _ replacement: String) -> String {
        self[..<range.lowerBound] + replacement + self[range.upperBound...]
    }
}
