internal import PolicyDocument

/// A head that runs into the text without a line break (国务院关于…的批复国函〔1998〕57号国家经贸委：…), as some exports leave it.
struct GluedHead {
    let title: [UInt16]?
    let number: [UInt16]
    let issuer: [UInt16]?

    private static let order = Array("令第".utf16)
    private static let sign = Array("号".utf16)
    /// How many units a title and a number take at most.
    static let longest = 160
    private static let longestIssuer = 30

    /// The head that the first `longest` units of a document hold, blanks left out; nil where none is found.
    init?(_ head: [UInt16]) {
        if let range = DocumentNumber.find(in: head) {
            // The letters before the year belong to the title up to where that ends in a kind of document; two are left (国函, 京政发).
            let letters = range.lowerBound..<(range.first { !head[$0].isHan && !head[$0].isLatin } ?? range.lowerBound)
            let end = letters.dropLast().reversed().first { $0 > 4 && DocumentKind.of(title: Array(head[..<$0])) != nil }
            guard let end else { return nil }
            title = Array(head[..<end])
            number = Array(head[end..<range.upperBound])
            issuer = nil
            return
        }
        guard let order = head.place(of: Self.order), (3...Self.longestIssuer).contains(order), head[..<order].allSatisfy(\.isHan) else { return nil }
        let rest = Array(head[(order + Self.order.count)...])
        guard let sign = rest.place(of: Self.sign), sign > 0, rest[..<sign].allSatisfy({ $0.isDigit || $0.isHan }), sign < 8 else { return nil }
        title = nil
        issuer = Array(head[..<order])
        number = Array(head[..<(order + Self.order.count + sign + 1)])
    }
}
