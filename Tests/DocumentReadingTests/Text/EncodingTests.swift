import DocumentReading
import Glibc
import PolicyDocument
import Testing

@Suite("Encodings of text files")
struct EncodingTests {
    static let draft = """
        青禾县人民政府办公室关于印发支持工业发展若干措施的通知

        各乡镇人民政府，县政府各部门：

        第一条 对在本县注册的企业，按其缴纳税收的50%给予奖励。
        （一）首次纳入统计的，奖励10万元；
        （二）𠮷田工业园区内企业，另行规定。

        """
    static let paragraphs = draft.split(separator: "\n").map(String.init)

    /// A conversion that must not change what is read.
    struct Conversion: CustomTestStringConvertible {
        var testDescription: String
        var encoding: String
        var bytes: [UInt8]

        static let all: [Conversion] = [
            Conversion(testDescription: "UTF-8", encoding: "UTF-8", bytes: Array(draft.utf8)),
            Conversion(testDescription: "UTF-8 with a mark", encoding: "UTF-8", bytes: [0xEF, 0xBB, 0xBF] + draft.utf8),
            Conversion(testDescription: "UTF-16LE", encoding: "UTF-16LE", bytes: draft.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
            Conversion(testDescription: "UTF-16BE", encoding: "UTF-16BE", bytes: draft.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
            Conversion(
                testDescription: "UTF-16LE with a mark", encoding: "UTF-16LE",
                bytes: [0xFF, 0xFE] + draft.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
            Conversion(
                testDescription: "UTF-16BE with a mark", encoding: "UTF-16BE",
                bytes: [0xFE, 0xFF] + draft.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
            Conversion(testDescription: "GB 18030", encoding: "GB18030", bytes: CLibrary.gb18030(draft)),
            Conversion(testDescription: "CRLF", encoding: "UTF-8", bytes: Array(draft.replacing("\n", with: "\r\n").utf8)),
            Conversion(testDescription: "CR", encoding: "UTF-8", bytes: Array(draft.replacing("\n", with: "\r").utf8)),
        ]
    }

    @Test("Every conversion of a text gives the same paragraphs", arguments: Conversion.all)
    func conversion(_ conversion: Conversion) throws {
        let document = try DocumentReader.read(conversion.bytes, name: "draft.txt")
        #expect(document.encoding == conversion.encoding)
        #expect(document.blocks.map(document.text(of:)) == Self.paragraphs)
        #expect(document.problems.isEmpty)
        #expect(document.blocks.last?.clause.description == "第一条第（二）项")
    }

    @Test("Lines and columns are those of the file", arguments: Conversion.all)
    func positions(_ conversion: Conversion) throws {
        let document = try DocumentReader.read(conversion.bytes, name: "draft.txt")
        let block = try #require(document.blocks.last)
        let at = try #require(document.units[block.range].firstIndex(of: 0x56ED))  // 园
        let location = document.location(of: at..<at + 1, in: block)
        #expect((location.line, location.column) == (7, 8 + 1))
    }

    @Test("An encoding that is asked for is taken", arguments: ["gbk", "GB2312", "gb-18030"])
    func forced(name: String) throws {
        let options = ReadingOptions(encoding: try #require(TextEncoding(name: name)))
        let document = try DocumentReader.read(CLibrary.gb18030("县政府"), name: "draft.txt", options: options)
        #expect(document.text(of: document.blocks[0]) == "县政府")
    }

    @Test("One broken byte leaves the rest readable and is named with its line")
    func brokenByte() throws {
        var bytes = Array(Self.draft.utf8)
        let at = try #require(bytes.lastIndex(of: 0x0A)) - 3
        bytes[at] = 0xFF
        let document = try DocumentReader.read(bytes, name: "draft.txt")
        #expect(document.encoding == "UTF-8")
        #expect(document.blocks.count == Self.paragraphs.count)
        #expect(document.problems.map(\.line) == [7])
    }

    @Test("Bytes that are no text are refused, with the place")
    func hopeless() {
        let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) | ($0 % 5 == 0 ? 0xFF : 0x80) }
        #expect {
            try DocumentReader.read(bytes, name: "noise.txt")
        } throws: { error in
            guard case DocumentReadingError.undecodable(let file, _, _, _, _) = error else { return false }
            return file == "noise.txt"
        }
    }

    @Test("Big5 is named, not misread")
    func big5() {
        // 的，。、的，的。、 as Big5.
        let bytes: [UInt8] = [0xAA, 0xBA, 0xA1, 0x41, 0xA1, 0x43, 0xA1, 0x42, 0xAA, 0xBA, 0xA1, 0x41, 0xAA, 0xBA, 0xA1, 0x43]
        #expect {
            try DocumentReader.read(bytes, name: "draft.txt")
        } throws: { error in
            guard case DocumentReadingError.undecodable(_, _, _, _, likely: "Big5") = error else { return false }
            return true
        }
    }

