import Law

/// Appends small values to the stream of records and texts to the run of text bytes.
struct RecordWriter {
    private(set) var records: [UInt8] = []
    private(set) var texts: [UInt8] = []
    /// The different sets of classes so far.
    private(set) var sets: [ClassSet] = []
    /// Where texts and sets that stand already are, so that equal ones are kept once.
    private var places: [String: UInt32] = [:]
    private var numbers: [ClassSet: Int] = [:]

    mutating func put(_ value: Int) {
        for shift in [0, 8, 16, 24] { records.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    /// A number that may be missing; -1 stands for that, so it must not be negative.
    mutating func put(optional value: Int?) { put(value ?? -1) }

    mutating func put(_ set: ClassSet) {
        let number = numbers[set] ?? sets.count
        if number == sets.count {
            numbers[set] = number
            sets.append(set)
        }
        put(number)
    }

    mutating func put(_ text: String) {
        let start = places[text] ?? UInt32(texts.count)
        if places[text] == nil {
            places[text] = start
            texts += text.utf8
        }
        put(Int(start))
        put(text.utf8.count)
    }

    mutating func put(_ phrase: Phrase) {
        put(phrase.chinese)
        put(phrase.english)
    }

    mutating func put(_ date: CalendarDate?) { put(date.map { $0.year * 10_000 + $0.month * 100 + $0.day } ?? 0) }

    mutating func put<Value: CaseIterable & Equatable>(word: Value) {
        put(Array(Value.allCases).firstIndex(of: word) ?? 0)
    }

    /// A value that may be missing.
    mutating func put<Value>(optional value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
        put(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    mutating func put<Value>(list: [Value], _ write: (inout RecordWriter, Value) -> Void) {
        put(list.count)
        for value in list { write(&self, value) }
    }

    /// A list whose elements can be passed over: where each begins and the last ends stands before them.
    mutating func put<Value>(stored list: StoredList<Value>, _ write: (inout RecordWriter, Value) -> Void) {
        put(list.count)
        let offsets = records.count
        for _ in 0...list.count { put(0) }
        for (index, value) in list.enumerated() {
            set(records.count, at: offsets + 4 * index)
            write(&self, value)
        }
        set(records.count, at: offsets + 4 * list.count)
    }

    private mutating func set(_ value: Int, at position: Int) {
        for byte in 0..<4 { records[position + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
    }
}
