import Findings
import Law
import Reporting

/// The figures of an evaluation, for people and for programs.
extension Evaluation {
    func text(in language: Language) -> String {
        var text = language.choose(
            "条款项    召回率 [95% 区间]             准确率 [95% 区间]\n", "item      recall [95 % interval]        precision [95 % interval]\n")
        for (item, figures) in items.sorted(by: { $0.key < $1.key }) {
            text += Self.padded(item.description, 10) + Self.padded(figures.recall.text, 30) + figures.precision.text + "\n"
        }
        text += "\n"
        for (chinese, english, figure) in [
            ("总召回率", "recall", recall), ("总准确率", "precision", precision),
            ("合规条款误报率", "false alarms on clauses without labels", falseAlarms),
        ] {
            text += language.choose(chinese, english) + language.choose("：", ": ") + figure.text + "\n"
        }
        return text
    }

    func json(_ context: ReportContext) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.runMembers(context)
            json.key("recall")
            json.figure(recall)
            json.key("precision")
            json.figure(precision)
            json.key("falseAlarms")
            json.figure(falseAlarms)
            json.member("items", array: items.sorted { $0.key < $1.key }) { json, entry in
                json.object { json in
                    json.member("item", entry.key.description)
                    json.key("recall")
                    json.figure(entry.value.recall)
                    json.key("precision")
                    json.figure(entry.value.precision)
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

extension Proportion {
    /// `0.812 (13/16) [0.570, 0.934]`.
    fileprivate var text: String {
        guard let value, let interval else { return "- (0/0)" }
        return
            "\(Self.thousandths(value)) (\(hits)/\(total)) [\(Self.thousandths(interval.lowerBound)), \(Self.thousandths(interval.upperBound))]"
    }
}

extension JSONWriter {
    fileprivate mutating func figure(_ figure: Proportion) {
        object { json in
            json.member("hits", figure.hits)
            json.member("total", figure.total)
            json.key("value")
            json.fraction(figure.value)
            json.key("low")
            json.fraction(figure.interval?.lowerBound)
            json.key("high")
            json.fraction(figure.interval?.upperBound)
        }
    }

    private mutating func fraction(_ value: Double?) {
        if let value { number(Proportion.thousandths(value)) } else { null() }
    }
}
