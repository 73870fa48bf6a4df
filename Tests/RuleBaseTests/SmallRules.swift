import RuleBase
import TestSupport

/// A small rule base of our own in a temporary folder; each test changes the one file it is about.
struct SmallRules {
    static let lexicon = """
        <lexicon xmlns="urn:fcrlint:rules:1">
          <class name="local" includes="place"><terms>本(市|县)(内|) 当地</terms></class>
          <class name="record"><terms>业绩</terms></class>
          <class name="points"><terms>得#分
            加分</terms></class>
          <class name="shadow" hides="true"><terms>资本市场</terms></class>
          <class name="issuer" dynamic="true"/>
        </lexicon>
        """

    static let rules = """
        <rules xmlns="urn:fcrlint:rules:1" provision="9.3">
          <rule id="9.3-local-record" measures="m15.3" level="warning" weight="80" also="9.2" from="2024-08-01">
            <title><zh>本地业绩</zh><en>Local record</en></title>
            <element id="region"><zh>地域</zh><en>a region</en></element>
            <element id="record"><zh>业绩</zh><en>a record</en></element>
            <pattern polarity="ignored">
              <step any="local issuer" element="region"/>
              <step any="record" gap="8" not="points" element="record"/>
              <with any="points" in="after" within="12"/>
              <without any="shadow" in="title"/>
            </pattern>
            <message><zh>以{region}的{record}加分。</zh><en>{record} of {region}.</en></message>
            <cure><zh>删去。</zh><en>Drop it.</en></cure>
            <fact><zh>国家规定</zh><en>a national rule</en></fact>
            <related>招标投标法第六条</related>
            <example kind="violation" title="某县办法">
              下列情形加分：
              ⟦本市业绩⟧得2分。
            </example>
            <example kind="violation">⟦当地业绩⟧加分。</example>
            <example kind="compliant">业绩加分。</example>
            <example kind="compliant">当地企业。</example>
          </rule>
        </rules>
        """

    static let provisions = """
        <provisions xmlns="urn:fcrlint:rules:1" from="2024-08-01">
          <provision id="9.2"><title><zh>二</zh><en>two</en></title><text>（二）甲；</text></provision>
          <provision id="9.3" bases="law"><title><zh>三</zh><en>three</en></title><text>（三）乙；</text>
            <uncovered><zh>无</zh><en>none</en></uncovered></provision>
        </provisions>
        """

    static let measures = """
        <provisions xmlns="urn:fcrlint:rules:1">
          <provision id="m15.3" from="2025-04-20"><title><zh>三</zh><en>three</en></title><text>（三）丙；
            丁。</text></provision>
        </provisions>
        """

    let folder: TemporaryFolder

    /// - Parameter changes: the text of files that differ, by path; nil leaves the file out.
    init(_ changes: [String: String?] = [:]) throws {
        folder = try TemporaryFolder()
        var files: [String: String?] = [
            "rulebase.xml": "<ruleBase xmlns=\"urn:fcrlint:rules:1\" version=\"2026.11\"/>",
            "lexicon/a.xml": Self.lexicon,
            "rules/9.3.xml": Self.rules,
            "provisions/p.xml": Self.provisions,
            "provisions/m.xml": Self.measures,
            "gazetteer/divisions.tsv": "# a comment\n330000\t浙江省\tprovince\t\n330500\t湖州市\tprefecture\t330000\n330521\t德清县\tcounty\t330500\n",
            "gazetteer/ordinary.tsv": "浙江\n",
            "catalogue/laws.tsv": "招标投标法\tlaw\n价格法\tlaw\n",
            "schema/rules.rng": String(decoding: try SourceFolder.read(RepositoryRules.folder + "/Rules/schema/rules.rng"), as: UTF8.self),
        ]
        files.merge(changes) { $1 }
        for (path, text) in files { if let text { try folder.write(text, to: path) } }
    }

    func load() throws -> RuleSet { try RuleLoader.load(directory: folder.path) }

    /// The faults, each as `path:line: message` with the path inside the folder.
    func faults() throws -> [String] {
        do throws(RuleFaults) {
            _ = try RuleLoader.load(directory: folder.path)
            return []
        } catch {
            return error.faults.map { String($0.description.dropFirst(folder.path.count + 1)) }
        }
    }
}
