@testable import JSONReading
import Testing

@Suite struct JSONValueTests {
    @Test(arguments: [
        (" {\"a\": [1, -2.5e3, true, false, null], \"b\": {}} ",
            JSONValue.object(["a": .array([.number(1), .number(-2500), .boolean(true), .boolean(false), .null]), "b": .object([:])])),
        (#""a\"\\\/\b\f\n\r\t\u7b2c\ud842\udfb7条""#, .string("a\"\\/\u{8}\u{C}\n\r\t第𠮷条")),
        (#""\ud842x""#, .string("\u{FFFD}x")), ("[]", .array([])), ("0", .number(0)),
    ])
    func reads(_ text: String, _ expected: JSONValue) throws {
        #expect(try JSONValue(text.utf8) == expected)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "\"a", "\"\\x\"", "\"\\u12g4\"", "01", "1.", ".5", "+1", "tru", "1 2", "\"\u{1}\"",
        "{\"a\":1,\"a\":2}", "\"\\u+123\"", String(repeating: "[", count: 600),
    ])
    func refuses(_ text: String) {
        #expect(throws: JSONFault.self) { try JSONValue(text.utf8) }
    }

    @Test func refusesWhatIsNotUTF8() {
        #expect(throws: JSONFault.self) { try JSONValue([0x22, 0xB2, 0xDD, 0x22]) }
    }
}
