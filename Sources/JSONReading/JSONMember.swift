/// A member of a JSON object with the place of its value, for those who hand values on as they were written: numbers of any length, names
/// in any order.
package struct JSONMember: Sendable {
    package var name: String
    package var value: JSONValue
    /// Where the value stands, in bytes from 0.
    package var range: Range<Int>
}

extension JSONMember {
    /// The members of the one object that takes up all of the bytes, in their order.
    /// - Parameter limit: Values that may be in it. A value takes some hundred bytes of memory, of the text as few as two; a report of
    ///   20,000 findings has about a million.
    /// - Throws: where this is no JSON, or no object.
    package static func all(in bytes: [UInt8], limit: Int = 2_000_000) throws(JSONFault) -> [JSONMember] {
        var parser = JSONParser(bytes: bytes, limit: limit)
        return try parser.wholeMembers()
    }
}

extension JSONParser {
    fileprivate mutating func wholeMembers() throws(JSONFault) -> [JSONMember] {
        skipSpace()
        guard next == UInt8(ascii: "{") else {
            // What is no JSON at all is said to be so.
            _ = try whole()
            throw JSONFault(what: "no object", offset: 0)
        }
        var members: [JSONMember] = []
        try object(depth: 0) { name, value, range in members.append(JSONMember(name: name, value: value, range: range)) }
        try end()
        return members
    }
}
