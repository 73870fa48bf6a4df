/// The formats a report can have.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text, json, jsonl

    package func reporter(_ settings: ReportSettings) -> any Reporter {
        switch self {
        case .text: TextReporter(useColour: settings.useColour)
        case .json: JSONReporter()
        case .jsonl: JSONLinesReporter()
        }
    }
}

/// What can be asked of the formats.
package struct ReportSettings: Sendable {
    /// Colours in `text`.
    package var useColour: Bool

    package init(useColour: Bool = false) { self.useColour = useColour }
}
