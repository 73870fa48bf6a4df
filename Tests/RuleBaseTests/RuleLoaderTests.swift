import Law
import RuleBase
import TestSupport
import Testing

@Suite struct RuleLoaderTests {
    @Test func readsARule() throws {
        let rules = try SmallRules().load()
        #expect(rules.version == "2026.11")
        let rule = try #require(rules.rules.first)
        #expect(rule.id == "9.3-local-record")
        #expect(rule.provision == Provision(article: 9, item: 3))
        #expect(rule.measures == MeasuresItem(article: 15, item: 3))
        #expect(rule.level == .warning)
        #expect(rule.also == [Provision(article: 9, item: 2)])
        #expect(rule.relatedLaw == ["招标投标法第六条"])
        #expect(rule.from == CalendarDate("2024-08-01"))
        #expect(rule.until == nil)
        #expect(rule.file == "rules/9.3.xml")
        #expect(rule.line == 2)
        #expect(rule.message == Phrase(chinese: "以{0}的{1}加分。", english: "{1} of {0}."))
        #expect(Placeholders.filling(rule.message.chinese) { ["本市", "业绩"][$0] } == "以本市的业绩加分。")
        #expect(rule.fact?.english == "a national rule")
        #expect(rule.elements.map(\.english) == ["a region", "a record"])
    }

    @Test func readsAPattern() throws {
        let rules = try SmallRules().load()
        let pattern = try #require(rules.rules.first?.patterns.first)
        func index(_ name: String) throws -> Int { try #require(rules.lexicon.index(ofClass: name)) }
        #expect(pattern.polarity == .ignored)
        #expect(pattern.level == nil)
        // `local` includes `place`.
        #expect(pattern.steps[0].classes == ClassSet([try index("local"), try index("issuer"), try index("place")]))
        #expect(pattern.steps[0].element == 0)
        #expect(pattern.steps[1].gap == 8)
        #expect(pattern.steps[1].not == ClassSet([try index("points")]))
        #expect(pattern.with.map(\.place) == [.after])
        #expect(pattern.with.map(\.within) == [12])
        #expect(pattern.without.map(\.place) == [.title])
        #expect(rules.lexicon.hiding == ClassSet([try index("shadow")]))
    }

    @Test func readsExamples() throws {
        let examples = try #require(try SmallRules().load().rules.first).examples
        #expect(examples.map(\.kind) == [.violation, .violation, .compliant, .compliant])
        #expect(examples[0].title == "某县办法")
        #expect(examples[0].text == "下列情形加分：\n本市业绩得2分。")
        #expect(examples[0].span == 8..<12)
        #expect(examples[2].span == nil)
    }

    @Test func readsProvisions() throws {
        let provisions = try SmallRules().load().provisions
        #expect(provisions.map(\.id) == ["9.2", "9.3", "m15.3"])
        let measures = try #require(provisions.first { $0.id == "m15.3" })
        #expect(measures.text == "（三）丙；\n丁。")
        #expect(measures.from == CalendarDate("2025-04-20"))
        let item = try #require(provisions.first { $0.id == "9.3" })
        #expect(item.bases == [.law])
        #expect(item.uncovered?.chinese == "无")
        #expect(item.from == CalendarDate("2024-08-01"))
    }

    @Test func compilesTermsAndPlaces() throws {
        let lexicon = try SmallRules().load().lexicon
        // 浙江 is an ordinary word here.
        #expect(
            Set(lexicon.surfaceTerms) == [
                "本市", "本市内", "本县", "本县内", "当地", "业绩", "得1分", "加分", "资本市场", "浙江省", "湖州市", "湖州", "德清县", "德清",
            ])
        let short = try #require(lexicon.number(of: "德清"))
        #expect(lexicon.divisions(ofPlace: short).map(\.code) == [330521])
        #expect(lexicon.divisions(ofPlace: short).map(\.isShort) == [true])
        let full = try #require(lexicon.number(of: "德 清“县”"))
        #expect(lexicon.divisions(ofPlace: full).map(\.isShort) == [false])
        #expect(lexicon.classes[full].contains(try #require(lexicon.index(ofClass: "place"))))
        #expect(lexicon.number(of: "得１０分") == lexicon.number(of: "得3分"))
        #expect(lexicon.number(of: "得分") == nil)
    }

    @Test func readsGazetteerAndCatalogue() throws {
        let rules = try SmallRules().load()
        #expect(rules.gazetteer.chain(from: 330521).map(\.name) == ["德清县", "湖州市", "浙江省"])
        #expect(rules.gazetteer[330522] == nil)
        #expect(rules.gazetteer.divisions.map(\.level) == [.province, .prefecture, .county])
        #expect(rules.catalogue.kind(of: "中华人民共和国招标投标法") == .law)
        #expect(rules.catalogue.kind(of: "价格法") == .law)
        #expect(rules.catalogue.kind(of: "价格") == nil)
    }

    @Test func isTheSameWhereverItLies() throws {
        let first = try SmallRules().load()
        let second = try SmallRules().load()
        #expect(RuleTableWriter.write(first) == RuleTableWriter.write(second))
        #expect(first.digest == second.digest)
        let other = try SmallRules(["catalogue/laws.tsv": "价格法\tlaw\n"]).load()
        #expect(first.digest != other.digest)
    }
}
