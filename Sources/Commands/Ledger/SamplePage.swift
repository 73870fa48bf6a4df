import Findings
import Reporting
import SpotCheck

/// A sample (抽查清单), for people and for programs.
struct SamplePage: ListPage {
    private let sample: StoredSample
    private let language: Language

    init(_ sample: StoredSample, language: Language) {
        self.sample = sample
        self.language = language
    }

    /// One line a sample.
    static func list(_ samples: [StoredSample], _ format: ListFormat, _ language: Language) -> [UInt8] {
        switch format {
        case .text:
            if samples.isEmpty { return Array(language.choose("没有样本\n", "no samples\n").utf8) }
            return Array(samples.map { SamplePage($0, language: language).heading }.joined().utf8)
        case .csv:
            let heads = [
                ("样本", "sample"), ("方法", "method"), ("种子", "seed"), ("范围", "restriction"), ("样本框", "population"), ("样本框摘要", "population digest"), ("份数", "size"),
                ("抽取时间", "drawn"), ("抽取人", "author"),
            ]
            return samples.reduce(into: CSVRow.mark + CSVRow.bytes(heads.map { language.choose($0.0, $0.1) })) { bytes, sample in
                bytes += CSVRow.bytes([
                    String(sample.number), sample.plan.method, String(sample.plan.seed), sample.plan.filter.text, String(sample.population), sample.digest,
                    String(sample.documents.count), sample.drawn, sample.author,
                ])
            }
        case .json:
            var json = JSONWriter()
            json.array(samples) { json, sample in json.object { $0.described(sample) } }
            return json.bytes + [UInt8(ascii: "\n")]
        }
    }

    private var heading: String {
        let plan = sample.plan
        let method: String =
            plan.strata.isEmpty
            ? language.choose("简单随机抽样", "simple random sample")
            : language.choose(
                "按\(plan.strata.map { $0.name(in: .chinese) }.joined(separator: "、"))分层随机抽样",
                "random sample stratified by \(plan.strata.map { $0.name(in: .english) }.joined(separator: ", "))")
        let limits = plan.filter.text.isEmpty ? "" : language.choose("，范围 ", ", of ") + plan.filter.text
        return language.choose(
            "第 \(sample.number) 号样本：\(method)，从 \(sample.population) 份中抽取 \(sample.documents.count) 份\(limits)\n"
                + "   种子 \(plan.seed)；样本框摘要 \(sample.digest)\n   \(sample.drawn) 由 \(sample.author) 抽取\n",
            "sample \(sample.number): \(method), \(sample.documents.count) of \(sample.population) documents\(limits)\n"
                + "   seed \(plan.seed); digest of the frame \(sample.digest)\n   drawn \(sample.drawn) by \(sample.author)\n")
    }

    var text: String {
        var table = TextTable([
            ("", .right), (language.choose("层", "stratum"), .left), (language.choose("文件", "file"), .left), (language.choose("标题", "title"), .left),
        ])
        for (index, drawn) in sample.documents.enumerated() {
            table.add([String(index + 1), drawn.stratum, drawn.document.name, drawn.document.title ?? ""])
        }
        return heading + "\n" + table.text
    }

    var csv: [UInt8] {
        let heads = [
            ("序号", "position"), ("层", "stratum"), ("文件", "file"), ("标题", "document title"), ("文号", "number"), ("制发机关", "issuer"), ("层级", "level of government"),
            ("区划代码", "region"), ("区划", "region name"), ("日期", "date"), ("年度", "year"), ("文种", "kind"), ("状态", "status"),
        ]
        return sample.documents.enumerated().reduce(into: CSVRow.mark + CSVRow.bytes(heads.map { language.choose($0.0, $0.1) })) { bytes, entry in
            let document = entry.element.document
            let fields: [String?] = [
                String(entry.offset + 1), entry.element.stratum, document.name, document.title, document.number, document.issuer?.value,
                document.level.flatMap { Particulars.Government(rawValue: $0.value) }?.name(in: language), document.region.map { String($0) },
                document.regionName?.value, document.issued, document.year.map { String($0.value) }, document.kind?.value, document.status.name(in: language),
            ]
            bytes += CSVRow.bytes(fields.map { $0 ?? "" })
        }
    }

    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.described(sample)
            json.member("documents", array: sample.documents) { json, drawn in
                json.object {
                    $0.member("path", drawn.document.name)
                    $0.member("stratum", drawn.stratum)
                    $0.member("title", drawn.document.title)
                    $0.member("number", drawn.document.number)
                    $0.member("issuer", drawn.document.issuer?.value)
                    $0.member("region", drawn.document.region)
                    $0.member("regionName", drawn.document.regionName?.value)
                    $0.member("year", drawn.document.year?.value)
                    $0.member("kind", drawn.document.kind?.value)
                    $0.member("status", drawn.document.status.rawValue)
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func described(_ sample: StoredSample) {
        member("sample", sample.number)
        member("method", sample.plan.method)
        member("seed", sample.plan.seed)
        member("restriction", sample.plan.filter.text)
        member("population", sample.population)
        member("populationDigest", sample.digest)
        member("size", sample.documents.count)
        member("drawn", sample.drawn)
        member("author", sample.author)
    }
}

extension SamplePlan.Trait {
    fileprivate func name(in language: Language) -> String {
        switch self {
        case .region: language.choose("地区", "division")
        case .kind: language.choose("文种", "kind")
        case .year: language.choose("年度", "year")
        case .issuer: language.choose("制发机关", "issuer")
        }
    }
}
