import TestSupport
import Testing

@testable import XMLParsing

/// Writes down all that can be asked of each event.
private final class Witness: SAXHandler {
    static let vocabulary = SAXVocabulary(
        names: ["a", "b", "x", "y", "p", "r", "t", "val", "hyperlink"],
        namespaces: [("urn:one", 1), ("urn:two", 2), ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", 3)])
    var events: [String] = []

    func start(_ element: SAXElement) {
        let attributes = element.allAttributes().map { "\($0.name) \($0.namespace)=\($0.value)" }
        let values = (0...9).map { element.value(of: $0) ?? "-" }
        events.append(
            "<\(element.name) \(element.namespace) \(element.end) \(element.isEmpty) \(element.localNameText) \(element.namespaceText) \(attributes) \(values)")
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) { events.append(">\(name) \(namespace) \(end)") }
}

/// Scanning hands over what libxml2 hands over, event by event, and refuses what it refuses.
@Suite struct ScanningTests {
    private typealias Parse = ([UInt8], SAXVocabulary, SAXParser.Limits, any SAXHandler) throws(SAXError) -> Void

    private func witnessed(_ bytes: [UInt8], _ limits: SAXParser.Limits, _ parse: Parse) -> (events: [String], failure: SAXError?) {
        let witness = Witness()
        do { try parse(bytes, Witness.vocabulary, limits, witness) } catch { return (witness.events, error) }
        return (witness.events, nil)
    }

    private func expectAgreement(_ bytes: [UInt8], limits: SAXParser.Limits = .init(), _ what: String) {
        let scanned = witnessed(bytes, limits) { bytes, vocabulary, limits, handler throws(SAXError) in
            try SAXParser.parse(bytes, vocabulary: vocabulary, limits: limits, handler: handler)
        }
        let parsed = witnessed(bytes, limits) { bytes, vocabulary, limits, handler throws(SAXError) in
            try SAXParser.parseUnscanned(bytes, vocabulary: vocabulary, limits: limits, handler: handler)
        }
        #expect(scanned.events == parsed.events, "\(what)")
        #expect(scanned.failure == parsed.failure, "\(what)")
    }

    /// Whether the scanner got to the end by itself.
    private func isScannedWhole(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { PlainScanner.scan($0, Witness.vocabulary, .init(), Witness()).isWhole }
    }

    private static let plain = [
        "<a/>", "<a></a >", " \n<a/>\n", "<?xml version=\"1.0\"?><a/>", "<?xml version='1.0' encoding='UTF-8' standalone=\"yes\" ?>\r\n<a>文</a><!-- c --><?p q?>",
        "\u{FEFF}<a>甲，乙０𠮷é</a>", "<a xmlns='urn:one' xmlns:p='urn:two' xmlns:q='urn:three'><p:b x='甲' p:y='-12' q:y='3'/><q:c y='1x'/></a>",
        "<a xml:space='preserve' x='&lt;&amp;&#38;&quot;&#x4e2d;&#x1F600;'/>", "<a x='一\r\n二\t三\r四'>&gt;&apos;&#10;]]<![CDATA[<b>]]><?p ??><!--<b>--></a>",
        "<a x=\"'\" y='\"'/>", "<a\tx = '1'\n\ty='2'><b\n/></a>", "<p:a xmlns:p='urn:one'><p:a xmlns:p='urn:two'><p:a/></p:a><p:a/></p:a>",
        "<b xmlns='urn:one'><b xmlns='urn:two'/><b/></b>", "<longerThanEightBytes longerThanEightToo='1' longerThanEightTwo='2'></longerThanEightBytes>",
        "<hyperlink hyperlink='1'/>",
    ]
    private static let notPlain = [
        "", "x", "<a", "<a>", "<a></b>", "<a></ab>", "<ab></a>", "<a/><a/>", "<a/>x", "<a x='1' x='2'/>", "<a x='1'y='2'/>", "<a x=1/>", "<a x/>", "<a x='<'/>",
        "<a x='&'/>", "<a>&nbsp;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#xFFFF;</a>", "<a>&#99999999;</a>", "<a>]]></a>", "<a>\u{1}</a>", "<a>\u{FFFF}</a>",
        "<a>\u{0}</a>", "<a><!-- -- --></a>", "<a><!-- --->", "<a><?xml x?></a>", "<?XML x?><a/>", "<!DOCTYPE a><a/>", "<p:a/>", "<a p:x='1'/>",
        "<a xmlns:p='urn:one' xmlns:q='urn:one' p:x='1' q:x='2'/>", "<a xmlns:p='urn:one' xmlns:p='urn:two'/>", "<a xmlns:p=''/>", "<a xmlns:xml='urn:x'/>",
        "<a xmlns=''/>", "<a xmlns:p='a b'><p:b/></a>", "<a xmlns:p='http://[x'><p:b/></a>", "<p:a xmlns:p='one'/>", "<a:b:c xmlns:a='urn:one'/>", "<甲/>",
        "<a 甲='1'/>", "<:a/>", "<1/>", "<?xml version='1.1'?><a/>", "<?xml encoding='UTF-8'?><a/>", "<?xml version='1.0' standalone='maybe'?><a/>", " <?xml version='1.0'?><a/>",
        "<a/><![CDATA[x]]>", "<a><![CDATA[</a>", "<a x='1></a>", "<a><b></a></b>", "<b/></a>",
    ]

    @Test(arguments: plain) func plainXMLIsScannedToItsEnd(xml: String) {
        let bytes = Array(xml.utf8)
        #expect(isScannedWhole(bytes))
        expectAgreement(bytes, xml)
    }

    @Test(arguments: notPlain) func theRestIsForLibXML2(xml: String) {
        let bytes = Array(xml.utf8)
        #expect(!isScannedWhole(bytes))
        expectAgreement(bytes, xml)
        // Behind events that were handed over already.
        expectAgreement(Array("<a xmlns='urn:one'><b x='1'>甲</b>\(xml)<b/></a>".utf8), xml)
    }

    @Test(arguments: [[0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0xFF], [0x80]] as [[UInt8]])
    func brokenCharactersAreForLibXML2(bytes: [UInt8]) {
        for (before, after) in [("<a>甲乙", "丙</a>"), ("<a x='甲", "'/>"), ("<a><!--", "--></a>")] {
            let xml = Array(before.utf8) + bytes + Array(after.utf8)
            #expect(!isScannedWhole(xml))
            expectAgreement(xml, before)
        }
    }

    @Test func limitsAreTheSame() {
        let limits = SAXParser.Limits(bytes: 4_000, depth: 5, attributes: 3)
        for depth in 4...6 { expectAgreement(Array((String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8), limits: limits, "depth \(depth)") }
        for count in 2...4 {
            let declared = (0..<count).map { " xmlns:p\($0)='urn:x\($0)'" }.joined()
            expectAgreement(Array("<a\(declared)><b xmlns='urn:one'/></a>".utf8), limits: limits, "\(count) namespaces")
        }
        for count in [63, 64, 65, 300] {
            expectAgreement(Array("<a\((0..<count).map { " x\($0)='\($0)'" }.joined())/>".utf8), "\(count) attributes")
            expectAgreement(Array("<a\((0..<count).map { " xmlns:p\($0)='urn:x\($0)'" }.joined())><p1:b/></a>".utf8), "\(count) namespaces")
        }
        let long = String(repeating: "&lt;", count: 20_000)
        expectAgreement(Array("<a x='1'><b x='\(long)'/></a>".utf8), "a long value with references")
    }

    @Test func damagedPartsAreTheSame() {
        var builder = DocxBuilder()
        builder.paragraph([.text("第一条　为了规范招标投标活动，制定本办法。"), .tab, .inserted("本市"), .deleted("外地")], outlineLevel: 1)
        builder.table([["评分标准", "得分"], ["本地业绩 A&B", "2"]], headerRows: 1)
        builder.paragraph([.footnote("见附件"), .field(code: "HYPERLINK \"x\"", result: "链接"), .textBox("文本框")])
        let parts = builder.parts().map { Array($0.xml.utf8) }
        var mutator = Mutator(seed: 5)
        var whole = 0
        for part in parts {
            #expect(isScannedWhole(part))
            for round in 0..<150 {
                let mutant = mutator.damaged(part)
                if isScannedWhole(mutant) { whole += 1 }
                expectAgreement(mutant, "mutant \(round)")
            }
        }
        // Some damage leaves sound XML behind.
        #expect(whole > 0)
    }
}
