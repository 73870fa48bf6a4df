import Findings
import Law
import PolicyDocument
import Reporting
import RuleBase

/// The documents every format is tried on. All sentences are made up.
enum Fixtures {
    static let rules = RuleSet(
        version: "test", digest: String(repeating: "0123456789abcdef", count: 4),
        provisions: [
            ProvisionText(
                id: "9.3", text: "（三）排斥、限制经营者参加本地招标投标、政府采购；", title: Phrase(chinese: "排斥、限制招标投标", english: "bidding"), bases: [],
                uncovered: nil, from: nil, until: nil),
            ProvisionText(
                id: "10.2", text: "（二）没有依据的补贴；", title: Phrase(chinese: "奖励补贴", english: "subsidies"),
                bases: [.law, .administrativeRegulation, .stateCouncilApproval], uncovered: nil, from: nil, until: nil),
            ProvisionText(
                id: "m15.3", text: "（三）要求本地业绩；", title: Phrase(chinese: "本地业绩", english: "local record"), bases: [], uncovered: nil,
                from: nil, until: nil),
        ],
        lexicon: Lexicon(
            fold: [], cells: [], classes: TermClasses(sets: [], others: []), placeStarts: [], codes: [], classNames: [], hiding: .empty),
        rules: [
            rule("9.3-local-record", Provision(article: 9, item: 3), .error),
            rule("10.2-named-operator", Provision(article: 10, item: 2), .warning),
        ],
        gazetteer: Gazetteer(divisions: []), catalogue: LawCatalogue(entries: []))

    static func context(_ language: Language = .chinese) -> ReportContext {
        guard let asOf = CalendarDate("2026-11-24") else { preconditionFailure("the fixture's date is wrong") }
        return ReportContext(toolVersion: "0.0.0", asOf: asOf, language: language, rules: rules)
    }

    /// Everything a format has to cope with, in the order of paths.
    static var all: [(DocumentReport, Document?)] {
        [
            (clean, nil), (many.report, many.document), (manyLines.report, manyLines.document), (extensionB.report, extensionB.document),
            (hostile.report, hostile.document), (table, nil), (wholeDocument, nil), (decided, nil), (outOfScope, nil), (incomplete, nil),
            (unreadable, nil),
        ]
    }

    static let clean = DocumentReport(
        path: "a/clean.txt", format: .text, encoding: "UTF-8", metadata: Metadata(title: "通知", number: "某政发〔2026〕1号", issuer: "某县人民政府"),
        jurisdiction: Jurisdiction(code: 330521, name: "某县"), characters: 120)

    /// Two findings in one file, with the text at hand.
    static var many: (report: DocumentReport, document: Document) {
        let text = "关于某项目的通知\n投标人应当具有本县同类业绩。\n对甲公司给予奖励一百万元。\n"
        let document = textDocument(text)
        var report = DocumentReport(
            path: "a/many.txt", format: .text, encoding: "UTF-8", metadata: Metadata(title: "关于某项目的通知"), characters: 40)
        report.findings = [
            finding("1000000000000001", in: document, block: 1, elements: [("地域要素", "本县"), ("业绩要求", "业绩")], related: ["1000000000000002"]),
            finding(
                "1000000000000002", rule: "10.2-named-operator", provision: Provision(article: 10, item: 2), level: .warning, in: document,
                block: 2,
                elements: [("特定经营者", "甲公司")], related: ["1000000000000001"]),
        ]
        return (report, document)
    }

    /// A clause over two lines of the file.
    static var manyLines: (report: DocumentReport, document: Document) {
        var document = textDocument("投标人应当具有在本\n县完成的同类业绩。\n")
        let end = document.units.count - 1
        document.units[9] = Document.gap
        document.blocks = [Block(range: 0..<end, paragraph: 1)]
        var report = DocumentReport(path: "a/lines.txt", format: .text, encoding: "GB18030", characters: 18)
        report.findings = [finding("2000000000000001", in: document, block: 0, elements: [("地域要素", "本县")])]
        return (report, document)
    }

