import PolicyDocument
import TestSupport
import Testing
import XMLParsing

@testable import DocumentReading

@Suite struct WordPositionTests {
    /// Every piece, re-read from the bytes of its part, gives the units it stands for.
    static func check(_ document: Document, parts: [String: [UInt8]]) throws {
        guard case .package(let names, let pieces) = document.origin else {
            Issue.record("no package")
            return
        }
        #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.units.upperBound <= $1.units.lowerBound })
        for piece in pieces where piece.kind == .characters {
            let bytes = try #require(parts[names[piece.part]])
            #expect(SAXText.units(of: bytes[piece.bytes]) == Array(document.units[piece.units]))
        }
    }

    @Test func piecesLeadBackToTheBytes() throws {
        var docx = DocxBuilder()
        let list = docx.addList([("chineseCounting", "%1、")])
        docx.paragraph(["甲&乙<丙>", .tab, "𠮷", .inserted("插 入"), .footnote("注&释")], list: (list, 0))
        docx.table([["格一", "格&二"]])
        let document = try WordReading.document(docx)
        try Self.check(document, parts: Dictionary(uniqueKeysWithValues: docx.parts().map { ($0.name, Array($0.xml.utf8)) }))
        guard case .package(_, let pieces) = document.origin else { return }
        #expect(pieces.reduce(0) { $0 + $1.units.count } == document.units.count)
    }

    /// Random spans of random packages: the characters at the bytes that the pieces name are the span's.
    @Test(arguments: 1...20)
    func randomSpansAreReadAgain(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let words = ["本地企业", "A&B", "<五>", "𠮷", "\u{3000}", " 空 格 ", "“引”", "é", "第一条"]
        var docx = DocxBuilder()
        let list = docx.addList([("japaneseCounting", "%1、")])
        for _ in 0..<12 {
            let runs = (0..<Int.random(in: 1...6, using: &random)).map { _ -> DocxRun in
                let text = words[Int.random(in: 0..<words.count, using: &random)]
                return switch Int.random(in: 0..<6, using: &random) {
                case 0: .inserted(text)
                case 1: .deleted(text)
                case 2: .hidden(text)
                case 3: .tab
                default: .text(text)
                }
            }
            docx.paragraph(runs, list: Bool.random(using: &random) ? (list, 0) : nil)
        }
        let document = try WordReading.document(docx)
        let parts = Dictionary(uniqueKeysWithValues: docx.parts().map { ($0.name, Array($0.xml.utf8)) })
        guard case .package(let names, let pieces) = document.origin else {
            Issue.record("no package")
            return
        }
        for _ in 0..<100 {
            guard let block = document.blocks.randomElement(using: &random) else { break }
            let ends = [Int.random(in: block.range, using: &random), Int.random(in: block.range, using: &random)].sorted()
            let span = ends[0]..<(ends[1] + 1)
            for piece in Document.pieces(over: span, in: pieces) where piece.kind == .characters {
                let wanted = span.clamped(to: piece.units)
                let slice = try #require(parts[names[piece.part]])[piece.bytes]
                let start = SAXText.offset(ofUnit: wanted.lowerBound - piece.units.lowerBound, in: slice)
                let end = SAXText.offset(ofUnit: wanted.upperBound - piece.units.lowerBound, in: slice)
                let cut = (wanted.lowerBound..<wanted.upperBound).contains { document.units[$0] & 0xF800 == 0xD800 }
                // Half a pair has no bytes of its own.
                guard !cut else { continue }
                #expect(SAXText.units(of: slice[(slice.startIndex + start)..<(slice.startIndex + end)]) == Array(document.units[wanted]))
            }
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    @Test func paragraphsCountAllInTheirPart() throws {
        var docx = DocxBuilder()
        docx.paragraph([])
        docx.paragraph("二")
        docx.table([["三", "四"]])
        docx.paragraph([.textBox("框"), "五"])
        let document = try WordReading.document(docx)
        #expect(document.blocks.map(\.paragraph) == [2, 3, 4, 5, 6])
    }

    @Test(arguments: [[], [1], [3, 4, 9], Array(1..<20)])
    func splittingRunsChangesNothing(offsets: [Int]) throws {
        let text = "申请奖励的企业应当在𠮷市注册并承诺五年内不迁出。"
        var whole = DocxBuilder()
        whole.paragraph(text)
        var split = DocxBuilder()
        let safe = offsets.filter { !(0xDC00...0xDFFF).contains(Array(text.utf16)[$0]) }
        split.paragraph(DocxRun.split(text, at: safe))
        let (one, other) = (try WordReading.document(whole), try WordReading.document(split))
        #expect(one.units == other.units)
        #expect(one.blocks.map(\.range) == other.blocks.map(\.range))
    }

    @Test func aUTF16PartIsReadAsItsUTF8Copy() throws {
        let xml =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>双字节文字</w:t></w:r></w:p></w:body></w:document>"
        let utf16: [UInt8] = [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
        let rels =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"d.xml\"/></Relationships>"
        let zip = RawZip([
            .init("[Content_Types].xml", Array("<Types/>".utf8)), .init("_rels/.rels", Array(rels.utf8)), .init("d.xml", utf16),
        ])
        let document = try DocumentReader.read(zip.bytes(), name: "a.docx")
        #expect(document.problems.isEmpty)
        try Self.check(document, parts: ["d.xml": try SAXEncoding.utf8(utf16)])
        #expect(TextRendering.lines(document) == "双字节文字\n")
    }

    @Test func theNameTableSpellsItsCases() {
        #expect(WordName.spellings.count == WordName.allCases.count)
        for (name, spelling) in zip(WordName.allCases, WordName.spellings) {
            let text = spelling.description
            #expect(String(describing: name) == text.prefix(1).lowercased() + text.dropFirst())
        }
        #expect(WordName.allCases.map { Int($0.rawValue) } == Array(1...WordName.allCases.count))
    }
}
