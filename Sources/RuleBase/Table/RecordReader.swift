import Law

/// Reads what `RecordWriter` wrote, never outside its bytes.
struct RecordReader {
    private let sections: RecordSections
    private var position: Int

    init(_ sections: RecordSections, at position: Int = 0) {
        self.sections = sections
        self.position = position
    }

    var isAtEnd: Bool { position == sections.records.count }

    private var malformed: RuleTableError { .malformed(section: "records at byte \(position)") }

    mutating func number() throws(RuleTableError) -> Int {
        guard let value = sections.records.word(at: position) else { throw malformed }
        position += 4
        return Int(Int32(bitPattern: value))
    }

    mutating func optionalNumber() throws(RuleTableError) -> Int? {
        let value = try number()
        return value == -1 ? nil : value
    }

    mutating func classSet() throws(RuleTableError) -> ClassSet {
        let index = try number()
        guard sections.sets.indices.contains(index) else { throw malformed }
        return sections.sets[index]
    }

    mutating func text() throws(RuleTableError) -> StoredText {
        let start = try number()
        let count = try number()
        guard start >= 0, count >= 0, start <= sections.texts.bytes.count - count else { throw malformed }
        return StoredText(sections.texts, start: UInt32(start), count: UInt32(count))
    }

    mutating func string() throws(RuleTableError) -> String { try text().string }

    mutating func phrase() throws(RuleTableError) -> Phrase { Phrase(try text(), try text()) }

    mutating func date() throws(RuleTableError) -> CalendarDate? {
        let value = try number()
        if value == 0 { return nil }
        guard let date = CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100) else { throw malformed }
        return date
    }

    mutating func word<Value: CaseIterable>(_ cases: [Value]) throws(RuleTableError) -> Value {
        let index = try number()
        guard cases.indices.contains(index) else { throw malformed }
        return cases[index]
    }

    mutating func optional<Value>(_ read: (inout RecordReader) throws(RuleTableError) -> Value) throws(RuleTableError) -> Value? {
        switch try number() {
        case 0: return nil
        case 1: return try read(&self)
        default: throw malformed
        }
    }

    mutating func list<Value>(_ read: (inout RecordReader) throws(RuleTableError) -> Value) throws(RuleTableError) -> [Value] {
        let count = try count()
        var list: [Value] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try read(&self)) }
        return list
    }

    /// A list whose elements are passed over and read when they are asked for.
    mutating func storedList<Value>(_ read: @escaping StoredList<Value>.Reader) throws(RuleTableError) -> StoredList<Value> {
        let count = try count()
        let list = StoredList(in: sections, offsets: position, count: count, read: read)
        position += 4 * count
        let end = try number()
        guard end >= position, end <= sections.records.count else { throw malformed }
        position = end
        return list
    }

    private mutating func count() throws(RuleTableError) -> Int {
        let count = try number()
        // Every record takes four bytes or more: a greater count is damage, and must not reserve memory.
        guard count >= 0, count <= (sections.records.count - position) / 4 else { throw malformed }
        return count
    }
}