    /// Characters of two UTF-16 units before the finding.
    static var extensionB: (report: DocumentReport, document: Document) {
        let document = textDocument("𠮷野县𠀀：投标人应当具有本县同类业绩。\n")
        var report = DocumentReport(path: "b/扩展 B.txt", format: .text, encoding: "UTF-8", characters: 19)
        report.findings = [finding("3000000000000001", in: document, block: 0, elements: [("地域要素", "本县")])]
        return (report, document)
    }

    /// Quotes, commas, line breaks and control characters in every text.
    static var hostile: (report: DocumentReport, document: Document) {
        let document = textDocument("他说\"甲, 乙\"，<b>'本县'</b>&amp;\u{1B}[31m业绩\u{0}|`*\\,::error::%0A\n")
        var report = DocumentReport(
            path: "b/a,b:\"c\".txt", format: .text, encoding: "UTF-8", metadata: Metadata(title: "<i>标题</i>\u{7}"), characters: 40)
        var finding = finding("4000000000000001", in: document, block: 0, elements: [("<要件>", "本县")])
        finding.message = "第一行, \"引号\"\n第二行: %25 </script><!-- \u{2028} =1+1"
        finding.legalBasis = LegalBasis(
            status: .insufficient, citations: [Citation(name: "某县\"办法\"", kind: .localDocument, article: "第五条")])
        report.findings = [finding]
        return (report, document)
    }

    static var table: DocumentReport {
        var report = DocumentReport(
            path: "c/table.docx", format: .docx, metadata: Metadata(title: "招标文件", date: CalendarDate("2026-01-05"), kind: "招标文件"),
            jurisdiction: Jurisdiction(code: nil, name: "某委员会"), characters: 300)
        var finding = base("5000000000000001")
        finding.text = "本县业绩每项得2分"
        finding.clause = "附件1三、（二）2."
        finding.location = Location(
            part: "word/document.xml", line: 17, column: 1, endLine: 17, endColumn: 10, paragraph: 17, utf16Start: 0, utf16End: 9,
            isInserted: true,
            isHidden: true)
        finding.elements = [Element(name: "评分", text: "得2分", line: 17, column: 7), Element(name: "表头", text: "评分标准", line: 12, column: 1)]
        finding.also = [Provision(article: 9, item: 2)]
        finding.relatedLaw = ["《招标投标法实施条例》第三十二条"]
        finding.exemption = Exemption(
            ground: 3, term: "有效期至2028年12月31日", termStatus: .running, until: CalendarDate(year: 2028, month: 12, day: 31),
            found: [
                Exemption.Evidence(point: .ground, text: "为保护环境", line: 3),
                Exemption.Evidence(point: .term, text: "有效期至2028年12月31日", line: 30),
            ],
            missing: [.alternative, .effect])
        finding.legalBasis = LegalBasis(status: .tied, citations: [Citation(name: "行政许可法", kind: .law, article: "第十五条")])
        finding.trace = ["词语“本县”属于本地", "得分语境"]
        report.findings = [finding]
        report.notChecked = [NotChecked(what: "嵌入的图片", line: 22)]
        return report
    }

    /// A finding about the document as a whole.
    static var wholeDocument: DocumentReport {
        var report = DocumentReport(path: "c/whole.md", format: .markdown, encoding: "UTF-8", characters: 9)
        var finding = base("6000000000000001")
        finding.level = .note
        finding.measures = nil
        finding.text = ""
        finding.clause = ""
        finding.cure = ""
        finding.location = Location(line: 1, column: 1, endLine: 1, endColumn: 1, paragraph: 1, utf16Start: 0, utf16End: 0)
        finding.elements = []
        report.findings = [finding]
        return report
    }

    static var decided: DocumentReport {
        var report = DocumentReport(path: "d/decided.txt", format: .text, encoding: "UTF-8", characters: 50)
        let decisions: [Disposition] = [
            Disposition(kind: .suppressed, reason: "误报，\"见附件\"", owner: "张某", until: CalendarDate("2027-01-01")),
            Disposition(kind: .baselined, reason: "存量", owner: "李某"),
            Disposition(kind: .exemption, status: .lifted, reason: "已批准", owner: "市监局", until: CalendarDate("2028-12-31")),
            Disposition(kind: .exemption, status: .argued, reason: "环保", owner: "发改局"),
            Disposition(kind: .suppressed, status: .expired, reason: "旧", owner: "王某", until: CalendarDate("2025-01-01")),
        ]
        report.findings = decisions.enumerated().map { index, decision in
            var finding = base("700000000000000\(index + 1)")
            finding.disposition = decision
            finding.location.line = index + 1
            finding.location.endLine = index + 1
            return finding
        }
        report.staleDecisions = [StaleDecision(id: "7f00000000000000", reason: "误报", owner: "张某", successor: "7000000000000001")]
        return report
    }

