import Reporting
import Testing

@Suite struct MarkupEscapingTests {
    @Test(arguments: [
        ("a<b>&\"'c", "a&lt;b&gt;&amp;&quot;&#39;c"), ("\t\n\r", "&#9;&#10;&#13;"), ("\u{0}\u{1B}x", "\u{FFFD}\u{FFFD}x"),
        ("第\u{FFFE}𠮷\u{FFFF}。！", "第\u{FFFD}𠮷\u{FFFD}。！"), ("", ""),
    ])
    func escapes(_ text: String, _ expected: String) {
        var writer = ByteWriter()
        writer.writeMarkup(text)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }
}
