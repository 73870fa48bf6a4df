import Foundation

/// Where the paragraphs of made-up documents come from: the sample drafts, the labelled clauses, the rules' own examples, and sentences put
/// together from words that no rule minds.
struct ParagraphSource {
    /// Nothing to find in them: from samples and labelled clauses.
    private var quiet: [String] = []
    /// From drafts and clauses with something to find.
    private var loud: [String] = []
    /// Lawful sentences that the rules hold against unlawful ones: their compliant examples.
    private var examples: [String] = []

    /// - Parameter repository: The folder with `Samples` and `Rules`.
    init(repository: String) throws {
        let samples = repository + "/Samples"
        for name in try FileManager.default.contentsOfDirectory(atPath: samples + "/drafts").sorted()
        where name.hasSuffix(".txt") && !name.hasSuffix(".gb18030.txt") {
            let text = try String(contentsOfFile: samples + "/drafts/" + name, encoding: .utf8)
            let lines = text.split(separator: "\n").map(String.init).filter { $0.count > 24 }
            if name == "compliant.txt" { quiet += lines } else { loud += lines }
        }
        for line in try String(contentsOfFile: samples + "/evaluation/clauses.jsonl", encoding: .utf8).split(separator: "\n") {
            guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let text = row["text"] as? String else { continue }
            if (row["labels"] as? [Any])?.isEmpty == true { quiet.append(text) } else { loud.append(text) }
        }
        let rules = repository + "/Rules/rules"
        for name in try FileManager.default.contentsOfDirectory(atPath: rules).sorted() where name.hasSuffix(".xml") {
            let text = try String(contentsOfFile: rules + "/" + name, encoding: .utf8)
            examples += text.matches(of: /<example kind="compliant">([^<\n]+)<\/example>/).map { String($0.1) }
        }
    }

    /// A paragraph as lawful documents have them: of a hundred, forty of the rules' own compliant examples, twenty from compliant samples and
    /// labelled clauses, the rest of made-up sentences.
    func lawful(_ random: inout SeededRandom) -> String {
        switch random.below(100) {
        case ..<40: (0..<(2 + random.below(4))).map { _ in random.pick(examples) }.joined()
        case ..<60: random.pick(quiet)
        default: (0..<(2 + random.below(3))).map { _ in Self.sentence(&random) }.joined()
        }
    }

    /// A paragraph with something to find, most of the time.
    func unlawful(_ random: inout SeededRandom) -> String { random.pick(loud) }

    /// A paragraph of a document that is dense on purpose.
    /// - Parameter density: Of a hundred paragraphs, how many come from what has something to find.
    func paragraph(density: Int, _ random: inout SeededRandom) -> String {
        let dice = random.below(100)
        if dice < density { return random.pick(loud) }
        if dice < density + 15 { return random.pick(quiet) }
        return (0..<(2 + random.below(3))).map { _ in Self.sentence(&random) }.joined()
    }

    private static func sentence(_ random: inout SeededRandom) -> String {
        let verb = random.pick(verbs)
        let first = "\(random.pick(bodies))\(random.pick(manners))\(verb)\(random.pick(qualities))\(random.pick(objects))"
        let second = "\(random.pick(verbs))\(random.pick(qualities))\(random.pick(objects))"
        return "\(first)，\(second)，\(random.pick(ends))。"
    }

    private static let bodies = [
        "各部门要", "各单位应当", "办公室负责", "牵头部门要", "有关处室应当", "工作专班要", "各科室负责", "会议要求", "机关党委要", "秘书科负责", "信息中心要", "档案部门应当", "值班室负责",
        "督查部门要", "宣传部门应当", "财务科负责",
    ]
    private static let manners = ["及时", "认真", "定期", "按月", "按季度", "逐项", "统筹", "稳妥", "有序", "扎实", "持续", "主动", "依法", "分工", "全面", "细致"]
    private static let verbs = ["整理", "汇总", "梳理", "完善", "改进", "落实", "研究", "核对", "更新", "归档", "公开", "通报", "听取", "记录", "总结", "检查"]
    private static let qualities = ["年度", "日常", "重点", "本级", "会议", "专项", "内部", "历年", "常规", "阶段性", "基础", "配套", "书面", "电子", "季度", "综合"]
    private static let objects = [
        "工作台账", "会议纪要", "文件目录", "值班安排", "学习计划", "调研报告", "意见建议", "任务清单", "统计报表", "档案材料", "信访件", "办理情况", "培训记录", "应急预案", "公文流转", "机关事务",
    ]
    private static let ends = [
        "确保按时完成", "做到有据可查", "报主要负责人审阅", "并于月底前报送", "形成书面材料", "接受群众监督", "切实改进作风", "提高工作效率", "做好前后衔接", "避免重复报送", "及时反馈进展", "留存备查",
        "不得弄虚作假", "确保数据真实", "方便群众办事", "按规定归档",
    ]
}
