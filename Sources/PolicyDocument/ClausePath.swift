/// A clause path (条款项路径): the numbered units a paragraph stands in, from the outside in.
package struct ClausePath: Hashable, Sendable {
    /// The kinds of numbered units in Chinese policy documents.
    package enum Kind: UInt8, Sendable {
        /// 附件
        case attachment
        /// 编
        case part
        /// 章
        case chapter
        /// 节
        case section
        /// 条
        case article
        /// 款: counted, never written
        case paragraph
        /// 项（一） under an article
        case item
        /// 目 1. under an item
        case subitem
        /// 一、
        case first
        /// （一）
        case second
        /// 1.
        case third
        /// （1）
        case fourth
        /// ①
        case fifth
    }

    package struct Step: Hashable, Sendable {
        package var kind: Kind
        /// The number, from 1; 0 for an attachment without one.
        package var number: Int
        /// The inserted number of 第十条之一; 0 otherwise.
        package var inserted: Int

        package init(_ kind: Kind, _ number: Int, inserted: Int = 0) {
            self.kind = kind
            self.number = number
            self.inserted = inserted
        }
    }

    package var steps: [Step]

    package init(_ steps: [Step] = []) { self.steps = steps }

    package var isEmpty: Bool { steps.isEmpty }
}

extension ClausePath: CustomStringConvertible {
    /// As it is cited: `第五条第二款第（三）项`, `三、（二）2.`, with `附件1` in front where it lies in an attachment.
    /// Chapters and sections are left out where an article follows: articles are numbered through.
    package var description: String {
        let article = steps.lastIndex { $0.kind == .article }
        let hasArticle = article != nil
        return steps.enumerated().reduce(into: "") { text, element in
            let (index, step) = element
            // Headings above articles that are numbered through are not cited.
            if let article, index < article, step.kind != .attachment { return }
            let chinese = ChineseNumeral.text(step.number)
            switch step.kind {
            case .attachment: text += step.number == 0 ? "附件" : "附件\(step.number)"
            case .part: if !hasArticle { text += "第\(chinese)编" }
            case .chapter: if !hasArticle { text += "第\(chinese)章" }
            case .section: if !hasArticle { text += "第\(chinese)节" }
            case .article: text += "第\(chinese)条" + (step.inserted > 0 ? "之\(ChineseNumeral.text(step.inserted))" : "")
            case .paragraph: text += "第\(chinese)款"
            case .item: text += "第（\(chinese)）项"
            case .subitem: text += "第\(step.number)目"
            case .first: text += "\(chinese)、"
            case .second: text += "（\(chinese)）"
            case .third: text += "\(step.number)."
            case .fourth: text += "（\(step.number)）"
            case .fifth: text += "第\(step.number)小项"
            }
        }
    }
}
