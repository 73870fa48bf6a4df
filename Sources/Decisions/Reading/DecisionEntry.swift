import JSONReading
import Law
import RuleBase

/// A value in a file of decisions, with the way to it, so that every fault names its line.
struct DecisionEntry {
    /// A file that has been read.
    struct Source {
        var name: String
        var bytes: [UInt8]
    }

    let source: Source
    let path: [JSONStep]
    let value: JSONValue

    /// - Parameter name: The file as messages call it.
    init(_ bytes: [UInt8], name: String) throws(DecisionError) {
        source = Source(name: name, bytes: bytes)
        path = []
        // Editors on Windows put a byte order mark in front.
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        do throws(JSONFault) {
            value = try JSONValue(text)
        } catch {
            throw .notJSON(.init(file: name, line: JSONPlace.line(ofByte: error.offset, in: text)), error.what)
        }
    }

    private init(_ source: Source, _ path: [JSONStep], _ value: JSONValue) {
        self.source = source
        self.path = path
        self.value = value
    }

    var line: Int {
        let marks = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return JSONPlace.line(of: path, in: Array(source.bytes.dropFirst(marks)))
    }
    var place: DecisionError.Place { .init(file: source.name, line: line) }

    /// The name of the member this is, for messages.
    var key: String {
        for step in path.reversed() { if case .name(let name) = step { return name } }
        return "{}"
    }

    // MARK: Members

    /// The members of an object that has no others than these.
    func members(_ known: [String]) throws(DecisionError) -> [String: DecisionEntry] {
        let members = try allMembers()
        for name in members.keys.sorted() where !known.contains(name) {
            throw .unknownKey(place(of: name), key: name, nearest: Suggestion.nearest(to: name, among: known))
        }
        return members
    }

    /// The members of an object, whatever they are called.
    func allMembers() throws(DecisionError) -> [String: DecisionEntry] {
        guard case .object(let object) = value else { throw wrong(.object) }
        return Dictionary(uniqueKeysWithValues: object.map { ($0.key, DecisionEntry(source, path + [.name($0.key)], $0.value)) })
    }

    func items() throws(DecisionError) -> [DecisionEntry] {
        guard case .array(let array) = value else { throw wrong(.list) }
        return array.enumerated().map { DecisionEntry(source, path + [.index($0.offset)], $0.element) }
    }

    func place(of member: String) -> DecisionError.Place {
        DecisionEntry(source, path + [.name(member)], .null).place
    }

    // MARK: Values

    /// Text that says something.
    func text() throws(DecisionError) -> String {
        guard let text = value.string, text.contains(where: { !$0.isWhitespace }) else { throw wrong(.text) }
        return text
    }

    /// Text, or a list of texts.
    func texts() throws(DecisionError) -> [String] {
        if case .string = value { return [try text()] }
        var texts: [String] = []
        for item in try items() { texts.append(try item.text()) }
        return texts
    }

    /// Text that may be empty.
    func anyText() throws(DecisionError) -> String {
        guard let text = value.string else { throw wrong(.text) }
        return text
    }

    /// Whether a place left open in a form: `null` or blank.
    var isBlank: Bool { value == .null || value.string?.allSatisfy(\.isWhitespace) == true }

    func flag() throws(DecisionError) -> Bool {
        guard case .boolean(let flag) = value else { throw wrong(.flag) }
        return flag
    }

    func wholeNumber(in range: ClosedRange<Int>) throws(DecisionError) -> Int {
        guard case .number(let number) = value, let whole = Int(exactly: number), range.contains(whole) else { throw wrong(.wholeNumber(range)) }
        return whole
    }

    func date() throws(DecisionError) -> CalendarDate {
        guard let text = value.string, let date = CalendarDate(text) else { throw wrong(.date) }
        return date
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) throws(DecisionError) -> Choice where Choice.RawValue == String {
        if let word = value.string, let choice = Choice(rawValue: word) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        throw .badValue(
            place, key: key, wanted: .oneOf(words), nearest: value.string.flatMap { Suggestion.nearest(to: $0, among: words) })
    }

    /// Lower-case hexadecimal digits.
    func hexadecimal(_ count: Int, _ wanted: DecisionError.Wanted) throws(DecisionError) -> String {
        guard let text = value.string, text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { throw wrong(wanted) }
        return text
    }

    func wrong(_ wanted: DecisionError.Wanted) -> DecisionError {
        .badValue(place, key: key, wanted: wanted, nearest: nil)
    }
}

extension [String: DecisionEntry] {
    /// A member that must be there.
    func required(_ name: String, of entry: DecisionEntry) throws(DecisionError) -> DecisionEntry {
        guard let member = self[name] else { throw .missingKey(entry.place, key: name) }
        return member
    }
}
