import PolicyDocument

/// Many short names in one run of UTF-8 bytes: nothing is decoded until asked for.
package struct NameTable: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
    /// Where each name starts in `bytes`; one entry more than there are names, ascending, the last one `bytes.count`.
    let starts: TableArray<UInt32>
    let bytes: TableArray<UInt8>

    package init(_ names: some Sequence<String>) {
        var starts: [UInt32] = [0]
        var bytes: [UInt8] = []
        for name in names {
            bytes += name.utf8
            starts.append(UInt32(bytes.count))
        }
        self.starts = TableArray(starts)
        self.bytes = TableArray(bytes)
    }

    package init(arrayLiteral names: String...) { self.init(names) }

    /// The table of arrays read from a file.
    init(starts: TableArray<UInt32>, bytes: TableArray<UInt8>) {
        self.starts = starts
        self.bytes = bytes
    }

    /// Whether every name lies inside.
    var isSound: Bool { starts.first == 0 && starts.last.map(Int.init) == bytes.count && starts.isAscending }

    package var startIndex: Int { 0 }
    package var endIndex: Int { starts.count - 1 }

    package subscript(index: Int) -> String { bytes.text(start: Int(starts[index]), count: Int(starts[index + 1] - starts[index])) }

    private func utf8(_ index: Int) -> Slice<TableArray<UInt8>> { bytes[Int(starts[index])..<Int(starts[index + 1])] }

    /// The index of the first such name; nil where it is not there.
    package func firstIndex(of name: String) -> Int? {
        var name = name
        return name.withUTF8 { name in
            starts.withUnsafeBufferPointer { starts in
                bytes.withUnsafeBufferPointer { bytes in
                    // Every start asks for some: nearly all names are of another length, and that is seen first.
                    var start = starts[0]
                    for index in 0..<count {
                        let end = starts[index + 1]
                        if Int(end &- start) == name.count, bytes[Int(start)..<Int(end)].elementsEqual(name) { return index }
                        start = end
                    }
                    return nil
                }
            }
        }
    }

    /// The index of a name where the names ascend by their bytes; nil where it is not there.
    func sortedIndex(of name: String) -> Int? {
        let wanted = Array(name.utf8)
        let low = Bisection.count(in: count) { utf8($0).lexicographicallyPrecedes(wanted) }
        return low < count && utf8(low).elementsEqual(wanted) ? low : nil
    }
}
