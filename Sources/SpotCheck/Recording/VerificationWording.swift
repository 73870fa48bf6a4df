package import Findings

extension Verification {
    package func name(in language: Language) -> String {
        switch self {
        case .violation: language.choose("违反", "violation")
        case .compliant: language.choose("不违反", "compliant")
        case .exempt: language.choose("适用第十二条", "exempt")
        case .open: language.choose("待核实", "open")
        }
    }

    /// Reads what a person writes in a list, in either language.
    package init?(written text: String) {
        let word = text.split(separator: " ").joined(separator: " ").lowercased()
        guard let found = Self.allCases.first(where: { $0.rawValue == word || $0.name(in: .chinese) == word }) else { return nil }
        self = found
    }

    /// Whether a reason must be given: everywhere but where nothing is decided.
    package var needsReason: Bool { self != .open }
}