    static let outOfScope = DocumentReport(
        path: "e/law.txt", format: .text, encoding: "UTF-8", scopeReason: "不涉及经营者经济活动", characters: 10)
    static let incomplete = DocumentReport(
        path: "e/part.docx", format: .docx, characters: 10, problems: [Problem("第3个部件已损坏", line: 4)])
    static let unreadable = DocumentReport(
        path: "e/scan.pdf", problems: [Problem("PDF 不能读取，请另存为 .docx")], isUnreadable: true)

    // MARK: Parts

    private static func rule(_ id: String, _ provision: Provision, _ level: RuleLevel) -> Rule {
        Rule(
            id: id, provision: provision, measures: MeasuresItem(article: 15, item: 3), level: level, weight: 50, also: [], relatedLaw: [],
            title: Phrase(chinese: "要求本地业绩", english: "local track record"),
            message: Phrase(chinese: "要求本地业绩，排斥外地经营者。", english: "Asks for a local track record."),
            cure: Phrase(chinese: "删去地域限制。", english: "Drop the local condition."), fact: nil,
            elements: [Phrase(chinese: "地域要素", english: "place")], patterns: [], from: nil, until: nil, examples: [], file: "9.xml", line: 3
        )
    }

    private static func base(_ id: String) -> Finding {
        Finding(
            id: id, rule: "9.3-local-record", level: .error, score: 800, provision: Provision(article: 9, item: 3),
            measures: MeasuresItem(article: 15, item: 3), also: [], relatedLaw: [], title: "要求本地业绩", message: "要求本地业绩，排斥外地经营者。",
            text: "投标人应当具有本县同类业绩。", clause: "第五条第（二）项", units: 0..<0, block: 0,
            location: Location(line: 1, column: 1, endLine: 1, endColumn: 15, paragraph: 1, utf16Start: 0, utf16End: 14),
            elements: [Element(name: "地域要素", text: "本县", line: 1, column: 8)], legalBasis: LegalBasis(status: .none, citations: []),
            exemption: Exemption(missing: [.ground, .term]), cure: "删去地域限制。")
    }

    static func finding(
        _ id: String, rule: String = "9.3-local-record", provision: Provision = Provision(article: 9, item: 3), level: Level = .error,
        in document: Document, block: Int, elements: [(String, String)], related: [String] = []
    ) -> Finding {
        var finding = base(id)
        finding.rule = rule
        finding.provision = provision
        finding.level = level
        finding.related = related
        finding.block = block
        finding.units = document.blocks[block].range
        finding.text = document.text(of: document.blocks[block])
        finding.location = document.location(of: finding.units, in: document.blocks[block])
        finding.elements = elements.compactMap { name, text in
            let wanted = Array(text.utf16)
            let kept = finding.units.filter { document.units[$0] != Document.gap }
            guard
                let first = kept.indices.first(where: { start in
                    start + wanted.count <= kept.count && wanted.indices.allSatisfy { document.units[kept[start + $0]] == wanted[$0] }
                })
            else { return nil }
            let place = document.location(of: kept[first]..<kept[first] + 1, in: document.blocks[block])
            return Element(name: name, text: text, line: place.line, column: place.column)
        }
        return finding
    }

    /// A text with a paragraph a line.
    private static func textDocument(_ text: String) -> Document {
        let units = Array(text.utf16)
        var starts = [0]
        var blocks: [Block] = []
        for (index, unit) in units.enumerated() where unit == 0x0A {
            blocks.append(Block(range: (starts.last ?? 0)..<index, paragraph: blocks.count + 1))
            starts.append(index + 1)
        }
        return Document(format: .text, encoding: "UTF-8", units: units, blocks: blocks, origin: .text(lineStarts: starts))
    }
}
