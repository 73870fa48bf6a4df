package import Findings

/// What is wrong with a file of decisions or settings. Every one ends the command with status 2.
package enum DecisionError: Error, Hashable, Sendable {
    /// Where in a file it stands.
    package struct Place: Hashable, Sendable {
        package var file: String
        package var line: Int

        package init(file: String, line: Int) {
            self.file = file
            self.line = line
        }
    }

    case cannotRead(file: String, reason: String)
    /// The file is no JSON.
    case notJSON(Place, String)
    case unknownKey(Place, key: String, nearest: String?)
    case missingKey(Place, key: String)
    /// `wanted` lists what the key takes.
    case badValue(Place, key: String, wanted: Wanted, nearest: String?)
    case unknownRule(Place, word: String, nearest: String?)
    case unknownFormat(Place, word: String, nearest: String?)
    /// A file extends one that leads back to it.
    case cycle(Place, chain: [String])
    /// The documents of one run are governed by different files.
    case severalConfigurations(String, String)
    /// Two files beside a draft could be meant.
    case twoFiles(String, String)
    /// A finding is justified twice in one file.
    case repeated(Place, id: String)

    /// What a key takes.
    package enum Wanted: Hashable, Sendable {
        case text, list, object, flag, date, wholeNumber(ClosedRange<Int>), oneOf([String]), digest, identity

        func name(in language: Language) -> String {
            switch self {
            case .text: language.choose("非空文字", "text that is not empty")
            case .list: language.choose("数组", "a list")
            case .object: language.choose("对象", "an object")
            case .flag: "true, false"
            case .date: language.choose("日期，如 2026-11-24", "a date, e.g. 2026-11-24")
            case .wholeNumber(let range): language.choose("\(range.lowerBound) 至 \(range.upperBound) 的整数", "a whole number from \(range.lowerBound) to \(range.upperBound)")
            case .oneOf(let words): words.joined(separator: ", ")
            case .digest: language.choose("SHA-256（64 位十六进制）", "a SHA-256 (64 hexadecimal digits)")
            case .identity: language.choose("发现的编号（16 位十六进制）", "the id of a finding (16 hexadecimal digits)")
            }
        }
    }

    package func message(in language: Language) -> String {
        func at(_ place: Place, _ chinese: String, _ english: String) -> String {
            "\(place.file):\(place.line): \(language.choose(chinese, english))"
        }
        func guess(_ nearest: String?) -> String {
            nearest.map { language.choose("；是否想写 \($0)？", "; did you mean \($0)?") } ?? ""
        }
        switch self {
        case .cannotRead(let file, let reason):
            return language.choose("无法读取 \(file)：\(reason)", "cannot read \(file): \(reason)")
        case .notJSON(let place, let what): return at(place, "不是合法的 JSON：\(what)", "not JSON: \(what)")
        case .unknownKey(let place, let key, let nearest): return at(place, "没有“\(key)”这个键", "there is no key “\(key)”") + guess(nearest)
        case .missingKey(let place, let key): return at(place, "缺少“\(key)”", "“\(key)” is missing")
        case .badValue(let place, let key, let wanted, let nearest):
            let words = wanted.name(in: language)
            return at(place, "“\(key)”的值不对，应为：\(words)", "“\(key)” must be: \(words)") + guess(nearest)
        case .unknownRule(let place, let word, let nearest):
            return at(place, "没有“\(word)”这条规则或条项", "there is no rule or provision “\(word)”") + guess(nearest)
        case .unknownFormat(let place, let word, let nearest):
            return at(place, "没有“\(word)”这种报告格式", "there is no report format “\(word)”") + guess(nearest)
        case .cycle(let place, let chain):
            let names = chain.joined(separator: " → ")
            return at(place, "extends 循环引用：\(names)", "extends goes in a circle: \(names)")
        case .severalConfigurations(let first, let second):
            return language.choose(
                "本次检查的文件受两份配置约束：\(first) 和 \(second)；请分开运行，或用 --config 指定一份",
                "two configurations govern this run, \(first) and \(second): run them apart, or name one with --config")
        case .twoFiles(let first, let second):
            return language.choose("\(first) 与 \(second) 只能保留一份", "\(first) and \(second): only one of them may be there")
        case .repeated(let place, let id):
            return at(place, "发现 \(id) 已在本文件前面出现", "finding \(id) is there already")
        }
    }
}
