package import Findings
package import Law
package import RuleBase

/// What is the same for the whole of a report.
package struct ReportContext: Sendable {
    package var toolName: String
    package var toolVersion: String
    /// The day of review; never the documents' own date.
    package var asOf: CalendarDate
    package var language: Language
    /// The rules the documents were judged by.
    package var rules: RuleSet

    package init(toolName: String = "fcrlint", toolVersion: String, asOf: CalendarDate, language: Language, rules: RuleSet) {
        self.toolName = toolName
        self.toolVersion = toolVersion
        self.asOf = asOf
        self.language = language
        self.rules = rules
    }

    /// The exact wording of a provision (`9.3`) or of an item of the Measures (`m15.3`); nil where the rule base lacks it.
    package func wording(of id: String) -> String? {
        rules.provisions.first { $0.id == id }?.text
    }

    /// The short name of a provision in lists; nil where the rule base lacks it.
    package func title(of id: String) -> String? {
        rules.provisions.first { $0.id == id }?.title[language]
    }
}
