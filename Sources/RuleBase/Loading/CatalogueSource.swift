import Law

/// Reads the tab-separated files of `catalogue/`: name without 中华人民共和国, and kind.
struct CatalogueSource {
    private var kinds: [String: (kind: LegalSource, file: String, line: Int)] = [:]

    mutating func read(_ bytes: [UInt8], with reader: inout SourceReader) {
        for row in TabbedRows(bytes, columns: 2, with: &reader).rows {
            let (name, text) = (row.fields[0], row.fields[1])
            guard let kind = LegalSource(rawValue: text) else {
                reader.fault(
                    row.line, "\"\(text)\" is no kind of source\(Suggestion.hint(for: text, among: LegalSource.allCases.map(\.rawValue)))")
                continue
            }
            if name.isEmpty || name.hasPrefix("中华人民共和国") { reader.fault(row.line, "\"\(name)\" is no name without 中华人民共和国") }
            if let other = kinds[name] {
                reader.fault(row.line, "\"\(name)\" stands already at \(other.file):\(other.line)")
            }
            kinds[name] = (kind, reader.relative, row.line)
        }
    }

    var catalogue: LawCatalogue {
        let ascending = kinds.map { (name: $0.key, kind: $0.value.kind) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return LawCatalogue(entries: ascending.map { LawCatalogue.Entry(name: $0.name, kind: $0.kind) })
    }
}
