@testable import JSONReading
import Testing

@Suite struct JSONMemberTests {
    @Test func valuesKeepTheirPlaces() throws {
        let text = Array(#" { "b" : [1, {"a":2}] ,"a":"\u7b2c","c":1.50 } "#.utf8)
        let members = try JSONMember.all(in: text)
        #expect(members.map(\.name) == ["b", "a", "c"])
        #expect(members.map { String(decoding: text[$0.range], as: UTF8.self) } == [#"[1, {"a":2}]"#, #""\u7b2c""#, "1.50"])
        #expect(members[1].value == .string("第"))
        #expect(try JSONMember.all(in: Array("{}".utf8)).isEmpty)
    }

    @Test(arguments: ["", "[]", "1", "{", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":1}x"])
    func refusesWhatIsNoObject(_ text: String) {
        #expect(throws: JSONFault.self) { try JSONMember.all(in: Array(text.utf8)) }
    }
}
