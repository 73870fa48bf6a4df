package import Findings
import Law
import PolicyDocument
package import RuleBase

/// What a document says of who issued it, where, when and about what, with how far that can be relied on.
///
/// The confidences are estimates by the place a value was taken from, not measurements: a name that the title gives outright is seldom
/// wrong, one that only a signature gives may be that of a signatory among others, a region known by its short name may be another.
package struct ParticularsReader: Sendable {
    private let gazetteer: Gazetteer
    private let sectors: SectorNames

    package init(gazetteer: Gazetteer, sectors: SectorNames) {
        self.gazetteer = gazetteer
        self.sectors = sectors
    }

    package func read(_ report: DocumentReport) -> Particulars {
        var particulars = Particulars()
        let metadata = report.metadata
        let title = Array((metadata.title ?? "").utf16)
        let issuer = Array((metadata.issuer ?? "").utf16)
        particulars.issuer = metadata.issuer.map { .init($0, title.holds(issuer) ? 95 : 80) }
        if let jurisdiction = report.jurisdiction { place(jurisdiction, issuer: issuer, title: title, in: &particulars) }
        particulars.year = Self.year(metadata.number, report)
        particulars.kind = metadata.kind.map { .init($0, 90) }
        particulars.sectors = about(title, issuer: issuer)
        return particulars
    }

    private func place(_ jurisdiction: Jurisdiction, issuer: [UInt16], title: [UInt16], in particulars: inout Particulars) {
        guard let division = jurisdiction.code.flatMap({ gazetteer[$0] }) else {
            // Several divisions of one name have a name and no code; the nation has neither, but is called so.
            particulars.regionName = .init(jurisdiction.name, jurisdiction.name == "全国" ? 90 : 40)
            particulars.level = jurisdiction.name == "全国" ? .init(.nation, 90) : Self.level(named: jurisdiction.name)
            return
        }
        let name = Array(division.name.utf16)
        let confidence = issuer.holds(name) ? 95 : title.holds(name) ? 85 : 65
        particulars.region = .init(division, confidence)
        particulars.regionName = .init(division.name, confidence)
        let government: Particulars.Government =
            switch division.level {
            case .province: .province
            case .prefecture: .prefecture
            case .county: .county
            }
        if Self.townships.contains(where: { issuer.suffix($0.count).elementsEqual($0) }) {
            particulars.level = .init(.township, 90)
        } else if Self.zones.contains(where: { issuer.holds($0) }) {
            // A development zone has the rank of its founder, which its name does not tell.
            particulars.level = .init(government, 50)
        } else {
            particulars.level = .init(government, confidence)
        }
    }

    /// What the last character of a name says: 鼓楼区 is a county, whichever it is.
    private static func level(named name: String) -> Particulars.Sure<Particulars.Government>? {
        switch name.last {
        case "省": .init(.province, 80)
        case "区", "县", "旗": .init(.county, 80)
        case "州", "盟": .init(.prefecture, 60)
        default: nil
        }
    }

    /// What the names of a township's bodies end in.
    private static let townships = ["镇", "乡", "镇人民政府", "乡人民政府", "街道", "街道办", "街道办事处", "镇政府", "乡政府"].map { Array($0.utf16) }
    private static let zones = ["管委会", "管理委员会"].map { Array($0.utf16) }

    /// The year of the document number; else of the date; else one in the title.
    private static func year(_ number: String?, _ report: DocumentReport) -> Particulars.Sure<Int>? {
        if let number, let year = Self.years(in: number).first { return .init(year, 98) }
        if let date = report.metadata.date { return .init(date.year, 90) }
        return years(in: report.metadata.title ?? "").last.map { .init($0, 55) }
    }

    /// Four digits between others that are none, from 1949 to 2100.
    private static func years(in text: String) -> [Int] {
        text.utf8.split { !(0x30...0x39).contains($0) }.compactMap { digits in
            digits.count == 4 ? Int(String(decoding: digits, as: UTF8.self)).flatMap { (1949...2100).contains($0) ? $0 : nil } : nil
        }
    }

    private func about(_ title: [UInt16], issuer: [UInt16]) -> [Particulars.Sector] {
        let inTitle = sectors.found(in: title)
        let inIssuer = sectors.found(in: issuer)
        return sectors.sectors.indices.compactMap { index in
            let words = (inTitle[index] ?? []) + (inIssuer[index] ?? []).filter { inTitle[index]?.contains($0) != true }
            guard !words.isEmpty else { return nil }
            let confidence = inTitle[index].map { $0.count > 1 ? 90 : 75 } ?? 50
            return Particulars.Sector(id: sectors.sectors[index].id, confidence: confidence, words: words)
        }
    }
}

extension [UInt16] {
    /// Whether another stands in it; by plain comparison, since these are names and titles.
    fileprivate func holds(_ other: [UInt16]) -> Bool {
        guard let first = other.first, count >= other.count else { return false }
        for start in 0...(count - other.count) where self[start] == first && self[start..<(start + other.count)].elementsEqual(other) { return true }
        return false
    }
}
