package import Law

/// Laws, administrative regulations and departmental rules by name. Kept as columns, so that loading it costs nothing.
package struct LawCatalogue: Sendable {
    package struct Entry: Hashable, Sendable {
        /// Without 中华人民共和国.
        package var name: String
        package var kind: LegalSource

        package init(name: String, kind: LegalSource) {
            self.name = name
            self.kind = kind
        }
    }

    /// Ascending by their bytes.
    let names: NameTable
    /// The place of each one's kind in `LegalSource.allCases`.
    let kinds: TableArray<UInt8>

    /// - Parameter entries: ascending by the UTF-8 bytes of their names.
    package init(entries: [Entry]) {
        names = NameTable(entries.map(\.name))
        kinds = TableArray(entries.map { UInt8(LegalSource.allCases.firstIndex(of: $0.kind) ?? 0) })
    }

    /// The catalogue of columns read from a file.
    init(names: NameTable, kinds: TableArray<UInt8>) {
        self.names = names
        self.kinds = kinds
    }

    /// Whether the columns fit together.
    var isSound: Bool { names.isSound && names.count == kinds.count && Int(kinds.max() ?? 0) < LegalSource.allCases.count }

    /// All of them, ascending by the UTF-8 bytes of their names; made at each call.
    package var entries: [Entry] { kinds.indices.map { Entry(name: names[$0], kind: LegalSource.allCases[Int(kinds[$0])]) } }

    /// The kind of a named source, with or without 中华人民共和国 before it; nil where the catalogue does not know it.
    package func kind(of name: String) -> LegalSource? {
        let bare = name.hasPrefix("中华人民共和国") ? String(name.dropFirst(7)) : name
        return names.sortedIndex(of: bare).map { LegalSource.allCases[Int(kinds[$0])] }
    }
}
