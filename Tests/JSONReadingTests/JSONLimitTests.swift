import JSONReading
import Testing

@Suite struct JSONLimitTests {
    /// Values are counted wherever they stand; names are none.
    @Test(arguments: ["{}", #"{"a":1,"b":2}"#, #"{"a":[1,2,[]],"b":{"c":null,"d":"x"}}"#])
    func valuesAreCounted(_ text: String) throws {
        let bytes = Array(text.utf8)
        func count(_ value: JSONValue) -> Int {
            switch value {
            case .array(let items): 1 + items.reduce(0) { $0 + count($1) }
            case .object(let members): 1 + members.values.reduce(0) { $0 + count($1) }
            default: 1
            }
        }
        let all = try JSONMember.all(in: bytes).reduce(0) { $0 + count($1.value) }
        #expect(try JSONMember.all(in: bytes, limit: all).count == JSONMember.all(in: bytes).count)
        if all > 0 { #expect(throws: JSONFault.self) { try JSONMember.all(in: bytes, limit: all - 1) } }
    }
}
