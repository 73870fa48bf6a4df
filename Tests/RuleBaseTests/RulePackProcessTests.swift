import Foundation
import TestSupport
import Testing

/// A rule base as one file, from outside: made, used, refused.
@Suite struct RulePackProcessTests {
    private let folder: TemporaryFolder

    init() throws {
        // The folder of the rules lies beside the pack and is named as it.
        let small = try SmallRules()
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: small.folder.path, toPath: folder.path + "/own")
        try folder.write("某县招标办法\n\n第一条　下列情形加分：当地业绩得2分。\n", to: "a.txt")
        try folder.write("{\"text\":\"x\",\"labels\":[]}\n", to: "cases.jsonl")
        let made = try fcrlint("pack-rules", "own", "-o", "own.fcrp", "--from", "2026-11-01", "--until", "2026-12-31")
        try #require(made.status == 0, "\(made.errors)")
        #expect(made.text == "")
        #expect(made.errors.contains("own.fcrp: rule base 2026.11 ") && made.errors.contains("valid from 2026-11-01 until 2026-12-31"))
    }

    private func fcrlint(_ words: String...) throws -> ProcessResult { try ProcessRunner.run("fcrlint", words, folder: folder.path) }

    @Test func judgesAsTheRulesInIt() throws {
        let fromFolder = try fcrlint("lint", "a.txt", "--as-of", "2026-11-24", "--format", "json", "--rules", "own")
        let packed = try fcrlint("lint", "a.txt", "--as-of", "2026-11-24", "--format", "json", "--rules", "own.fcrp")
        #expect(packed.status == 1)
        #expect(packed.text.contains("\"rule\":\"9.3-local-record\""))
        #expect(packed.output == fromFolder.output)
        let check = try fcrlint("check-rules", "own.fcrp")
        #expect(check.status == 0)
        #expect(check.text.hasSuffix("the pack is valid from 2026-11-01 until 2026-12-31\n"))
        #expect(try fcrlint("rules", "--rules", "own.fcrp").output == fcrlint("rules", "--rules", "own").output)
    }

    /// Every command that judges by rules on a day.
    private static let judging = [
        ["lint", "a.txt"], ["annotate", "a.docx", "-o", "b.docx"], ["form", "a.txt", "-o", "f.docx"], ["evaluate", "cases.jsonl"],
        ["baseline", "write", "a.txt", "-o", "b.json"], ["config"], ["submission", "own"], ["sweep", "a.txt", "--ledger", "l.sqlite"], ["filter", "/dev/null"],
    ]

    @Test func noCommandThatJudgesIsForgotten() throws {
        let names = try fcrlint("--help").text.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  fcrlint") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(names.count > 12)
        let taking = try names.filter { name in
            let help = try fcrlint(name, "--help").text
            return help.contains("--rules DIR|PACK") && help.contains("--as-of DATE")
        }
        #expect(taking.sorted() == Self.judging.map { $0[0] }.sorted())
    }

    @Test(arguments: [("2026-10-31", true), ("2026-11-01", false), ("2026-12-31", false), ("2027-01-01", true)])
    func isRefusedOutsideItsTerm(_ day: String, _ isRefused: Bool) throws {
        for command in Self.judging {
            let result = try ProcessRunner.run("fcrlint", command + ["--rules", "own.fcrp", "--as-of", day], folder: folder.path)
            guard isRefused else {
                #expect(result.status != 2, "\(command): \(result.errors)")
                continue
            }
            #expect(result.status == 2)
            #expect(result.text == "")
            for words in ["own.fcrp: ", "from 2026-11-01 until 2026-12-31", day, "--as-of"] { #expect(result.errors.contains(words), "\(command)") }
            #expect(try folder.names() == ["a.txt", "cases.jsonl", "own", "own.fcrp"], "\(command)")
        }
    }

    @Test func isRefusedWhereDamaged() throws {
        let pack = [UInt8](try folder.read("own.fcrp"))
        for place in [0, 4, 39, 40, 60, 80, pack.count / 2, pack.count - 1] {
            var bytes = pack
            bytes[place] ^= 0x01
            try folder.write(Data(bytes), to: "bad.fcrp")
            try refused(place == 0 ? "neither a folder of rules nor a rule pack" : "damaged", "byte \(place)")
        }
        for count in [0, 3, 80, pack.count - 1] {
            try folder.write(Data(pack.prefix(count)), to: "bad.fcrp")
            try refused(count < 4 ? "neither a folder" : "damaged", "\(count) bytes")
        }
        try folder.write(Data(contentsOf: URL(fileURLWithPath: Repository.folder + "/Sources/RuleTable/rules.fcrt")), to: "bad.fcrp")
        try refused("a compiled table, not a rule pack", "a table")
    }

    private func refused(_ words: String, _ what: String) throws {
        let result = try fcrlint("lint", "a.txt", "--rules", "bad.fcrp", "--as-of", "2026-11-24")
        #expect(result.status == 2, "\(what)")
        #expect(result.text == "")
        #expect(result.errors.hasPrefix("fcrlint: bad.fcrp: ") && result.errors.contains(words), "\(what): \(result.errors)")
    }

    @Test func isRefusedInTheUsersLanguage() throws {
        try folder.write("FCRP no pack", to: "bad.fcrp")
        let chinese = try fcrlint("lint", "a.txt", "--rules", "bad.fcrp", "--language", "zh")
        #expect(chinese.errors == "fcrlint: bad.fcrp：规则包已损坏（摘要不符），未使用；请重新获取该文件\n")
        let late = try fcrlint("lint", "a.txt", "--rules", "own.fcrp", "--as-of", "2027-01-01", "--language", "zh")
        #expect(late.errors.contains("2026-11-01 至 2026-12-31"))
    }

    @Test func isNotMadeOfWrongRules() throws {
        try folder.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rules xmlns="urn:fcrlint:rules:1" provision="9.3"><rule id="9.3-x" levle="error"/></rules>
            """, to: "bad/rules/bad.xml")
        let wrong = [["bad", "-o", "x"], ["nowhere", "-o", "x"], [], ["own"], ["own", "-o", "x", "--from", "2027-01-01", "--until", "2026-01-01"], ["own", "-o", "no/x"]]
        for words in wrong {
            #expect(try ProcessRunner.run("fcrlint", ["pack-rules"] + words, folder: folder.path).status == 2, "\(words)")
            #expect(try folder.names() == ["a.txt", "bad", "cases.jsonl", "own", "own.fcrp"])
        }
    }
}
