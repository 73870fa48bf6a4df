import Law
import PolicyDocument

/// A reply as it is written, `例外：（三）；必要性：…`: labels in any order, with Chinese or ASCII colons, on lines of their own or behind
/// each other.
struct ReplyText {
    enum Label: CaseIterable {
        case ground, effect, necessity, alternative, term, terminationCondition, termReason, owner, accepted, refused

        /// What it is called, the longer names first.
        var names: [String] {
            switch self {
            case .ground: ["适用例外规定", "例外规定", "适用例外", "例外"]
            case .effect: ["对公平竞争的影响", "竞争影响"]
            case .necessity: ["必要性"]
            case .alternative: ["替代方案"]
            case .term: ["实施期限", "期限"]
            case .terminationCondition: ["终止条件"]
            case .termReason: ["期限理由"]
            case .owner: ["责任人"]
            case .accepted: ["采纳"]
            case .refused: ["不采纳"]
            }
        }

        /// Whether it says something without a colon.
        var isVerdict: Bool { self == .accepted || self == .refused }
    }

    private var values: [Label: String] = [:]

    init(_ text: String) {
        let letters = Array(text)
        var found: [(label: Label, start: Int, content: Int)] = []
        var at = 0
        while at < letters.count {
            if at == 0 || Self.ends(letters[at - 1]), let (label, content) = Self.label(at, in: letters) {
                found.append((label, at, content))
                at = content
            } else {
                at += 1
            }
        }
        for (index, place) in found.enumerated() {
            let end = index + 1 < found.count ? found[index + 1].start : letters.count
            values[place.label] = Self.trimmed(letters[min(place.content, end)..<end])
        }
    }

    /// What is said under a label; nil where it is left open.
    subscript(label: Label) -> String? {
        guard let value = values[label], !value.isEmpty, !value.contains("【待补充") else { return nil }
        return value
    }

    func has(_ label: Label) -> Bool { values[label] != nil }

    /// The item of Article 12: （三）, 第三项, 第十二条第（三）项, 3.
    var ground: Int? {
        self[.ground].flatMap(Self.ground)
    }

    static func ground(in text: String) -> Int? {
        let words = text.split(separator: "条", omittingEmptySubsequences: false).last ?? ""
        guard let digit = words.first(where: { "一二三四1234１２３４①②③④".contains($0) }) else { return nil }
        return switch digit {
        case "①": 1
        case "②": 2
        case "③": 3
        case "④": 4
        default: ChineseNumeral.value(String(digit).utf16)
        }
    }

    /// The last day of the term: 2027年12月31日, 2027-12-31, 三年.
    /// - Parameter start: The first day where the reply names none: that on which the draft comes into force.
    func term(from start: CalendarDate?) -> CalendarDate? {
        guard let value = self[.term] else { return nil }
        return WrittenTerm(Array(value.utf16.filter { $0 != 0x20 && $0 != 0x3000 })[...])?.end(from: start)
    }

    private static func ends(_ letter: Character) -> Bool { letter.isWhitespace || "；;。，,、.".contains(letter) }

    private static func label(_ start: Int, in letters: [Character]) -> (Label, content: Int)? {
        for label in Label.allCases {
            for name in label.names where letters[start...].starts(with: name) {
                var at = start + name.count
                while at < letters.count, letters[at] == " " || letters[at] == "\u{3000}" { at += 1 }
                if at < letters.count, "：:".contains(letters[at]) { return (label, at + 1) }
                if label.isVerdict, at == letters.count || ends(letters[at]) { return (label, at) }
            }
        }
        return nil
    }

    private static func trimmed(_ letters: ArraySlice<Character>) -> String {
        var slice = letters
        while let first = slice.first, ends(first) { slice = slice.dropFirst() }
        while let last = slice.last, ends(last) { slice = slice.dropLast() }
        return String(slice)
    }
}
