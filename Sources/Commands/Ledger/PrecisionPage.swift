import Findings
import Reporting
import SpotCheck

/// How often the clues that people decided on were right, with the interval the true share lies in with a confidence of 95 %.
struct PrecisionPage: ListPage {
    private let figures: [Precision]
    private let language: Language

    init(_ figures: [Precision], language: Language) {
        self.figures = figures
        self.language = language
    }

    var text: String {
        var table = TextTable([
            (language.choose("范围", "of"), .left), (language.choose("已核查", "judged"), .right), (language.choose("属实", "right"), .right),
            (language.choose("准确率", "precision"), .right), (language.choose("95% 区间", "95 % interval"), .left),
        ])
        for figure in figures {
            let share = Proportion(hits: figure.right, total: figure.verified)
            table.add([
                figure.scope.name(in: language), String(figure.verified), String(figure.right), share.value.map(Proportion.thousandths) ?? "-",
                share.interval.map { "\(Proportion.thousandths($0.lowerBound))–\(Proportion.thousandths($0.upperBound))" } ?? "",
            ])
        }
        return table.text
            + language.choose("认定违反或者适用第十二条的为属实；未核查的不计\n", "right: a violation, or Article 12 applies; what nobody judged does not count\n")
    }

    var csv: [UInt8] {
        let heads = [("范围", "of"), ("已核查", "judged"), ("属实", "right"), ("准确率", "precision"), ("下限", "low"), ("上限", "high")]
        return figures.reduce(into: CSVRow.mark + CSVRow.bytes(heads.map { language.choose($0.0, $0.1) })) { bytes, figure in
            let share = Proportion(hits: figure.right, total: figure.verified)
            let numbers = [share.value, share.interval?.lowerBound, share.interval?.upperBound].map { $0.map(Proportion.thousandths) ?? "" }
            bytes += CSVRow.bytes([figure.scope.name(in: language), String(figure.verified), String(figure.right)] + numbers)
        }
    }

    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("precision", array: figures) { json, figure in
                let share = Proportion(hits: figure.right, total: figure.verified)
                json.object { json in
                    switch figure.scope {
                    case .top(let count): json.member("top", count)
                    case .rule(let id): json.member("rule", id)
                    }
                    json.member("judged", figure.verified)
                    json.member("right", figure.right)
                    json.key("precision")
                    json.share(share.value)
                    json.key("low")
                    json.share(share.interval?.lowerBound)
                    json.key("high")
                    json.share(share.interval?.upperBound)
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func share(_ value: Double?) {
        if let value { number(Proportion.thousandths(value)) } else { null() }
    }
}
