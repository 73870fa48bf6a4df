import Decisions
import RuleBase
import RuleTable

/// The files in which people record settings and decisions.
enum DecisionFuzzing {
    private static let path = Array("/drafts/fcrlint.json".utf8)

    /// The file also stands for whatever it extends, as far as paths do not grow.
    static func configuration(_ bytes: [UInt8]) {
        guard let vocabulary else { return }
        let files = DecisionFiles(name: { String(decoding: $0, as: UTF8.self) }, read: { $0.count < 64 ? bytes : nil })
        let reader = ConfigurationReader(files: files, vocabulary: vocabulary, formatNames: ["text", "json", "sarif"])
        guard let layers = try? reader.layers(path, bytes) else { return }
        _ = Configuration(file: path, layers: layers).document(Array("/drafts/a/b.docx".utf8))
    }

    static func files(_ bytes: [UInt8]) {
        _ = try? JustificationFile(bytes, name: "a.fcr.json")
        _ = try? ReviewRecord(bytes, name: "a.review.json")
        _ = try? Baseline(path, bytes, name: "baseline.json") { $0.count % 2 == 0 }
        if let vocabulary { _ = try? SuppressionFile(path, bytes, name: "fcrlint.suppressions.json", vocabulary: vocabulary) }
    }

    private static let vocabulary: RuleSelector.Vocabulary? = {
        let table = UnsafeRawBufferPointer(start: fcrlint_rule_table_address(), count: fcrlint_rule_table_size)
        return (try? RuleTableReader.read(immortal: table)).map { RuleSelector.Vocabulary($0) }
    }()
}
