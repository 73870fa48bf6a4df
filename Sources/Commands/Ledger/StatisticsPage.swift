import Findings
import Law
import Reporting
import SpotCheck

/// The figures of a ledger, for people and for programs.
struct StatisticsPage {
    /// Rows of a group that the text shows without being asked for all.
    static let standardRows = 20

    /// Documents that have something in common, or findings of one item.
    private struct Group {
        /// As programs know it.
        var id: String
        var title: String
        var rows: [Row]
    }

    private struct Row {
        /// As programs know it; '' where it is not known.
        var key: String
        var name: String
        var tally: Tally
        var findings: LevelCounts?
    }

    private let statistics: LedgerStatistics
    private let language: Language
    private let groups: [Group]

    /// - Parameter regionNames: Divisions by code.
    init(_ statistics: LedgerStatistics, regionNames: [Int: String], language: Language) {
        self.statistics = statistics
        self.language = language
        let unknown = language.choose("未能判定", "not known")
        func row(_ name: String?, _ tally: Tally) -> Row { Row(key: name ?? "", name: name ?? unknown, tally: tally) }
        let provisions = statistics.provisions.map {
            Row(key: $0.provision.description, name: $0.provision.place(in: language), tally: $0.tally, findings: $0.findings)
        }
        let regions = statistics.regions.map { count in
            Row(key: count.code.map { String($0) } ?? "", name: count.code.map { regionNames[$0] ?? String($0) } ?? unknown, tally: count.tally)
        }
        groups = [
            Group(id: "item", title: language.choose("条项", "item"), rows: provisions),
            Group(id: "region", title: language.choose("地区", "division"), rows: regions.sorted { Self.rank($0) < Self.rank($1) }),
            Group(
                id: "level", title: language.choose("层级", "level of government"),
                rows: statistics.governments.map { count in
                    Row(key: count.government?.rawValue ?? "", name: count.government?.name(in: language) ?? unknown, tally: count.tally)
                }),
            Group(id: "year", title: language.choose("年度", "year"), rows: statistics.years.map { row($0.name, $0.tally) }),
            Group(id: "kind", title: language.choose("文种", "kind"), rows: statistics.kinds.map { row($0.name, $0.tally) }),
            Group(id: "issuer", title: language.choose("制发机关", "issuer"), rows: statistics.issuers.map { row($0.name, $0.tally) }),
        ]
    }

    /// Most suspected first, then most documents, then by code; what is not known last.
    private static func rank(_ row: Row) -> (Int, Int, Int, String) {
        (row.key.isEmpty ? 1 : 0, -row.tally.suspected, -row.tally.documents, row.key)
    }

    // MARK: Text

    /// - Parameter most: Rows of each group; nil for all.
    func text(most: Int?) -> String {
        let (total, findings) = (statistics.total, statistics.findings)
        let outcomes = DocumentReport.Status.allCases.reversed().compactMap { status in
            statistics.outcomes[status].map { "\(status.name(in: language)) \($0)" }
        }
        var text = language.choose("文件 \(total.documents)：", "documents \(total.documents): ") + outcomes.joined(separator: language.choose("，", ", ")) + "\n"
        text += language.choose(
            "有线索 \(total.suspected)（\(share(total.suspected, total.documents))），认定违反 \(total.violating)（\(share(total.violating, total.documents))），已全部整改 \(total.closed)\n",
            "with clues \(total.suspected) (\(share(total.suspected, total.documents))), violations \(total.violating) (\(share(total.violating, total.documents))), all corrected \(total.closed)\n")
        text += language.choose(
            "发现 \(findings.all)：错误 \(findings.errors)，警告 \(findings.warnings)，提示 \(findings.notes)\n",
            "findings \(findings.all): \(findings.errors) errors, \(findings.warnings) warnings, \(findings.notes) notes\n")
        for group in groups where !group.rows.isEmpty { text += "\n" + table(group, most: most) }
        return text
    }

