import Foundation
import SQLiteStore
import TestSupport
import Testing

@Suite struct SweepProcessTests {
    /// What a sweep finds is what `lint` finds, and every document is there once, in the order of paths.
    @Test func aSweepFindsWhatLintFinds() throws {
        let place = try SweepPlace(documents: 40)
        #expect(try place.run("sweep", "tree", "--ledger", "l.sqlite").status == 0)
        let swept = try place.documents()
        let lint = try place.run("lint", "tree", "--format", "json", "--fail-on", "never")
        let report = try #require(try JSONSerialization.jsonObject(with: lint.output) as? [String: Any])
        let linted = try #require(report["documents"] as? [[String: Any]])
        #expect(linted.count == 40 && swept.count == 40)
        for document in linted {
            let other = swept[try #require(document["path"] as? String)]
            #expect(findingIDs(other) == findingIDs(document))
            for name in ["status", "title", "number", "issuer", "date", "kind", "characters", "format", "encoding"] {
                #expect("\(String(describing: other?[name]))" == "\(String(describing: document[name]))")
            }
        }
        #expect(linted.contains { !findingIDs($0).isEmpty })
        let paths = try place.export().map { line in line.split(separator: "\"")[4] }
        #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test func unchangedDocumentsAreNotJudgedAgain() throws {
        let place = try SweepPlace(documents: 12, isTextOnly: true)
        #expect(try place.run("sweep", "tree", "--ledger", "l.sqlite").text.contains("12 documents: 12 new, 0 changed, 0 judged anew"))
        let before = try place.export()
        // Another spelling of the same folder, and another day of review, are the same.
        let again = try place.run("sweep", "./tree/", "--ledger", "l.sqlite", "--as-of", "2027-02-03")
        #expect(again.text.contains("12 documents: 0 new, 0 changed, 0 judged anew by other rules or options, 12 unchanged; 0 no longer there"))
        #expect(try place.export() == before)

        let names = try #require(FileManager.default.enumerator(atPath: place.folder.path + "/tree")?.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.sorted())
        try place.folder.write("德清县人民政府关于物业管理的通知\n\n参加投标的企业应当在本县注册。\n", to: "tree/" + names[0])
        try FileManager.default.removeItem(atPath: place.folder.path + "/tree/" + names[1])
        let third = try place.run("sweep", "tree", "--ledger", "l.sqlite")
        #expect(third.text.contains("11 documents: 0 new, 1 changed, 0 judged anew by other rules or options, 10 unchanged; 1 no longer there"))
        let documents = try place.documents()
        #expect(documents["tree/" + names[1]]?["missing"] as? Bool == true)
        #expect(documents["tree/" + names[0]]?["missing"] as? Bool == false)
        #expect(findingIDs(documents["tree/" + names[0]]).count == 1)
        // A sweep of another place says nothing of this one.
        try place.folder.write("通知\n\n一、按时报送。\n", to: "other/a.txt")
        #expect(try place.run("sweep", "other", "--ledger", "l.sqlite").text.contains("1 documents: 1 new"))
        #expect(try place.documents().values.filter { $0["missing"] as? Bool == true }.count == 1)
    }

    @Test func otherRulesJudgeAnewAndSayWhatChanged() throws {
        let place = try SweepPlace()
        for name in ["a", "b"] { try place.folder.write("某市招标文件\n\n投标人应当在本市注册。\n受奖企业五年内不得迁出本市。\n", to: "tree/\(name).txt") }
        #expect(try place.run("sweep", "tree", "--ledger", "l.sqlite").status == 0)
        let rules = place.folder.path + "/rules"
        try FileManager.default.copyItem(atPath: Repository.folder + "/Rules", toPath: rules)
        let file = rules + "/rules/9.1.xml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        // Rules that come into force later find nothing today.
        let later = text.replacing(/(<rule id="9.1-(?:lock-in|move-consent)"[^>]*) from="[0-9-]*"/) { "\($0.1) from=\"2099-01-01\"" }
        #expect(later != text)
        try later.write(toFile: file, atomically: true, encoding: .utf8)
        let result = try place.run("sweep", "tree", "--ledger", "l.sqlite", "--rules", "rules")
        #expect(result.text.contains("2 judged anew by other rules or options, 0 unchanged"))
        #expect(result.text.contains("0 new findings, 2 gone, 2 the same"), "\(result.text)\(result.errors)")
    }

    @Test func whatCannotBeReadIsRecordedAndNeverClean() throws {
        let place = try SweepPlace()
        try place.folder.write("通知\n\n一、按时报送。\n", to: "tree/good.txt")
        try place.folder.write("", to: "tree/empty.txt")
        try place.folder.write("%PDF-1.7", to: "tree/scan.pdf")
        try place.folder.write(Data([0x50, 0x4B, 3, 4, 1, 2, 3]), to: "tree/broken.docx")
        try FileManager.default.createSymbolicLink(atPath: place.folder.path + "/tree/gone.docx", withDestinationPath: "nowhere.docx")
        for round in 0..<2 {
            let result = try place.run("sweep", "tree", "none.txt", "--ledger", "l.sqlite")
            #expect(result.status == 3)
            #expect(result.errors.contains("none.txt: no such file") && result.errors.contains("tree/empty.txt: "))
            #expect(result.text.contains("3 unreadable"), "round \(round): \(result.text)")
        }
        let documents = try place.documents()
        #expect(documents.count == 4)
        for name in ["empty.txt", "scan.pdf", "broken.docx"] {
            #expect(documents["tree/" + name]?["status"] as? String == "unreadable")
            #expect((documents["tree/" + name]?["problems"] as? [Any])?.count == 1)
        }
        #expect(documents["tree/good.txt"]?["status"] as? String == "clean")
    }

    @Test(arguments: [["--jobs", "1"], ["--jobs", "4"]])
    func theExportDependsOnTheDocumentsAlone(_ options: [String]) throws {
        let place = try SweepPlace(documents: 150)
        let expected = try ProcessRunner.run("fcrlint", ["sweep", "tree", "--ledger", "a.sqlite"] + options, folder: place.folder.path)
        #expect(expected.status == 0)
        // In pieces, the last first.
        for folder in try FileManager.default.contentsOfDirectory(atPath: place.folder.path + "/tree").sorted().reversed() {
            #expect(try place.run("sweep", "tree/" + folder, "--ledger", "b.sqlite").status == 0)
        }
        let export = try place.export("a.sqlite")
        #expect(try place.export("b.sqlite") == export)
        #expect(export.count == 150)
        #expect(export.contains { !$0.contains("\"similar\":null") })
    }

    @Test func listsAndPatterns() throws {
        let place = try SweepPlace()
        for name in ["2024/a.txt", "2024/x/b.txt", "2024/x/c.md", "2025/d.txt", "2024/e.bin"] { try place.folder.write("通知\n\n一、报送。\n", to: name) }
        #expect(try place.run("sweep", "20*/**/*.txt", "--ledger", "a.sqlite").status == 0)
        #expect(try place.documents("a.sqlite").keys.sorted() == ["2024/a.txt", "2024/x/b.txt", "2025/d.txt"])
        #expect(try place.run("sweep", "2024/*", "--ledger", "b.sqlite").status == 0)
        #expect(try place.documents("b.sqlite").keys.sorted() == ["2024/a.txt", "2024/x/b.txt", "2024/x/c.md"])
        #expect(try place.run("sweep", "no/*.txt", "2024", "--ledger", "c.sqlite").status == 3)
        try FileManager.default.removeItem(atPath: place.folder.path + "/2024/x/b.txt")
        #expect(try place.run("sweep", "20*/**/*.txt", "--ledger", "a.sqlite").text.contains("1 no longer there"))

        try place.folder.write("2024/a.txt\r\n2025/d.txt\n", to: "list")
        #expect(try place.run("sweep", "--files-from", "list", "--ledger", "d.sqlite").status == 0)
        #expect(try place.run("sweep", "--files-from0", "-", "--ledger", "e.sqlite", input: "2024/a.txt\02025/d.txt").status == 0)
        #expect(try place.documents("d.sqlite").keys.sorted() == ["2024/a.txt", "2025/d.txt"])
        #expect(try place.export("d.sqlite") == place.export("e.sqlite"))
    }

    @Test func whatIsWrongWithTheCommandIsStatusTwo() throws {
        let place = try SweepPlace()
        try place.folder.write("通知\n\n一、报送。\n", to: "a.txt")
        try place.folder.write("no database", to: "text.sqlite")
        #expect(try place.run("sweep", "a.txt").status == 2)
        #expect(try place.run("sweep", "--ledger", "l.sqlite").status == 2)
        #expect(try place.run("sweep", "-", "--ledger", "l.sqlite").status == 2)
        #expect(try place.run("sweep", "a.txt", "--ledger", "text.sqlite").status == 2)
        #expect(try place.run("sweep", "a.txt", "--ledger", "none/l.sqlite").status == 2)
        #expect(try place.run("ledger", "export", "--ledger", "none.sqlite").status == 2)
        #expect(try place.folder.names() == ["a.txt", "text.sqlite"])
    }
}
