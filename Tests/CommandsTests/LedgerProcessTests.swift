import Foundation
import SpotCheck
import SQLiteStore
import TestSupport
import Testing

/// The commands about a ledger from outside, on one small sweep of the samples.
@Suite struct LedgerProcessTests {
    /// The samples as text, swept once; each test works on a copy.
    private static let swept = Result { () throws -> TemporaryFolder in
        let folder = try TemporaryFolder()
        for name in ["compliant", "exempted", "investment-promotion", "price", "ride-hailing", "tender"] {
            try folder.write(Data(contentsOf: URL(fileURLWithPath: "\(Repository.folder)/Samples/drafts/\(name).txt")), to: "d/\(name).txt")
        }
        let result = try ProcessRunner.run("fcrlint", ["sweep", "d", "--ledger", "l.sqlite", "--as-of", "2026-11-01"], environment: locale, folder: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        return folder
    }

    private static let locale = ["LC_ALL": "zh_CN.UTF-8", "LOGNAME": "审查员"]
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Self.swept.get().path + "/d", toPath: folder.path + "/d")
        try FileManager.default.copyItem(atPath: Self.swept.get().path + "/l.sqlite", toPath: folder.path + "/l.sqlite")
    }

    @discardableResult
    private func ledger(_ words: String..., language: String? = nil, status: Int32 = 0) throws -> ProcessResult {
        let options = ["--ledger", "l.sqlite"] + (language.map { ["--language", $0] } ?? [])
        let result = try ProcessRunner.run("fcrlint", ["ledger"] + words + options, environment: Self.locale, folder: folder.path)
        #expect(result.status == status, "\(words): \(result.errors)")
        return result
    }

    /// One clause more, one less, and a file gone, swept again.
    private func edit() throws {
        let path = folder.path + "/d/ride-hailing.txt"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let cured = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("本市户籍") }.joined(separator: "\n")
        try #require(cured != text)
        try (cured + "\n第三十条　受奖企业五年内不得迁出本市。\n").write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(atPath: folder.path + "/d/price.txt")
        let result = try ProcessRunner.run("fcrlint", ["sweep", "d", "--ledger", "l.sqlite", "--as-of", "2026-11-01"], environment: Self.locale, folder: folder.path)
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func twoSweepsAreCompared() throws {
        try edit()
        let comparison = try #require(try JSONSerialization.jsonObject(with: ledger("compare", "-f", "json").output) as? [String: Any])
        let documents = try #require(comparison["documents"] as? [String: Int])
        #expect(documents == ["same": 4, "edited": 1, "rejudged": 0, "gone": 1, "new": 0])
        func findings(_ name: String) throws -> [[String: Any]] { try #require((comparison[name] as? [String: Any])?["findings"] as? [[String: Any]]) }
        #expect(try findings("new").map { $0["rule"] as? String } == ["9.1-lock-in"])
        let cured = try findings("cured")
        #expect(cured.contains { ($0["text"] as? String)?.contains("本市户籍") == true && $0["because"] as? String == "edited" })
        #expect(cured.filter { $0["because"] as? String == "document" }.allSatisfy { $0["path"] as? String == "d/price.txt" })
        #expect(try ledger("compare", "1").text == ledger("compare").text)
    }

    @Test func aCaseGoesItsWay() throws {
        let clue = try #require(
            try JSONSerialization.jsonObject(with: ledger("clues", "-f", "json", "--rule", "9.1-lock-in", "--top", "1").output) as? [[String: Any]])
        let (path, id) = (try #require(clue.first?["path"] as? String), try #require(clue.first?["id"] as? String))
        #expect(try ledger("correct", path, id, "--demand", "2099-01-01", status: 2).errors.contains("尚未认定违反"))
        #expect(try ledger("verify", path, String(id.prefix(8)), "--as", "违反", "--reason", "属实").text == "\(path) \(id)：违反\n")
        #expect(try ledger("correct", path, id, "--extend", "2099-01-01", status: 2).errors.contains("尚未要求整改"))
        try ledger("correct", path, id, "--demand", "2099-01-01", "--author", "甲")
        #expect(try ledger("due").text.contains("未到期 1"))
        #expect(try ledger("due", "--as-of", "2099-02-01").text.contains("逾期 31 天"))
        try ledger("correct", path, id, "--done", "2026-11-24", "--measure", "repealed", "--reason", "政府网站")
        #expect(try ledger("due").text.contains("整改 0 项"))
        #expect(try ledger("due", "--all").text.contains("2026-11-24完成整改（废止），政府网站"))
        #expect(try ledger("clues", "--status", "corrected").text.contains(id))
        let events = try Ledger(Array("\(folder.path)/l.sqlite".utf8), for: .read).database
        #expect(try events.integer("SELECT count(*) FROM event") == 3)
        #expect(try events.text("SELECT group_concat(author) FROM (SELECT author FROM event ORDER BY id)") == "审查员,甲,审查员")
        #expect(try events.integer("SELECT count(*) FROM event WHERE recorded GLOB '20??-??-??T??:??:??Z'") == 3)
    }

    @Test func aSampleIsDrawnAndDrawnAgain() throws {
        let drawn = try ledger("sample", "--rate", "50%", "--by", "kind", "--seed", "7").text
        #expect(drawn.contains("第 1 号样本：按文种分层随机抽样，从 6 份中抽取 3 份\n"))
        #expect(drawn.contains("   种子 7；样本框摘要 "))
        #expect(try ledger("sample", "--redraw", "1").text == drawn)
        #expect(try ledger("sample", "--show", "1", "-f", "csv").text.split(separator: "\r\n").count == 4)
        #expect(try ledger("sample").text.hasPrefix("第 1 号样本："))
        let json = try #require(try JSONSerialization.jsonObject(with: ledger("sample", "--size", "2", "-f", "json").output) as? [String: Any])
        #expect((json["documents"] as? [Any])?.count == 2)
        #expect(try ledger("stats", "--sample", "1").text.hasPrefix("文件 3："))
        #expect(try ledger("sample", "--redraw", "9", status: 2).errors.contains("没有第 9 号样本"))
    }

    @Test func decisionsMadeElsewhereComeBack() throws {
        let csv = try ledger("clues", "-f", "csv", "--rule", "9.1-lock-in", "--top", "1", language: "en").text
        #expect(csv.hasSuffix(",,,,\r\n"))
        let decided = csv.replacingOccurrences(of: ",,,,\r\n", with: ",violation,属实,乙,\r\n")
        try folder.write(decided, to: "decisions.csv")
        #expect(try ledger("import-decisions", "decisions.csv").text.contains("记录 1 条结论"))
        #expect(try ledger("import-decisions", "decisions.csv").text.contains("已有 1 条"))
        #expect(try ledger("clues", "--status", "violation").text.contains("核查意见：属实"))
        try folder.write(decided.replacingOccurrences(of: ",violation,", with: ",perhaps,"), to: "decisions.csv")
        #expect(try ledger("import-decisions", "decisions.csv", language: "en", status: 2).errors.contains("decisions.csv:2: “perhaps” is no decision"))
        try ledger("import-decisions", "no-such.csv", status: 2)
    }

    @Test(arguments: [
        ["verify", "d/tender.txt", "--as", "violation"], ["verify", "d/tender.txt", "--reason", "x"], ["verify", "d/tender.txt", "--as", "perhaps", "--reason", "x"],
        ["verify", "d/nothing.txt", "--as", "open"], ["verify", "d/tender.txt", "ffffffff", "--as", "open"], ["verify", "--as", "open"],
        ["verify", "d/tender.txt", "--as", "violation", "--reason", "x", "--until", "2027-01-01"], ["correct", "d/tender.txt"],
        ["correct", "d/tender.txt", "--done", "2026-01-01"], ["correct", "d/tender.txt", "--demand", "2026-01-01", "--extend", "2026-01-01"],
        ["correct", "d/tender.txt", "--demand", "2026-01-01", "--measure", "amended"], ["sample", "--size", "0"], ["sample", "--rate", "101%"], ["sample", "--rate", "5"],
        ["sample", "--size", "3", "--rate", "5%"], ["sample", "--size", "3", "--kind", "函"], ["clues", "--item", "x"], ["clues", "--region", "无此地"], ["clues", "extra"],
        ["clues", "--top", "3", "--all"], ["compare"], ["compare", "1", "2"], ["compare", "x"], ["due", "--overdue", "--all"], ["stats", "--sample", "4"],
        ["stats", "--precision", "--sample", "1"], ["import-decisions"],
    ])
    func whatIsWrongIsTwoAndRecordsNothing(_ words: [String]) throws {
        let result = try ProcessRunner.run("fcrlint", ["ledger"] + words + ["--ledger", "l.sqlite"], environment: Self.locale, folder: folder.path)
        #expect(result.status == 2, "\(words)")
        #expect(result.text == "")
        #expect(!result.errors.isEmpty)
        let database = try Ledger(Array("\(folder.path)/l.sqlite".utf8), for: .read).database
        #expect(try database.integer("SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM sample)") == 0)
    }

    @Test(arguments: ["sample", "clues", "verify", "import-decisions", "correct", "due", "compare", "stats"])
    func everyCommandHasHelpInBothLanguages(_ command: String) throws {
        for (language, start) in [("zh", "用法：fcrlint ledger \(command)"), ("en", "Usage: fcrlint ledger \(command)")] {
            let result = try ProcessRunner.run("fcrlint", ["ledger", command, "--help", "--language", language])
            #expect(result.status == 0)
            #expect(result.text.hasPrefix(start))
        }
    }

    @Test func aLedgerThatIsNotThereIsTwo() throws {
        let result = try ProcessRunner.run("fcrlint", ["ledger", "clues", "--ledger", "none.sqlite"], folder: folder.path)
        #expect(result.status == 2)
        #expect(try folder.names() == ["d", "l.sqlite"])
        #expect(try ProcessRunner.run("fcrlint", ["ledger", "clues"], folder: folder.path).status == 2)
    }
}
