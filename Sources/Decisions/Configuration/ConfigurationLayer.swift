package import Findings
package import Law

/// What one file, or the command line, says. nil: nothing.
package struct ConfigurationLayer: Sendable {
    // Of a run.
    package var language: Sourced<Language>?
    package var asOf: Sourced<CalendarDate>?
    /// As `--format` takes them, files resolved against the folder of the configuration.
    package var formats: Sourced<[String]>?
    package var jobs: Sourced<Int>?
    package var baseline: Sourced<[UInt8]>?
    package var suppressions: Sourced<[UInt8]>?
    // Of a document.
    package var failOn: Sourced<FailOn>?
    package var scope: Sourced<ScopeChoice>?
    package var revisions: Sourced<RevisionChoice>?
    package var requireReview: Sourced<Bool>?
    package var severities: [SeverityRule] = []
    package var sections: [Section] = []

    /// What holds for some paths only; its own layer says nothing of the run.
    package struct Section: Sendable {
        package var globs: [Glob]
        /// The folder the patterns start at, absolute.
        package var folder: [UInt8]
        package var layer: ConfigurationLayer

        /// - Parameter path: Absolute and normalised.
        func covers(_ path: [UInt8]) -> Bool {
            guard let relative = FilePath.relative(path, to: folder) else { return false }
            return globs.contains { $0.matches(relative) }
        }
    }

    package init() {}
}

/// `"rules": {"9.3": "note"}`: one line of it.
package struct SeverityRule: Sendable {
    package var selector: RuleSelector
    package var severity: Sourced<Severity>
}
