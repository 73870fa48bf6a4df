import PolicyDocument
import WordReview

/// What an explanatory note says of the things that m31 asks of it, in its own words.
struct ExplanatoryNote {
    /// The sources it names as the basis, as written, with the article where one is named.
    private(set) var bases: [String] = []
    /// Whether any of them is named with its article (第十五条).
    private(set) var namesArticles = false
    /// Who was asked, how and when.
    private(set) var opinions: [String] = []
    /// What became of the opinions.
    private(set) var adoption: [String] = []
    /// Why the circle of those asked was limited (m28, paragraph 2).
    private(set) var secrecy: [String] = []

    private static let most = 4

    /// - Parameter documents: The note, and what there is besides on the consultation.
    init(_ documents: [Document]) {
        for document in documents {
            opinions += Consultation.quotes(in: document)
            adoption += Consultation.adoption(in: document)
            var isAboutBasis = false
            for block in document.blocks {
                let text = document.text(of: block)
                if text.count <= Self.longestHeading { isAboutBasis = text.contains("依据") || isAboutBasis && !Self.isHeading(text) }
                if Self.isHeading(text), text.count <= Self.longestHeading, !text.contains("。") { continue }
                for sentence in Self.sentences(of: text) { read(sentence, isAboutBasis: isAboutBasis) }
            }
        }
        opinions = Array(opinions.prefix(Self.most))
        adoption = Array(adoption.prefix(Self.most))
    }

    /// Whether those who compete, trade with them or speak for them were asked (Article 16, m28).
    var asksStakeholders: Bool {
        opinions.contains { opinion in ["企业", "经营者", "协会", "商会", "市场主体", "利害关系人", "经营主体"].contains { opinion.contains($0) } }
    }

    /// Whether the public was asked.
    var asksPublic: Bool {
        opinions.contains { opinion in ["公开征求", "向社会", "网站", "公众", "公众号", "公开征集"].contains { opinion.contains($0) } }
    }

    /// In characters.
    private static let longestHeading = 24
    private static let shortest = 6

    private static func isHeading(_ text: String) -> Bool { text.prefixMatch(of: /[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）/) != nil }

    private static func sentences(of text: String) -> [String] {
        text.split { "。；\n".contains($0) }.map { $0.drop(while: \.isWhitespace) }.map(String.init)
    }

    private mutating func read(_ sentence: String, isAboutBasis: Bool) {
        if isAboutBasis || ["依据", "根据", "按照"].contains(where: { sentence.contains($0) }) {
            for match in sentence.matches(of: /《([^》]{3,60})》((?:第[一二三四五六七八九十百零〇0-9]+条(?:第[一二三四五六七八九十]+款)?(?:第[（(]?[一二三四五六七八九十]+[）)]?项)?(?:、(?=第))?)*)/) {
                namesArticles = namesArticles || !match.2.isEmpty
                let basis = "《\(match.1)》\(match.2)"
                if !bases.contains(basis), bases.count < 12 { bases.append(basis) }
            }
        }
        guard sentence.count >= Self.shortest else { return }
        if ["保密", "国家秘密", "限定知悉"].contains(where: { sentence.contains($0) }), secrecy.count < Self.most { secrecy.append(sentence) }
    }
}
