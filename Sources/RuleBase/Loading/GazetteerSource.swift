import Law

/// Reads `gazetteer/divisions.tsv` (code, name, level, parent) and `gazetteer/ordinary.tsv` (ordinary words that are never taken for a place).
struct GazetteerSource {
    private(set) var divisions: [Division] = []
    /// Full names and short forms that are ordinary words, with the line each stands on.
    private var ordinary: [String: Int] = [:]

    mutating func read(divisions bytes: [UInt8], with reader: inout SourceReader) {
        var lines: [Int: Int] = [:]
        for row in TabbedRows(bytes, columns: 4, with: &reader).rows {
            guard let code = Int(row.fields[0]), (100_000...999_999).contains(code) else {
                reader.fault(row.line, "\"\(row.fields[0])\" is no six-digit code")
                continue
            }
            guard let level = Division.Level(rawValue: row.fields[2]) else {
                let words = Division.Level.allCases.map(\.rawValue)
                reader.fault(row.line, "\"\(row.fields[2])\" is no level\(Suggestion.hint(for: row.fields[2], among: words))")
                continue
            }
            if row.fields[1].utf16.count < 2 { reader.fault(row.line, "\"\(row.fields[1])\" is no name") }
            if let other = lines[code] { reader.fault(row.line, "the code \(code) stands already on line \(other)") }
            lines[code] = row.line
            let parent = row.fields[3].isEmpty ? nil : Int(row.fields[3])
            if (parent == nil) != (level == .province) {
                reader.fault(row.line, "parent \"\(row.fields[3])\": provinces have none, all others one")
            }
            divisions.append(Division(code: code, name: row.fields[1], level: level, parent: parent))
        }
        divisions.sort { $0.code < $1.code }
        for division in divisions {
            guard let parent = division.parent, lines[parent] == nil else { continue }
            reader.fault(lines[division.code] ?? 0, "the parent \(parent) of \(division.code) is not in the file")
        }
    }

    mutating func read(ordinary bytes: [UInt8], with reader: inout SourceReader) {
        for row in TabbedRows(bytes, columns: 1, with: &reader).rows {
            if let other = ordinary[row.fields[0]] { reader.fault(row.line, "\"\(row.fields[0])\" stands already on line \(other)") }
            ordinary[row.fields[0]] = row.line
        }
    }

    /// Notes ordinary words that are no division's name.
    func checkOrdinary(with reader: inout SourceReader) {
        let names = Set(divisions.flatMap { [$0.name] + (PlaceName.short(of: $0).map { [$0] } ?? []) })
        for (word, line) in ordinary where !names.contains(word) {
            reader.fault(line, "\"\(word)\" is neither the name nor the short form of a division")
        }
    }

    /// Adds the names and the short forms the tagger may take for them.
    func add(to compiler: inout LexiconCompiler) {
        for division in divisions {
            if ordinary[division.name] == nil { compiler.add(place: division.name, code: division.code) }
            if let short = PlaceName.short(of: division), ordinary[short] == nil {
                compiler.add(place: short, code: -division.code)
            }
        }
    }
}
