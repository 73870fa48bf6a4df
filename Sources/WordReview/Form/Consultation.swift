package import PolicyDocument

/// What an explanatory note says of the opinions that were heard (Article 16, m28), in its own words.
package enum Consultation {
    private static let acts = ["征求", "听取", "公开征集", "座谈会", "论证会", "听证会", "公示"]
    private static let objects = ["意见", "建议", "听证", "论证"]
    private static let outcomes = ["采纳", "吸收", "未收到", "没有收到", "无不同意见", "无意见", "未提出意见", "没有提出意见"]
    private static let most = 4
    /// In characters.
    private static let shortest = 10

    /// Who was asked, how and when.
    package static func quotes(in document: Document) -> [String] {
        sentences(of: document) { text in acts.contains { text.contains($0) } && objects.contains { text.contains($0) } }
    }

    /// What became of the opinions.
    package static func adoption(in document: Document) -> [String] {
        sentences(of: document) { text in outcomes.contains { text.contains($0) } }
    }

    private static func sentences(of document: Document, that tells: (String) -> Bool) -> [String] {
        var quotes: [String] = []
        for block in document.blocks where block.kind != .title {
            for sentence in document.text(of: block).split(whereSeparator: { "。；\n".contains($0) }) {
                let text = sentence.trimmed
                // A heading says nothing.
                guard text.count >= shortest, tells(text), !quotes.contains(text) else { continue }
                quotes.append(text)
                if quotes.count == most { return quotes }
            }
        }
        return quotes
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
