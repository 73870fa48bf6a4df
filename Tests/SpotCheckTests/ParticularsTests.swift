import Findings
import FoundationEssentials
import Law
import PolicyDocument
import RuleBase
import SpotCheck
import TestSupport
import Testing

@Suite struct ParticularsTests {
    private let reader: ParticularsReader

    init() throws {
        let divisions = [
            Division(code: 330000, name: "浙江省", level: .province, parent: nil), Division(code: 330500, name: "湖州市", level: .prefecture, parent: 330000),
            Division(code: 330521, name: "德清县", level: .county, parent: 330500),
        ]
        let rows = try Data(contentsOf: URL(fileURLWithPath: Repository.folder + "/Rules/sectors/sectors.tsv"))
        reader = ParticularsReader(gazetteer: Gazetteer(divisions: divisions), sectors: SectorNames(Array(rows)))
    }

    private func read(_ title: String, issuer: String? = nil, number: String? = nil, date: String? = nil, code: Int?, name: String?) -> Particulars {
        reader.read(
            DocumentReport(
                path: "a", metadata: Metadata(title: title, number: number, issuer: issuer, date: date.flatMap { CalendarDate($0) }, kind: "通知"),
                jurisdiction: name.map { Jurisdiction(code: code, name: $0) }))
    }

    @Test(arguments: [
        ("德清县人民政府", 330521, "德清县", "county", 330521), ("湖州市人民政府办公室", 330500, "湖州市", "prefecture", 330500),
        ("浙江省财政厅", 330000, "浙江省", "province", 330000), ("德清县乾元镇人民政府", 330521, "德清县", "township", 330521),
        ("湖州莫干山高新区管委会", 330500, "湖州市", "prefecture", 330500), ("国务院", nil, "全国", "nation", nil), ("鼓楼区人民政府", nil, "鼓楼区", "county", nil),
    ] as [(String, Int?, String, String, Int?)])
    func levelAndRegion(_ issuer: String, _ code: Int?, _ name: String, _ level: String, _ region: Int?) {
        let particulars = read("关于物业管理的通知", issuer: issuer, code: code, name: name)
        #expect(particulars.level?.value.rawValue == level)
        #expect(particulars.region?.value.code == region)
        #expect(particulars.regionName?.value == name)
    }

    @Test func whatIsNamedOutrightIsSurer() throws {
        let named = read("德清县人民政府关于物业的通知", issuer: "德清县人民政府", code: 330521, name: "德清县")
        let guessed = read("关于德清物业的通知", issuer: "某协会", code: 330521, name: "德清县")
        #expect(try #require(named.region).confidence > #require(guessed.region).confidence)
        #expect(try #require(named.issuer).confidence > #require(guessed.issuer).confidence)
        let zone = read("通知", issuer: "德清县高新区管理委员会", code: 330521, name: "德清县")
        #expect(try #require(zone.level).confidence < #require(named.level).confidence)
    }

    @Test(arguments: [
        ("某政办发〔2024〕12号", "2025-01-03", "2023年工作要点", 2024), (nil, "2025-01-03", "2023年工作要点", 2025), (nil, nil, "2023年工作要点", 2023),
        (nil, nil, "12345热线工作要点", nil), ("第3号", nil, "通知", nil),
    ] as [(String?, String?, String, Int?)])
    func years(_ number: String?, _ date: String?, _ title: String, _ expected: Int?) {
        #expect(read(title, number: number, date: date, code: nil, name: nil).year?.value == expected)
    }

    @Test(arguments: [
        ("关于印发旅游服务提升工作方案的通知", "某县人民政府", ["tourism"]), ("关于物业服务收费的通知", "某市住房和城乡建设局", ["construction", "property"]),
        ("关于开会的通知", "某县人民政府", []),
    ])
    func sectors(_ title: String, _ issuer: String, _ expected: [String]) {
        #expect(read(title, issuer: issuer, code: nil, name: nil).sectors.map(\.id) == expected)
    }

    @Test func theListOfSectorsIsWhole() throws {
        let file = Repository.folder + "/Rules/sectors/sectors.tsv"
        let rows = try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let names = SectorNames(Array(try Data(contentsOf: URL(fileURLWithPath: file))))
        #expect(names.sectors.count == rows.count)
        #expect(Set(names.sectors.map(\.id)).count == rows.count)
        #expect(names.sectors.allSatisfy { !$0.words.isEmpty })
    }
}
