import Findings
import Law
import Reporting
import RuleBase
import SpotCheck

/// `ledger sample`: draws a sample that anyone can draw again.
struct LedgerSampleCommand: Command {
    /// How many are to be drawn.
    private enum Size: Sendable {
        case count(Int)
        /// In millionths.
        case rate(Int)

        func count(of population: Int) -> Int {
            switch self {
            case .count(let count): min(count, population)
            case .rate(let millionths): max(1, (population * millionths + 999_999) / 1_000_000)
            }
        }
    }

    private static let size = ValueOption<Int>("size", "N", "抽取 N 份", "draw N documents") { Int($0.text).flatMap { $0 > 0 ? $0 : nil } }
    private static let rate = ValueOption<Int>("rate", "P%", "抽取百分之几，如 5% 或 0.5%（向上取整）", "draw so many per cent, such as 5% or 0.5%, rounded up") {
        millionths($0.text)
    }
    private static let strata = ValueOption<SamplePlan.Trait>(
        "by", SamplePlan.Trait.allCases.map(\.rawValue).joined(separator: "|"), isRepeatable: true, choices: SamplePlan.Trait.allCases.map(\.rawValue),
        "分层：按地区、文种、年度、制发机关（默认为简单随机抽样）", "stratified by division, kind, year or issuer (default: a simple sample)"
    ) { SamplePlan.Trait(rawValue: $0.text) }
    private static let seed = ValueOption<Int>("seed", "N", "随机种子（默认为当日，如 20261124）", "the seed (default: today, as 20261124)") {
        Int($0.text).flatMap { $0 >= 0 ? $0 : nil }
    }
    private static let redraw = ValueOption<Int>("redraw", "N", "按记录重抽第 N 号样本，与记录核对", "draw sample N again, and hold it against what was written down") {
        Int($0.text)
    }
    private static let show = ValueOption<Int>("show", "N", "显示第 N 号样本", "show sample N") { Int($0.text) }

    static let form = CommandForm(
        name: "ledger sample", operands: "",
        summary: Phrase(chinese: "随机抽样：方法、种子和样本框记入台账，任何人都可重抽", english: "draw a sample; method, seed and frame are written down, so that anyone can draw it again"),
        options: [LedgerForms.ledger.form, size.form, rate.form, strata.form, seed.form] + ListForms.documents + [
            redraw.form, show.form, ListForms.format.form, LedgerForms.author.form,
        ],
        details: Phrase(
            chinese: "不写 --size、--rate、--redraw、--show 时列出已有的样本。方法：每份文件的键是“种子、换行、路径”的 SHA-256\n"
                + "（printf '%s\\n%s' 种子 路径 | sha256sum），取键最小的若干份。\n"
                + "分层时按各层份数分配（最大余数法）；抽取份数不少于层数时，不足一份的层各取一份。",
            english:
                "Without --size, --rate, --redraw or --show the samples are listed. The key of a document is the SHA-256 of the seed, a line feed and the\n"
                + "path (printf '%s\\n%s' SEED PATH | sha256sum); those with the smallest keys are drawn. Strata give by their size (largest remainder); where\n"
                + "as many are drawn as there are strata, one whose share is less than one gives one."))

    private enum Task: Sendable {
        case list
        case draw(Size)
        case redraw(Int)
        case show(Int)
    }

    private let ledger: Argument
    private let task: Task
    private let strata: [SamplePlan.Trait]
    private let seed: Int
    private let documents: ListForms.Documents
    private let format: ListFormat
    private let author: String

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if let word = arguments.operands.first { throw .unwantedOperand(word.text) }
        ledger = try LedgerForms.path(arguments)
        var tasks: [(name: String, task: Task)] = []
        if let size = try arguments.value(Self.size) { tasks.append(("--size", .draw(.count(size)))) }
        if let rate = try arguments.value(Self.rate) { tasks.append(("--rate", .draw(.rate(rate)))) }
        if let number = try arguments.value(Self.redraw) { tasks.append(("--redraw", .redraw(number))) }
        if let number = try arguments.value(Self.show) { tasks.append(("--show", .show(number))) }
        if tasks.count > 1 { throw .conflict(tasks[0].name, tasks[1].name) }
        task = tasks.first?.task ?? .list
        strata = try arguments.all(Self.strata)
        seed = try arguments.value(Self.seed) ?? CalendarDate.today.digits
        documents = try ListForms.Documents(arguments)
        format = try arguments.value(ListForms.format) ?? .text
        author = try arguments.value(LedgerForms.author) ?? LoginName.current
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        var isWrite = false
        if case .draw = task { isWrite = true }
        let ledger = try Ledger.open(ledger, for: isWrite ? .record : .read)
        switch task {
        case .list:
            let samples = try Ledger.asking { () throws(LedgerError) in try ledger.samples() }
            try console.answer(SamplePage.list(samples, format, console.language))
        case .show(let number):
            try answer(number, ledger, console)
        case .draw(let size):
            let filter = try documents.filter(ledger)
            let number = try Ledger.asking { () throws(LedgerError) in
                try ledger.draw(strata: strata, seed: seed, filter: filter, author: author) { size.count(of: $0) }
            }
            try answer(number, ledger, console)
        case .redraw(let number):
            try redraw(number, ledger, console)
        }
        return .done
    }

    private func answer(_ number: Int, _ ledger: Ledger, _ console: Console) throws(CommandError) {
        let sample = try Ledger.asking { () throws(LedgerError) in try ledger.sample(number) }
        try console.answer(SamplePage(sample, language: console.language).bytes(format))
    }

    private func redraw(_ number: Int, _ ledger: Ledger, _ console: Console) throws(CommandError) {
        let (sample, again) = try Ledger.asking { () throws(LedgerError) in
            let sample = try ledger.sample(number)
            return (sample, try ledger.redraw(sample))
        }
        guard again.isSameFrame else { throw .ledger(.otherFrame(sample: number, then: sample.population, now: again.population)) }
        guard again.paths == sample.documents.map(\.document.path) else { throw .ledger(.otherSample(number)) }
        try console.answer(SamplePage(sample, language: console.language).bytes(format))
        console.complain(
            console.language.choose(
                "重抽一致：样本框 \(sample.population) 份，抽取 \(sample.documents.count) 份", "drawn again, the same \(sample.documents.count) of \(sample.population) documents"))
    }

    /// Reads `5%` or `0.05%` exactly; nil for anything else, and for nothing or more than all.
    private static func millionths(_ text: String) -> Int? {
        let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
        guard digits.count < text.count else { return nil }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.count <= 4, let whole = Int(parts[0]), let part = Int(fraction + String(repeating: "0", count: 4 - fraction.count)) else { return nil }
        let rate = whole * 10_000 + part
        return (1...1_000_000).contains(rate) ? rate : nil
    }
}

extension CalendarDate {
    /// 20261124
    fileprivate var digits: Int { year * 10_000 + month * 100 + day }
}