    private func table(_ group: Group, most: Int?) -> String {
        let shown = group.rows.prefix(most ?? group.rows.count)
        let ofFindings = group.id == "item"
        var columns: [(head: String, alignment: TextTable.Alignment)] = [(group.title, .left)]
        if ofFindings { columns += [("", .left)] + Level.allCases.reversed().map { ($0.name(in: language), .right) } }
        columns += [
            (language.choose("文件", "documents"), .right), (language.choose("有线索", "with clues"), .right), (language.choose("占比", "share"), .right),
            (language.choose("认定违反", "violations"), .right), (language.choose("已整改", "corrected"), .right),
        ]
        var table = TextTable(columns)
        for row in shown {
            var cells = ofFindings ? [row.key, row.name] : [row.name]
            if ofFindings { cells += Level.allCases.reversed().map { String(row.findings?[$0] ?? 0) } }
            // Of an item it is the share of all documents.
            let whole = ofFindings ? statistics.total.documents : row.tally.documents
            cells += [
                String(row.tally.documents), String(row.tally.suspected), share(row.tally.suspected, whole), String(row.tally.violating), String(row.tally.closed),
            ]
            table.add(cells)
        }
        let rest = group.rows.count - shown.count
        return table.text + (rest > 0 ? language.choose("… 另有 \(rest) 行（--all）\n", "… \(rest) more rows (--all)\n") : "")
    }

    private func share(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "-" }
        let tenths = (part * 2000 + whole) / (whole * 2)
        return "\(tenths / 10).\(tenths % 10)%"
    }

    // MARK: For programs

    /// One row an outcome, an item, or a group of documents.
    var csv: [UInt8] {
        let heads = [
            ("分组", "group"), ("代码", "key"), ("名称", "name"), ("文件", "documents"), ("有线索", "with clues"), ("认定违反", "violations"), ("已整改", "corrected"),
            ("错误", "errors"), ("警告", "warnings"), ("提示", "notes"),
        ]
        var bytes = CSVRow.mark + CSVRow.bytes(heads.map { language.choose($0.0, $0.1) })
        func add(_ group: String, _ row: Row) {
            let counts = row.findings.map { counts in Level.allCases.reversed().map { String(counts[$0]) } } ?? ["", "", ""]
            let tally = [row.tally.documents, row.tally.suspected, row.tally.violating, row.tally.closed].map { String($0) }
            bytes += CSVRow.bytes([group, row.key, row.name] + tally + counts)
        }
        add("all", Row(key: "", name: language.choose("合计", "all"), tally: statistics.total, findings: statistics.findings))
        for status in DocumentReport.Status.allCases.reversed() {
            let count = statistics.outcomes[status] ?? 0
            bytes += CSVRow.bytes(["outcome", status.rawValue, status.name(in: language), String(count)] + [String](repeating: "", count: 6))
        }
        for group in groups { for row in group.rows { add(group.id, row) } }
        return bytes
    }

    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("total") { $0.tally(statistics.total) }
            json.member("outcomes") { json in
                for status in DocumentReport.Status.allCases.reversed() {
                    json.key(named: status.rawValue)
                    json.value(statistics.outcomes[status] ?? 0)
                }
            }
            json.member("findings") { $0.levels(statistics.findings) }
            for group in groups {
                json.key(named: group.id)
                json.array(group.rows) { json, row in
                    json.object {
                        $0.member("key", row.key.isEmpty ? nil : row.key)
                        $0.member("name", row.key.isEmpty ? nil : row.name)
                        $0.tally(row.tally)
                        if let findings = row.findings { $0.levels(findings) }
                    }
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func tally(_ tally: Tally) {
        member("documents", tally.documents)
        member("suspected", tally.suspected)
        member("violating", tally.violating)
        member("corrected", tally.closed)
    }
}

extension LevelCounts {
    fileprivate subscript(level: Level) -> Int {
        switch level {
        case .error: errors
        case .warning: warnings
        case .note: notes
        }
    }
}
