package import RuleBase

/// The sectors there are and the words they are known by (Rules/sectors/sectors.tsv).
package struct SectorNames: Sendable {
    package struct Sector: Sendable {
        package var id: String
        package var name: Phrase
        package var words: [String]
    }

    package let sectors: [Sector]
    /// Words by their first UTF-16 unit: the word, and the place of its sector.
    private let byFirstUnit: [UInt16: [(units: [UInt16], word: String, sector: Int)]]
    /// A bit for each UTF-16 unit: whether a word begins with it. Most do not, and are asked for nothing else.
    private let begins: [UInt64]

    /// - Parameter bytes: Rows of four tab-separated fields: id, Chinese name, English name, words separated by blanks; `#` begins a remark.
    ///   A row of another form is left out.
    package init(_ bytes: some Collection<UInt8>) {
        var sectors: [Sector] = []
        var table: [UInt16: [(units: [UInt16], word: String, sector: Int)]] = [:]
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count == 4 else { continue }
            let words = fields[3].split(separator: " ").map(String.init)
            for word in words {
                let units = Array(word.utf16)
                if let first = units.first { table[first, default: []].append((units, word, sectors.count)) }
            }
            sectors.append(Sector(id: fields[0], name: Phrase(chinese: fields[1], english: fields[2]), words: words))
        }
        self.sectors = sectors
        byFirstUnit = table
        begins = table.keys.reduce(into: [UInt64](repeating: 0, count: 1024)) { $0[Int($1 >> 6)] |= 1 << UInt64($1 & 63) }
    }

    /// The words of sectors in a short text: for each sector its words, in the order of the list.
    func found(in units: [UInt16]) -> [Int: [String]] {
        var found: [Int: [String]] = [:]
        for at in units.indices where begins[Int(units[at] >> 6)] >> UInt64(units[at] & 63) & 1 != 0 {
            for entry in byFirstUnit[units[at]] ?? [] where units[at...].starts(with: entry.units) {
                if found[entry.sector]?.contains(entry.word) != true { found[entry.sector, default: []].append(entry.word) }
            }
        }
        return found
    }
}