    @Test("The gap's own code point does not come through", arguments: ["甲\u{FFFF}乙"])
    func noncharacter(text: String) throws {
        let document = try Reading.text(text)
        #expect(document.text(of: document.blocks[0]) == "甲\u{FFFD}乙")
    }
}

@Suite("The GB 18030 table against the C library")
struct GB18030TableTests {
    @Test("Every two-byte character", arguments: 0x81...0xFE as ClosedRange<UInt8>)
    func twoBytes(lead: UInt8) throws {
        var (bytes, expected) = ([UInt8](), "")
        for trail in (0x40...0xFE as ClosedRange<UInt8>) where trail != 0x7F {
            expected += try #require(CLibrary.unicode([lead, trail]))
            bytes += [lead, trail]
        }
        let document = try DocumentReader.read(Self.frame(bytes), name: "x", options: ReadingOptions(encoding: .gb18030))
        #expect(document.text(document.units.indices).unicodeScalars.elementsEqual(Self.framed(expected).unicodeScalars))
    }

    /// Twenty characters around, so that a broken one leaves a text.
    private static func frame(_ bytes: [UInt8]) -> [UInt8] {
        let side = [UInt8](repeating: 0, count: 10).flatMap { _ in [0xBC, 0xD7] as [UInt8] }
        return side + bytes + side
    }

    private static func framed(_ text: String) -> String { String(repeating: "甲", count: 10) + text + String(repeating: "甲", count: 10) }

    @Test("Four-byte characters of the BMP", arguments: 0x81...0x84 as ClosedRange<UInt8>)
    func fourBytes(lead: UInt8) throws {
        for second in (0x30...0x39 as ClosedRange<UInt8>) {
            var (bytes, expected) = ([UInt8](), "")
            for third in (0x81...0xFE as ClosedRange<UInt8>) {
                guard let text = CLibrary.unicode([lead, second, third, 0x33]), text != "\u{FFFF}" else { continue }
                bytes += [lead, second, third, 0x33]
                expected += text
            }
            let document = try DocumentReader.read(Self.frame(bytes), name: "x", options: ReadingOptions(encoding: .gb18030))
            #expect(document.text(document.units.indices).unicodeScalars.elementsEqual(Self.framed(expected).unicodeScalars))
        }
    }
}

/// The C library's converter, as an oracle.
enum CLibrary {
    static func gb18030(_ text: String) -> [UInt8] { convert(Array(text.utf8), from: "UTF-8", to: "GB18030") ?? [] }

    static func unicode(_ bytes: [UInt8]) -> String? {
        convert(bytes, from: "GB18030", to: "UTF-8").map { String(decoding: $0, as: UTF8.self) }
    }

    private static func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
        let converter = iconv_open(to, from)
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 8)
        var (inputLeft, outputLeft) = (input.count, output.count)
        let failed = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                return iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
            }
        }
        return failed ? nil : output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
    }
}
