package import Findings

/// What is wrong with a row of a file of decisions.
package struct DecisionFault: Error, Hashable, Sendable {
    package enum What: Hashable, Sendable {
        case notUTF8
        case quotes
        case notJSON(String)
        /// The heads of columns that are not there.
        case noColumns([ClueColumn])
        /// More fields, or fewer, than there are heads.
        case fields(Int, wanted: Int)
        case noPath
        case noDocument(String)
        case noFinding(String)
        case badDecision(String)
        case noReason
        case badDay(String)
        /// A day an exemption ends, of what is none.
        case strayDay
        case noString(String)
    }

    /// From 1.
    package var line: Int
    package var what: What

    package func text(in language: Language) -> String {
        switch what {
        case .notUTF8: language.choose("不是 UTF-8 文本；请另存为“CSV UTF-8”", "not UTF-8: save it as “CSV UTF-8”")
        case .quotes: language.choose("引号不配对", "the quotes do not match")
        case .notJSON(let reason): language.choose("不是 JSON 对象：\(reason)", "no JSON object: \(reason)")
        case .noColumns(let columns):
            language.choose(
                "缺少列：\(columns.map { $0.name(in: .chinese) }.joined(separator: "、"))", "columns are missing: \(columns.map { $0.name(in: .english) }.joined(separator: ", "))")
        case .fields(let count, let wanted): language.choose("有 \(count) 个字段，应为 \(wanted) 个", "\(count) fields where there should be \(wanted)")
        case .noPath: language.choose("没有写明文件", "no file is named")
        case .noDocument(let path): language.choose("台账中没有 \(path)", "the ledger has no \(path)")
        case .noFinding(let id): language.choose("该文件没有编号为 \(id) 的发现", "the document has no finding \(id)")
        case .badDecision(let word):
            language.choose(
                "“\(word)”不是核查结论，可填：\(Verification.words(in: .chinese))", "“\(word)” is no decision; there are: \(Verification.words(in: .english))")
        case .noReason: language.choose("没有写明核查意见", "no opinion is given")
        case .badDay(let text): language.choose("“\(text)”不是日期，应如 2026-11-24", "“\(text)” is no day such as 2026-11-24")
        case .strayDay: language.choose("只有适用第十二条的才有期限", "only an exemption has a day it ends")
        case .noString(let name): language.choose("\(name) 不是字符串", "“\(name)” is no string")
        }
    }
}

extension Verification {
    fileprivate static func words(in language: Language) -> String {
        allCases.map { $0.name(in: language) }.joined(separator: language.choose("、", ", "))
    }
}
