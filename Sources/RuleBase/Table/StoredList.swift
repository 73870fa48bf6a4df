/// A list that is either values or a stretch of a table's records. Of these each element is decoded when it is asked for, anew each time: a
/// review touches few of the patterns and examples of a rule base, and what it uses often it keeps.
package struct StoredList<Element: Sendable>: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
    typealias Reader = @Sendable (inout RecordReader) throws(RuleTableError) -> Element

    private enum Storage: Sendable {
        case values([Element])
        /// Where each element begins is written from `offsets` on.
        case stored(RecordSections, offsets: Int, count: Int, read: Reader)
    }

    private let storage: Storage

    package init(_ elements: [Element]) { storage = .values(elements) }

    package init(arrayLiteral elements: Element...) { storage = .values(elements) }

    init(in sections: RecordSections, offsets: Int, count: Int, read: @escaping Reader) {
        storage = .stored(sections, offsets: offsets, count: count, read: read)
    }

    package var startIndex: Int { 0 }

    package var endIndex: Int {
        switch storage {
        case .values(let elements): elements.count
        case .stored(_, _, let count, _): count
        }
    }

    package subscript(index: Int) -> Element {
        do { return try element(index) } catch { preconditionFailure("a table is looked through when it is read: \(error)") }
    }

    /// All elements. `Array` asks a list of another module through its protocols, which no start should make ready.
    package var elements: [Element] {
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for index in 0..<count { elements.append(self[index]) }
        return elements
    }

    /// All elements, or what is wrong with one of them.
    func decoded() throws(RuleTableError) -> [Element] {
        var elements: [Element] = []
        for index in indices { elements.append(try element(index)) }
        return elements
    }

    private func element(_ index: Int) throws(RuleTableError) -> Element {
        switch storage {
        case .values(let elements): return elements[index]
        case .stored(let sections, let offsets, let count, let read):
            precondition(index >= 0 && index < count, "outside the list")
            var reader = RecordReader(sections, at: offsets + 4 * index)
            reader = RecordReader(sections, at: try reader.number())
            return try read(&reader)
        }
    }
}

extension StoredList: Equatable where Element: Equatable {
    package static func == (left: StoredList, right: StoredList) -> Bool { left.elementsEqual(right) }
}
