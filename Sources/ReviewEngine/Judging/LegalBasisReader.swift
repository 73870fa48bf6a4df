import Findings
import Law
import PolicyDocument
import RuleBase

/// Reads what legal basis a clause leans on and holds it against what the item accepts (Article 10: a law, an administrative
/// regulation or an approval of the State Council).
struct LegalBasisReader {
    let vocabulary: Vocabulary
    let catalogue: LawCatalogue
    /// Symbols of 《 and 》.
    let open: UInt16
    let close: UInt16

    /// The basis of a finding in a sentence. `cited`: the document cites something somewhere, not for this.
    func basis(of sentence: Sentence, accepting kinds: [LegalSource], in analysis: Analysis, cited: [Citation]) -> LegalBasis {
        let leaning = sentence.classes.meets(vocabulary.known.leaning)
        let approved = sentence.classes.meets(vocabulary.known.approval)
        var citations = leaning ? self.citations(in: sentence.range, of: analysis) : []
        if approved { citations.append(Citation(name: "国务院批准", kind: .stateCouncilApproval)) }
        if citations.contains(where: { kinds.contains($0.kind) }) { return LegalBasis(status: .tied, citations: citations) }
        if !citations.isEmpty { return LegalBasis(status: .insufficient, citations: citations) }
        return LegalBasis(status: cited.isEmpty ? .none : .cited, citations: cited)
    }

    /// What some symbols cite in 《》.
    func citations(in range: Range<Int>, of analysis: Analysis) -> [Citation] {
        var citations: [Citation] = []
        var start: Int?
        for index in range {
            let symbol = analysis.text.symbols[index]
            if symbol == open {
                start = index + 1
            } else if symbol == close, let first = start, first < index {
                let name = analysis.string(first..<index)
                citations.append(Citation(name: name, kind: kind(of: name)))
                start = nil
            }
        }
        return citations
    }

    /// The kind of a source by its name.
    func kind(of name: String) -> LegalSource {
        if let kind = catalogue.kind(of: name) { return kind }
        if name.hasPrefix("国务院") {
            return name.hasSuffix("批复") || name.contains("关于同意") ? .stateCouncilApproval : .stateCouncilDocument
        }
        if name.hasPrefix("中华人民共和国") {
            if name.hasSuffix("法") { return .law }
            if name.hasSuffix("条例") { return .administrativeRegulation }
        }
        let isLocal = name.contains("省") || name.contains("市") || name.contains("县") || name.contains("自治")
        if name.hasSuffix("条例") { return isLocal ? .localRegulation : .unknown }
        if isLocal { return .localDocument }
        return .departmentalDocument
    }
}
