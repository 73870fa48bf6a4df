/// The first page: every item with its rules.
enum RuleIndex {
    static func text(_ pages: [ProvisionPage]) -> String {
        """
        # 规则 · Rules

        每一项审查标准一页：条文、实施办法、规则、示例。由 `swift run compile-rules` 从规则文件生成，请勿手工修改。
        A page for each review standard: the law's text, the Measures, the rules with their examples. Made by `swift run compile-rules` from the rule
        files; not to be edited by hand. ⟦…⟧ marks what a finding must touch, ⏎ the end of a paragraph.

        | 条项 · Item | 审查标准 · Standard | 规则 · Rules |
        |---|---|---|
        \(pages.map(\.entry).joined(separator: "\n"))

        """
    }
}
