import Findings
import Law
import RuleBase
import Testing

@testable import SpotCheck

@Suite struct RollupTests {
    /// Forty-five counties in three prefectures of one province.
    private static let counties = (1...45).map { number in
        let prefecture = 980000 + (number - 1) / 15 * 100 + 100
        return Division(code: prefecture + (number - 1) % 15 + 1, name: "县\(number)", level: .county, parent: prefecture)
    }

    private let gazetteer: Gazetteer = {
        var divisions = [Division(code: 980000, name: "江东省", level: .province, parent: nil)]
        for number in 1...3 { divisions.append(Division(code: 980000 + number * 100, name: "第\(number)市", level: .prefecture, parent: 980000)) }
        return Gazetteer(divisions: (divisions + counties).sorted { $0.code < $1.code })
    }()

    private func counties(_ count: Int) -> [RegionCount] {
        Self.counties.prefix(count).map { county in
            RegionCount(code: county.code, tally: Tally(documents: 2, suspected: 1), items: [Fixtures.localRecord: Tally(documents: 1, suspected: 1)])
        }
    }

    @Test func fewRegionsStandForThemselves() {
        let rollup = RegionRollup(counties(40), gazetteer: gazetteer, language: .chinese)
        #expect(rollup.level == nil && rollup.rows.count == 40)
    }

    @Test func manyAreCountedInTheirPrefectures() {
        let rollup = RegionRollup(counties(45) + [RegionCount(code: nil, tally: Tally(documents: 3))], gazetteer: gazetteer, language: .chinese)
        #expect(rollup.level == .prefecture)
        #expect(rollup.rows.map(\.name) == ["第1市", "第2市", "第3市", "未能判定"])
        #expect(rollup.rows[0].tally == Tally(documents: 30, suspected: 15))
        #expect(rollup.rows[0].items[Fixtures.localRecord]?.suspected == 15)
    }

    @Test func blankRegionsDoNotCrowdAChart() {
        let blank = Self.counties.suffix(5).map { RegionCount(code: $0.code, tally: Tally(documents: 1)) }
        #expect(RegionRollup(counties(40) + blank, gazetteer: gazetteer, language: .chinese) { $0.suspected > 0 }.level == nil)
        #expect(RegionRollup(counties(40) + blank, gazetteer: gazetteer, language: .chinese).level == .prefecture)
    }

    private func month(_ year: Int, _ month: Int, _ documents: Int) -> MonthCount { MonthCount(Month(year: year, month: month), Tally(documents: documents)) }

    @Test func aShortTimeIsShownByMonths() {
        let timeline = Timeline([month(2025, 11, 1), month(2026, 2, 2)], asOf: Fixtures.day("2026-11-24"))
        #expect(timeline.columns.map(\.label) == ["2025-11", "2025-12", "2026-01", "2026-02"])
        #expect(timeline.columns.map(\.tally.documents) == [1, 0, 0, 2])
    }

    @Test func aLongTimeIsShownByYears() {
        let timeline = Timeline([month(2020, 1, 1), month(2026, 2, 2), month(2026, 3, 4)], asOf: Fixtures.day("2026-11-24"))
        #expect(timeline.columns.map(\.label) == ["2020", "2021", "2022", "2023", "2024", "2025", "2026"])
        #expect(timeline.columns.last?.tally.documents == 6)
    }

    @Test func aVeryLongTimeKeepsItsLastYears() {
        let timeline = Timeline([month(1901, 1, 1), month(1950, 1, 2), month(2026, 2, 2)], asOf: Fixtures.day("2026-11-24"))
        #expect(timeline.columns.count == Timeline.most && timeline.columns.first?.label == "≤2003" && timeline.columns.first?.tally.documents == 3)
    }

    @Test func misprintedYearsAreNoTime() {
        let timeline = Timeline([month(2026, 12, 5), month(2026, 2, 2), MonthCount(nil, Tally(documents: 1))], asOf: Fixtures.day("2026-11-24"))
        #expect(timeline.columns.map(\.label) == ["2026-02"] && timeline.undated.documents == 6)
    }
}
