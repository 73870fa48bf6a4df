import Testing
import XMLParsing

/// Writes down what it is handed.
private final class Recorder: SAXHandler {
    static let vocabulary = SAXVocabulary(names: ["a", "b", "x", "y"], namespaces: [("urn:one", 1), ("urn:two", 2)])
    static let closed = SAXVocabulary(names: vocabulary.names, namespaces: vocabulary.namespaces, isClosed: true)
    var events: [String] = []
    var texts: [String] = []
    private var starts: [Int] = []

    func start(_ element: SAXElement) {
        events.append("<\(element.name):\(element.namespace)\(element.isEmpty ? "/" : "")")
        if let value = element.value(of: 3) { events.append("x=\(value)") }
        if let number = element.number(of: 4) { events.append("y=\(number)") }
        starts.append(element.end)
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        events.append(">\(name):\(namespace)")
        var units: [UInt16] = []
        let start = starts.removeLast()
        source.append(start..<max(start, source.tagStart(endingAt: end)), to: &units)
        texts.append(String(decoding: units, as: UTF16.self))
    }
}

@Suite struct SAXTests {
    private func record(_ xml: String, limits: SAXParser.Limits = .init()) throws -> Recorder {
        let recorder = Recorder()
        try SAXParser.parse(Array(xml.utf8), vocabulary: Recorder.vocabulary, limits: limits, handler: recorder)
        return recorder
    }

    @Test func namesNamespacesAndAttributesHaveCodes() throws {
        let recorder = try record("<a xmlns='urn:one' xmlns:p='urn:two' xmlns:q='urn:three'><p:b x='甲' p:y='-12'/><q:c y='1x'/></a>")
        #expect(recorder.events == ["<1:1", "<2:2/", "x=甲", "y=-12", ">2:2", "<0:0/", ">0:0", ">1:1"])
    }

    @Test func aClosedVocabularyPassesOverWhatIsOutsideButTheRoot() throws {
        let recorder = Recorder()
        let xml = "<r xmlns='urn:one'><a>甲</a><c><b x='乙'/><r/></c><b>丙<c/></b></r>"
        try SAXParser.parse(Array(xml.utf8), vocabulary: Recorder.closed, handler: recorder)
        #expect(recorder.events == ["<0:1", "<1:1", ">1:1", "<2:1/", "x=乙", ">2:1", "<2:1", ">2:1", ">0:1"])
    }

    /// libxml2 asks for some thousand bytes at a time; places are those of the whole part all the same.
    @Test func placesHoldAcrossPortions() throws {
        let texts = (0..<400).map { String(repeating: "第\($0)条", count: $0 % 7 == 0 ? 700 : $0 % 5) }
        let xml = "<r>" + texts.map { "<a x='\(String(repeating: "值", count: $0.count % 90))'>\($0)</a>" }.joined() + "</r>"
        #expect(try record(xml).texts.dropLast() == texts[...])
    }

    @Test func textIsTakenBetweenTheTags() throws {
        let recorder = try record("<a b='1>2'>甲&amp;乙&#x20AC;&#128512;<!--<b>--><![CDATA[<&]]>\r\n丙\t丁<?p q?></a>")
        #expect(recorder.texts == ["甲&乙€😀<& 丙 丁"])
    }

    @Test func aUnitLeadsToItsByte() {
        let text = Array("甲&amp;乙<![CDATA[丙丁]]>𠮷戊".utf8)
        let offsets = (0...8).map { SAXText.offset(ofUnit: $0, in: text[...]) }
        // Where a section begins or ends, the place is outside it.
        #expect(offsets == [0, 3, 8, 11, 23, 29, 33, 33, 36])
        for unit in [0, 1, 2, 3, 5, 7] {
            #expect(SAXText.units(of: text[offsets[unit]...]) == Array(Array("甲&乙丙丁𠮷戊".utf16)[unit...]))
        }
    }

    @Test func aByteOrderMarkMovesNothing() throws {
        let recorder = Recorder()
        try SAXParser.parse([0xEF, 0xBB, 0xBF] + Array("<a>文</a>".utf8), vocabulary: Recorder.vocabulary, handler: recorder)
        #expect(recorder.texts == ["文"])
    }

    @Test(
        arguments: [
            ("<a>", nil), ("", nil), ("<a></b>", nil), ("<p:a/>", nil), ("<!DOCTYPE a><a/>", SAXError.documentType),
            ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", .documentType),
        ])
    func refuses(xml: String, error: SAXError?) {
        if let error { #expect(throws: error) { try record(xml) } } else { #expect(throws: SAXError.self) { try record(xml) } }
    }

    @Test func limitsHold() {
        let limits = SAXParser.Limits(bytes: 5_000_000, depth: 100, attributes: 500)
        #expect(throws: SAXError.tooDeep(limit: 100)) { try record(String(repeating: "<a>", count: 50_000), limits: limits) }
        #expect(throws: SAXError.tooLarge(bytes: 5_000_007, limit: 5_000_000)) {
            try record("<a>" + String(repeating: " ", count: 5_000_000) + "</a>", limits: limits)
        }
        let crowd = (0..<200_000).map { " k\($0)='1'" }.joined()
        #expect(throws: SAXError.tooManyAttributes(limit: 500)) { try record("<a\(crowd)/>", limits: limits) }
        let names = (0..<90).map { level in "<a" + (0..<10).map { " xmlns:p\(level)_\($0)='u'" }.joined() + ">" }.joined()
        #expect(throws: SAXError.tooManyAttributes(limit: 500)) { try record(names, limits: limits) }
    }

    @Test func longTextIsNoCrowdedTag() throws {
        let text = String(repeating: "a=b ", count: 60_000)
        #expect(try record("<a>\(text)</a>").texts == [text])
        #expect(try record("<a x='\(text)'>甲</a>").texts == ["甲"])
    }

    @Test(arguments: [("utf-16le", [0xFF, 0xFE]), ("utf-16be", [0xFE, 0xFF]), ("none", [])] as [(String, [UInt8])])
    func recodesUTF16(kind: String, mark: [UInt8]) throws {
        let units = Array("<a>文𠮷</a>".utf16)
        let bytes: [UInt8] =
            kind == "utf-16be"
            ? units.reduce(into: []) { $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)] }
            : units.reduce(into: []) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
        #expect(try SAXEncoding.utf8(mark + bytes) == Array("<a>文𠮷</a>".utf8))
    }

    @Test func otherEncodingsAreNamed() {
        #expect(throws: SAXError.encoding("GB18030")) {
            try SAXEncoding.utf8(Array("<?xml version=\"1.0\" encoding=\"GB18030\"?><a/>".utf8))
        }
        #expect(SAXEncoding.declaredName(Array("<?xml version='1.0' encoding='UTF-8'?>".utf8)) == "UTF-8")
        #expect(SAXEncoding.declaredName(Array("<encoding a='b'>".utf8)) == nil)
    }

    @Test func theRootIsFoundWithoutTheRest() throws {
        let root = try #require(SAXParser.root(of: Array("<?xml version='1.0'?><!-- c --><p:law xmlns:p='urn:x'><broken".utf8)))
        #expect(root.name == "law" && root.namespace == "urn:x")
        #expect(SAXParser.root(of: Array("text".utf8)) == nil)
    }
}
