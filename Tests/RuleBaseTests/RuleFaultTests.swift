import RuleBase
import TestSupport
import Testing

/// Every fault names file, line and the offending value.
@Suite struct RuleFaultTests {
    /// One change of the small rule base and the fault it must give.
    struct Change: Sendable, CustomTestStringConvertible {
        var path: String
        var from: String
        var to: String
        var fault: String

        var testDescription: String { to.isEmpty ? "without \(from)" : to }
    }

    static let ruleChanges: [Change] = [
        (#"id="9.3-local"#, #"id="9.4-local"#, "2: id=\"9.4-local-record\" must begin with its provision and a hyphen: \"9.3-…\""),
        (#"id="9.3-local"#, #"id="9.3-Local"#, "2: id=\"9.3-Local-record\" holds \"L\""),
        ("m15.3", "m16.3", "2: measures=\"m16.3\" of \"9.3-local-record\" belongs to no article that details 9.3"),
        ("m15.3", "15.3", "2: measures=\"15.3\" is no item of the Measures"),
        ("m15.3", "m15.4", "2: the provision m15.4 that \"9.3-local-record\" names has no text in provisions/; did you mean \"m15.3\"?"),
        (#"level="warning""#, #"level="warnign""#, "2: level=\"warnign\" of <rule> is none of error, warning, note; did you mean \"warning\"?"),
        (#" weight="80""#, "", "2: rule \"9.3-local-record\" needs the attribute \"weight\" (0 to 100)"),
        (#"weight="80""#, #"wieght="80""#, "2: <rule> has no attribute \"wieght\"; did you mean \"weight\"?"),
        (#"weight="80""#, #"weight="101""#, "2: weight=\"101\" of <rule> is no number from 0 to 100"),
        (#"also="9.2""#, #"also="9.3""#, "2: also=\"9.3\" of \"9.3-local-record\" is the rule's own provision"),
        (#"from="2024-08-01""#, #"from="2024-13-01""#, "2: from=\"2024-13-01\" of <rule> is no day"),
        (#"from="2024-08-01""#, #"from="2024-08-01" until="2024-08-01""#, "2: until=\"2024-08-01\" of \"9.3-local-record\" is not later"),
        ("<title><zh>本地业绩</zh><en>Local record</en></title>", "<title><zh>本地业绩</zh></title>", "3: <title> needs its text in <en>"),
        ("<fact><zh>国家规定</zh><en>a national rule</en></fact>", "", "2: <rule> needs a <fact>"),
        (#"<element id="record">"#, #"<element id="region">"#, "5: the element \"region\" is declared twice"),
        (#" element="record"/>"#, "/>", "2: the element \"record\" of \"9.3-local-record\" is met by no step or condition"),
        (#" element="record"/>"#, #" element="recrod"/>"#, "8: element=\"recrod\" is no element of the rule; did you mean \"record\"?"),
        (#"any="record""#, #"any="recod""#, "8: \"recod\" is no class of the lexicon; did you mean \"record\"?"),
        (#"gap="8""#, #"gap="eight""#, "8: gap=\"eight\" of <step> is no number from 0 to 500"),
        (#"<step any="local issuer""#, #"<step any="local issuer" gap="3""#, "7: gap=\"3\" of the first step means nothing"),
        (#"in="after""#, #"in="afer""#, "9: in=\"afer\" of <with> is none of"),
        (#"in="title"/>"#, #"in="title" within="3"/>"#, "10: within=\"3\" goes with in=\"before\", \"after\" or \"sentence\" only"),
        (#"polarity="ignored""#, #"polarity="ignores""#, "6: polarity=\"ignores\" of <pattern> is none of clears, own, ignored; did you mean"),
        ("以{region}", "以{regoin}", "12: {regoin} in <message> is no element of the rule; did you mean \"region\"?"),
        ("⟦当地业绩⟧", "当地业绩", "20: a violating <example> marks exactly one span ⟦…⟧; here are 0 ⟦ and 0 ⟧"),
        ("⟦当地业绩⟧", "⟦当地⟧⟦业绩⟧", "20: a violating <example> marks exactly one span ⟦…⟧; here are 2 ⟦ and 2 ⟧"),
        ("当地企业。", "⟦当地⟧企业。", "22: a compliant <example> marks no span"),
        (#"<example kind="compliant">当地企业。</example>"#, "", "2: rule \"9.3-local-record\" has 1 compliant examples and needs 2"),
        (#"<example kind="violation">⟦当地业绩⟧加分。</example>"#, "", "2: rule \"9.3-local-record\" has 1 violation examples and needs 2"),
        ("<cure><zh>删去。</zh><en>Drop it.</en></cure>", "<curse/>", "13: <rule> holds no <curse>; did you mean \"cure\"?"),
        ("<related>", "stray<related>", "2: <rule> holds no text, but here is \"stray\""),
        (#"provision="9.3""#, #"provision="12.1""#, "1: provision=\"12.1\" is no item of Articles 8 to 11"),
    ].map { Change(path: "rules/9.3.xml", from: $0.0, to: $0.1, fault: $0.2) }

    static let lexiconChanges: [Change] = [
        (#"includes="place""#, #"includes="recrod""#, "2: class \"local\" includes \"recrod\", which is no class; did you mean \"record\"?"),
        (#"<class name="record">"#, #"<class name="record" includes="local">"#, ""),
        (#"<class name="record">"#, #"<class name="record" includes="record">"#, "3: class \"record\" includes itself"),
        (#"<class name="record">"#, #"<class name="local">"#, "3: class \"local\" is declared twice"),
        (#"<class name="record">"#, #"<class name="place">"#, "3: class \"place\" is reserved for the gazetteer"),
        (#"<terms>业绩</terms>"#, "", "3: class \"record\" holds no terms"),
        (#"name="shadow" hides="true""#, #"name="shadow" hides="yes""#, "6: hides=\"yes\" of <class> is neither true nor false"),
        (#"name="issuer" dynamic="true"/>"#, #"name="issuer" dynamic="true"><terms>本局</terms></class>"#, "7: class \"issuer\" is dynamic and may hold no terms"),
        ("当地</terms>", "当地 (甲|</terms>", "2: term \"(甲|\": \"(\" is not closed"),
        ("当地</terms>", "当地 甲]</terms>", "2: term \"甲]\": \"]\" closes nothing"),
        ("当地</terms>", "当地 甲[]</terms>", "2: term \"甲[]\": [] holds no character"),
        ("当地</terms>", "当地 4S店</terms>", "2: term \"4S店\": \"4\" would match any number: write #"),
        ("当地</terms>", "当地 区(内|)</terms>", "2: term \"区(内|)\": its form \"区\" is one character"),
        ("    加分", "    “加分”", "5: term \"“加分”\" holds a character that is skipped"),
        ("    加分", "    加分。", "5: term \"加分。\" holds the end of a sentence"),
        (
            "当地</terms>", "当地 [一二三四五六七八九][一二三四五六七八九][一二三四五六七八九][一二三四五六七八九]</terms>",
            "2: term \"[一二三四五六七八九][一二三四五六七八九][一二三四五六七八九][一二三四五六七八九]\": it stands for 6561 terms, more than 4000"
        ),
        (#"<class name="issuer""#, #"<class name="unused"><terms>甲乙</terms></class><class name="issuer""#, "7: dead class: no rule uses \"unused\""),
    ].map { Change(path: "lexicon/a.xml", from: $0.0, to: $0.1, fault: $0.2) }

    static let otherChanges: [Change] = [
        Change(path: "provisions/p.xml", from: #"id="9.2""#, to: #"id="9.3""#, fault: "3: the provision 9.3 is given twice"),
        Change(path: "provisions/p.xml", from: #"bases="law""#, to: #"bases="lawn""#, fault: "3: bases=\"lawn\" is no kind of source; did you mean \"law\"?"),
        Change(path: "provisions/p.xml", from: "<text>（二）甲；</text>", to: "", fault: "2: the provision 9.2 needs its <text>"),
        Change(path: "provisions/p.xml", from: "（二）甲；</text>", to: "（二）甲；", fault: "2: Opening and ending tag mismatch"),
        Change(path: "provisions/p.xml", from: "urn:fcrlint:rules:1", to: "urn:other", fault: "1: <provisions> of namespace \"urn:other\""),
        Change(path: "rulebase.xml", from: "2026.11", to: "new", fault: "1: version=\"new\" is no version such as 2026.11"),
        Change(path: "gazetteer/divisions.tsv", from: "330500\t湖州市", to: "33050\t湖州市", fault: "3: \"33050\" is no six-digit code"),
        Change(path: "gazetteer/divisions.tsv", from: "prefecture", to: "prefectur", fault: "3: \"prefectur\" is no level; did you mean"),
        Change(path: "gazetteer/divisions.tsv", from: "\t330500\n", to: "\t330600\n", fault: "4: the parent 330600 of 330521 is not in the file"),
        Change(path: "gazetteer/divisions.tsv", from: "county\t330500", to: "county", fault: "4: \"330521\t德清县\tcounty\" has 3 fields"),
        Change(path: "gazetteer/ordinary.tsv", from: "浙江\n", to: "浙江\n晋江\n", fault: "2: \"晋江\" is neither the name nor the short form"),
        Change(path: "catalogue/laws.tsv", from: "价格法\tlaw", to: "价格法\tact", fault: "2: \"act\" is no kind of source"),
        Change(path: "catalogue/laws.tsv", from: "价格法", to: "招标投标法", fault: "2: \"招标投标法\" stands already at catalogue/laws.tsv:1"),
    ]

    @Test(arguments: ruleChanges + lexiconChanges + otherChanges)
    func isNamed(change: Change) throws {
        let original = try SmallRules().folder.read(change.path)
        let text = String(decoding: original, as: UTF8.self)
        try #require(text.contains(change.from))
        var edited = text
        if let range = edited.firstRange(of: change.from) { edited.replaceSubrange(range, with: change.to) }
        let faults = try SmallRules([change.path: edited]).faults()
        if change.fault.isEmpty {
            #expect(faults == [])
        } else {
            #expect(faults.contains { $0.hasPrefix("\(change.path):\(change.fault)") }, "\(faults)")
        }
    }

    @Test func soundRulesHaveNone() throws {
        #expect(try SmallRules().faults() == [])
    }

    @Test func allAreCollected() throws {
        let rules = SmallRules.rules.replacing(#"level="warning""#, with: #"level="warn""#).replacing("<fact>", with: "<fcat>")
            .replacing("</fact>", with: "</fcat>")
        let lexicon = SmallRules.lexicon.replacing("加分</terms>", with: "加</terms>")
        let faults = try SmallRules(["rules/9.3.xml": rules, "lexicon/a.xml": lexicon]).faults()
        #expect(faults.count == 3)
        #expect(faults.map { $0.prefix { $0 != " " } } == ["lexicon/a.xml:5:", "rules/9.3.xml:2:", "rules/9.3.xml:14:"])
    }

    @Test(arguments: [("schema/rules.rng", "schema/rules.rng: cannot read"), ("rulebase.xml", "rulebase.xml: the rule base needs <ruleBase")])
    func missingFilesAreNamed(path: String, fault: String) throws {
        let faults = try SmallRules([path: String?.none]).faults()
        #expect(faults.contains { $0.hasPrefix(fault) }, "\(faults)")
    }

    @Test func aMissingFolderIsNamed() {
        #expect {
            _ = try RuleLoader.load(directory: "/nowhere/Rules")
        } throws: { error in
            (error as? RuleFaults)?.faults.map(\.file) == ["/nowhere/Rules"]
        }
    }
}
