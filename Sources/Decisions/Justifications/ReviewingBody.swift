import Findings
import PolicyDocument

/// Who reviews a draft. Article 13: what a department issues is reviewed by its drafting unit. Article 14: what a government issues, or
/// puts before the people's congress, is reviewed by the market regulator of that government together with the drafting unit.
struct ReviewingBody {
    private let issuer: String?
    /// The drafting unit, as far as it is known from elsewhere than the draft.
    private let unit: String?

    init(of document: Metadata, unit: String?) {
        issuer = document.issuer
        self.unit = unit
    }

    /// Whether Article 14 applies. A government's departments carry its name too (某市人民政府国有资产监督管理委员会); its office does not
    /// speak for itself.
    private var isOfGovernment: Bool {
        let units = (issuer ?? "").split { $0.isWhitespace || "、，,；;".contains($0) }
        return units.contains { unit in
            ["人民政府", "人民政府办公厅", "人民政府办公室"].contains { unit.hasSuffix($0) }
                || ["人民代表大会", "人大常委会"].contains { unit.contains($0) }
        }
    }

    /// Why a body is not the one; nil where it is.
    func objection(to body: String, in language: Language) -> String? {
        if isOfGovernment {
            if body.contains("市场监督管理") || body.contains("市场监管") { return nil }
            return language.choose(
                "政府出台的政策措施由本级市场监督管理部门审查（第十四条），“\(body)”不是",
                "a government's measure is reviewed by its market regulator (Article 14), which “\(body)” is not")
        }
        let units = [issuer, issuer == nil ? unit : nil].compactMap { $0 }
        if units.contains(where: { $0.contains(body) || body.contains($0) }) { return nil }
        let named = units.first ?? "?"
        return language.choose(
            "部门出台的政策措施由起草单位审查（第十三条），应为“\(named)”，而非“\(body)”",
            "a department's measure is reviewed by its drafting unit (Article 13): “\(named)”, not “\(body)”")
    }
}
