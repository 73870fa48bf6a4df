/// The formats a report can have.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text, json, jsonl, sarif, junit, checkstyle, github, gitlab, csv, markdown, html

    package func reporter(_ settings: ReportSettings) -> any Reporter {
        switch self {
        case .text: TextReporter(useColour: settings.useColour)
        case .json: JSONReporter()
        case .jsonl: JSONLinesReporter()
        case .sarif: SARIFReporter(profile: settings.sarifProfile, quotesText: settings.quotesText)
        case .junit: JUnitReporter()
        case .checkstyle: CheckstyleReporter()
        case .github: GitHubReporter()
        case .gitlab: GitLabReporter()
        case .csv: CSVReporter()
        case .markdown: MarkdownReporter()
        case .html: HTMLReporter()
        }
    }
}

/// What can be asked of the formats.
package struct ReportSettings: Sendable {
    /// Colours in `text`.
    package var useColour: Bool
    package var sarifProfile: SARIFReporter.Profile
    /// Whether `sarif` quotes the draft.
    package var quotesText: Bool

    package init(useColour: Bool = false, sarifProfile: SARIFReporter.Profile = .full, quotesText: Bool = true) {
        self.useColour = useColour
        self.sarifProfile = sarifProfile
        self.quotesText = quotesText
    }
}
