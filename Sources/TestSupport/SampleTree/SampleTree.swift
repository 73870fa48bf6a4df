import Foundation
import PolicyDocument

/// Made-up documents by the thousand, the same for a seed: notices of divisions all over the country, as text in UTF-8 and GB 18030 and as Word
/// documents, a few of them twice or nearly so. For tests and measurements of sweeps. As among real documents, most have nothing to find: of a
/// hundred, `share` have one to four clauses that do.
package struct SampleTree: Sendable {
    package var documents: Int
    /// Of each as UTF-8 text, in bytes, about.
    package var size: Int
    package var seed: UInt64
    /// Text in UTF-8 alone; else one in two is UTF-8, one in four GB 18030, one in four a Word document.
    package var isTextOnly: Bool
    /// Of a hundred documents, how many have clauses with something to find.
    package var share: Int
    /// For documents as dense as no real ones: of a hundred paragraphs of every document, how many come from drafts with something to find.
    package var density: Int?

    package init(
        documents: Int, size: Int = 20_000, seed: UInt64 = 1, isTextOnly: Bool = false, share: Int = 5, density: Int? = nil
    ) {
        self.documents = documents
        self.size = size
        self.seed = seed
        self.isTextOnly = isTextOnly
        self.share = share
        self.density = density
    }

    /// Of a hundred documents one is another's text, and one nearly so.
    private static let rare = 100
    /// The size that `share` is about, in bytes.
    private static let usual = 20_000

    private struct Division {
        var code: String
        var name: String
    }

    /// Writes the tree into a folder, which is made.
    /// - Parameter repository: The folder with `Samples` and `Rules`.
    package func write(to folder: String, repository: String) throws {
        let source = try ParagraphSource(repository: repository)
        let divisions = try Self.divisions(repository + "/Rules/gazetteer/divisions.tsv")
        var made: Set<String> = []
        for number in 0..<documents {
            let place = folder + "/" + subfolder(number, divisions)
            if made.insert(place).inserted { try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true) }
            let (name, bytes) = try file(number, lines(number, source, divisions))
            try Data(bytes).write(to: URL(fileURLWithPath: place + "/" + name))
        }
    }

    /// The counties.
    private static func divisions(_ file: String) throws -> [Division] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t")
            guard fields.count > 2, fields[2] == "county", !line.hasPrefix("#") else { return nil }
            return Division(code: String(fields[0]), name: String(fields[1]))
        }
    }

    private func random(_ number: Int) -> SeededRandom { SeededRandom(seed: seed &* 0x1_0000_0001 &+ UInt64(number)) }

    private func subfolder(_ number: Int, _ divisions: [Division]) -> String {
        var random = random(number)
        return String(random.pick(divisions).code.prefix(2)) + "0000"
    }

    private func lines(_ number: Int, _ source: ParagraphSource, _ divisions: [Division]) -> [String] {
        var random = random(number)
        let division = random.pick(divisions)
        switch random.below(Self.rare) {
        case 0 where number > 0: return lines(random.below(number), source, divisions)
        case 1 where number > 0:
            var lines = lines(random.below(number), source, divisions)
            lines[lines.count / 2] = density == nil ? source.lawful(&random) : source.paragraph(density: 0, &random)
            return lines
        default: break
        }
        let year = 2015 + random.below(12)
        let topic = random.pick(Self.topics)
        var lines = [
            "\(division.name)人民政府办公室关于印发\(topic)工作方案的通知", "\(division.name.prefix(1))政办发〔\(year)〕\(1 + random.below(90))号", "各乡镇人民政府，县政府各部门：",
            "《\(topic)工作方案》已经同意，现印发给你们，请认真贯彻执行。",
        ]
        var bytes = lines.reduce(0) { $0 + $1.utf8.count }
        var article = 1
        var (nextPart, loud) = (0, 0)
        while bytes < size {
            // A large text is as many documents of the usual size.
            if density == nil, bytes >= nextPart {
                loud = random.below(100) < share ? 1 + random.below(4) : 0
                nextPart += Self.usual
            }
            let line = "第\(ChineseNumeral.text(article))条　" + paragraph(source, &loud, &random)
            lines.append(line)
            bytes += line.utf8.count + 1
            article += 1
        }
        lines += ["\(division.name)人民政府办公室", "\(year)年\(1 + random.below(12))月\(1 + random.below(28))日"]
        return lines
    }

    /// - Parameter loud: How many clauses with something to find are still to come.
    private func paragraph(_ source: ParagraphSource, _ loud: inout Int, _ random: inout SeededRandom) -> String {
        if let density { return source.paragraph(density: density, &random) }
        guard loud > 0, random.below(20) == 0 else { return source.lawful(&random) }
        loud -= 1
        return source.unlawful(&random)
    }

    private func file(_ number: Int, _ lines: [String]) throws -> (name: String, bytes: [UInt8]) {
        let digits = String(number)
        let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        let text = lines.joined(separator: "\n\n") + "\n"
        var random = SeededRandom(seed: seed ^ UInt64(number) &* 0x9E37_79B9)
        switch isTextOnly ? 0 : random.below(4) {
        case 0, 1: return (name + ".txt", Array(text.utf8))
        case 2: return (name + ".txt", try GB18030.encode(text))
        default:
            var document = DocxBuilder()
            for line in lines { document.paragraph(line) }
            return (name + ".docx", try document.bytes())
        }
    }

    private static let topics = [
        "机关效能建设", "政务公开", "城乡环境整治", "旅游服务提升", "农产品质量安全", "职业技能培训", "老旧小区改造", "养老服务体系建设", "招商引资服务", "数字政府建设", "粮食安全", "消防安全", "公共文化服务",
        "交通秩序整治", "节能降碳", "医疗卫生服务能力提升",
    ]
}
