import Findings
import Law
import RuleBase

/// The divisions of a ledger brought together until a chart can hold them: counties, else prefectures, else provinces.
struct RegionRollup {
    /// One row: a division, or what belongs to none.
    struct Row: Equatable {
        var name: String
        var tally: Tally
        var items: [Provision: Tally]
    }

    /// Rows that a chart can hold.
    static let most = 40

    /// Most suspected first, then most documents, then by code; documents of no known division last.
    let rows: [Row]
    /// nil where each division stands for itself.
    let level: Division.Level?

    /// - Parameter counts: Whether a row is shown; rows that are not do not crowd a chart.
    init(_ regions: [RegionCount], gazetteer: Gazetteer, language: Language, counts: (Tally) -> Bool = { _ in true }) {
        var rolled = Self.grouped(regions, by: { $0 })
        var level: Division.Level?
        for next in [Division.Level.prefecture, .province] where rolled.count(where: { counts($0.tally) }) > Self.most {
            rolled = Self.grouped(regions) { code in gazetteer.chain(from: code).first { $0.level <= next }?.code ?? code }
            level = next
        }
        self.level = level
        let ordered = rolled.sorted { left, right in
            guard let code = left.code, let other = right.code else { return left.code != nil }
            return (-left.tally.suspected, -left.tally.closed, -left.tally.documents, code) < (-right.tally.suspected, -right.tally.closed, -right.tally.documents, other)
        }
        rows = ordered.map { region in
            let name = region.code.map { code in
                let chain = gazetteer.chain(from: code).map(\.name)
                return chain.first ?? String(code)
            }
            return Row(name: name ?? language.choose("未能判定", "not known"), tally: region.tally, items: region.items)
        }
    }

    private static func grouped(_ regions: [RegionCount], by key: (Int) -> Int) -> [RegionCount] {
        var groups: [Int?: RegionCount] = [:]
        for region in regions {
            let code = region.code.map(key)
            var group = groups[code] ?? RegionCount(code: code)
            group.tally += region.tally
            group.items.merge(region.items) { left, right in
                var both = left
                both += right
                return both
            }
            groups[code] = group
        }
        return Array(groups.values)
    }
}

extension Division.Level {
    /// Whether a division lies as high as another, or higher.
    fileprivate static func <= (left: Division.Level, right: Division.Level) -> Bool { left.height >= right.height }

    private var height: Int {
        switch self {
        case .province: 2
        case .prefecture: 1
        case .county: 0
        }
    }
}
