/// Many short names in one run of UTF-8 bytes: nothing is decoded until asked for.
struct NameTable: Sendable {
    /// Where each name starts in `bytes`; one entry more than there are names, ascending, the last one `bytes.count`.
    let starts: TableArray<UInt32>
    let bytes: TableArray<UInt8>

    init(_ names: some Sequence<String>) {
        var starts: [UInt32] = [0]
        var bytes: [UInt8] = []
        for name in names {
            bytes += name.utf8
            starts.append(UInt32(bytes.count))
        }
        self.starts = TableArray(starts)
        self.bytes = TableArray(bytes)
    }

    /// The table of arrays read from a file; nil where they do not fit together.
    init?(starts: TableArray<UInt32>, bytes: TableArray<UInt8>) {
        guard starts.first == 0, starts.last.map(Int.init) == bytes.count, starts.isAscending
        else { return nil }
        self.starts = starts
        self.bytes = bytes
    }

    var count: Int { starts.count - 1 }

    subscript(index: Int) -> String { bytes.text(start: Int(starts[index]), count: Int(starts[index + 1] - starts[index])) }

    private func utf8(_ index: Int) -> Slice<TableArray<UInt8>> { bytes[Int(starts[index])..<Int(starts[index + 1])] }

    /// The index of a name; nil where it is not there. The names must ascend by their bytes.
    func index(of name: String) -> Int? {
        let wanted = Array(name.utf8)
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if utf8(middle).lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return low < count && utf8(low).elementsEqual(wanted) ? low : nil
    }
}
