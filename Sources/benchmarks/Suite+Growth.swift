import Foundation
import RuleBase

extension Suite {
    /// What a larger rule base costs, in instructions. The rules are compiled before, as a release has them; loading them is taken away.
    func growth() throws -> [Figure] {
        let names = ["every rule twice, over the same words", "four times the words, the new ones rare", "5,000 of the text's own commonest words more"]
        guard let version = Peers.version("valgrind") else { return names.map { .absent($0, "valgrind") } }
        let file = try inputs.text(1_000_000)
        let plain = try pack("plain") { _ in }
        let changed = [
            try pack("rules-twice") { try Self.doubleRules(in: $0) },
            try pack("words-four") { try Self.addWords(to: $0, Self.syntheticWords(3 * (try Self.lines(of: terms())).count)) },
            try pack("words-dense") { try Self.addWords(to: $0, Self.frequentWords(in: file)) },
        ]
        let least = try count(file, plain)
        return try zip(zip(names, changed), ["1.25", "1.3", "1.6"]).map { pair, aim in
            Figure(pair.0, against: "the rules as they are, \(version)", value: (try count(file, pair.1) / least).rounded(2), aim: aim)
        }
    }

    /// The instructions that a file takes beyond those of a draft of one sentence.
    private func count(_ file: String, _ rules: String) throws -> Double {
        let start = try inputs.file("start.txt", "××市办法\n\n第八条　甲。\n")
        guard let whole = instructions(lint(file, rules: rules)), let least = instructions(lint(start, rules: rules)) else {
            throw BenchmarkError.failed(lint(file, rules: rules).words, 1)
        }
        return whole - least
    }

    /// The repository's rules with a change, compiled.
    private func pack(_ name: String, _ change: (String) throws -> Void) throws -> String {
        let folder = try inputs.made(name) { folder in
            try FileManager.default.copyItem(atPath: "Rules", toPath: folder)
            try change(folder)
        }
        return try inputs.made(name + ".pack") { path in
            let bytes = try RulePack.write(try RuleLoader.load(directory: folder), from: nil, until: nil)
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        }
    }

    /// Every file of rules once more, the rules under other names.
    private static func doubleRules(in folder: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/rules") where name.hasSuffix(".xml") {
            let text = try String(contentsOfFile: folder + "/rules/" + name, encoding: .utf8)
            let twin = text.replacing(/<rule id="([^"]+)"/) { "<rule id=\"\($0.1)-twin\"" }
            try twin.write(toFile: folder + "/rules/twin-" + name, atomically: false, encoding: .utf8)
        }
    }

    /// A class of words, with a rule that needs it: a class that nothing uses does not load. The rule is met wherever four of the words stand side by
    /// side, and then lets it pass, so that words are measured and not the writing of findings; only the words of its examples make one.
    private static func addWords(to folder: String, _ words: [String]) throws {
        let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        let lexicon = "<lexicon xmlns=\"urn:fcrlint:rules:1\"><class name=\"benchmark\"><terms>\(words.joined(separator: " "))</terms></class></lexicon>\n"
        try (xml + lexicon).write(toFile: folder + "/lexicon/benchmark.xml", atomically: false, encoding: .utf8)
        let (first, second) = (words[0], words[1])
        let rule = """
            <rules xmlns="urn:fcrlint:rules:1" provision="8.5"><rule id="8.5-benchmark" level="note" weight="1" from="2024-08-01">
            <title><zh>词</zh><en>words</en></title><element id="first"><zh>一</zh><en>one</en></element>
            <pattern><step any="benchmark" element="first"/><step any="benchmark" gap="0"/><step any="benchmark" gap="0"/><step any="benchmark" gap="0"/><without any="operator authority here" in="document"/></pattern>
            <message><zh>「{first}」。</zh><en>“{first}”.</en></message><cure><zh>无。</zh><en>None.</en></cure>
            <example kind="violation">⟦\(first)\(first)\(first)\(first)⟧。</example><example kind="violation">⟦\(second)\(second)\(second)\(second)⟧。</example>
            <example kind="compliant">一二三四五。</example><example kind="compliant">六七八九十。</example>
            </rule></rules>

            """
        try (xml + rule).write(toFile: folder + "/rules/benchmark.xml", atomically: false, encoding: .utf8)
    }

    private static func lines(of path: String) throws -> [Substring] { try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") }

    /// Words of two to six characters that no text holds often, the same every time.
    private static func syntheticWords(_ count: Int) -> [String] {
        let characters = Array("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严")
        var state: UInt64 = 20_240_801
        var words: Set<String> = []
        while words.count < count {
            var word = ""
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            for _ in 0..<(3 + Int(state >> 60) % 4) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                word.append(characters[Int(state >> 33) % characters.count])
            }
            words.insert(word)
        }
        return words.sorted()
    }

    /// The commonest pairs and triples of characters of a text: words that overlap each other nearly everywhere.
    private static func frequentWords(in path: String) throws -> [String] {
        let units = Array(try String(contentsOfFile: path, encoding: .utf8).utf16.prefix(1_000_000))
        var counts: [[UInt16]: Int] = [:]
        for length in 2...3 {
            for start in 0..<(units.count - length) where units[start..<start + length].allSatisfy({ (0x4E00...0x9FFF).contains($0) }) {
                counts[Array(units[start..<start + length]), default: 0] += 1
            }
        }
        let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key) }
        return sorted.prefix(5_000).map { String(decoding: $0.key, as: UTF16.self) }
    }
}

extension Suite {
    /// A report of very many findings.
    func json() throws -> [Figure] {
        let file = try inputs.text(2_000_000, density: 100)
        _ = try lint(file).run()
        let report = inputs.folder + "/findings.json"
        try? FileManager.default.removeItem(atPath: report)
        try FileManager.default.moveItem(atPath: inputs.folder + "/report.json", toPath: report)
        let script = try inputs.file("again.py", PeerSources.jsonAgain)
        let size = (try FileManager.default.attributesOfItem(atPath: report)[.size] as? Int) ?? 0
        return [
            try against(
                "whole lint of 2 MB full of findings, JSON report of \((Double(size) / 1e6).rounded(1)) MB", lint(file), "python3", ["python3", script, report])
        ]
    }
}
