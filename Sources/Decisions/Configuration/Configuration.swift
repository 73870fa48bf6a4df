package import Findings
package import Law

/// Everything that is set for a run: defaults, then files from the most general on, then the command line.
package struct Configuration: Sendable {
    /// The file that governs the run; nil where there is none.
    package let file: [UInt8]?
    private let layers: [ConfigurationLayer]
    private let commandLine: ConfigurationLayer

    /// - Parameters:
    ///   - layers: Of the files, what is extended first.
    ///   - commandLine: What the options say; it wins over every file.
    package init(file: [UInt8]? = nil, layers: [ConfigurationLayer] = [], commandLine: ConfigurationLayer = ConfigurationLayer()) {
        self.file = file
        self.layers = layers
        self.commandLine = commandLine
    }

    /// The settings of the run as a whole.
    package struct Run: Sendable {
        package var language: Sourced<Language>
        package var asOf: Sourced<CalendarDate>
        package var formats: Sourced<[String]>
        /// nil: one worker a core.
        package var jobs: Sourced<Int?>
        package var baseline: Sourced<[UInt8]?>
        package var suppressions: Sourced<[UInt8]?>
    }

    /// The settings of one document.
    package struct Document: Sendable {
        package var failOn: Sourced<FailOn>
        package var scope: Sourced<ScopeChoice>
        package var revisions: Sourced<RevisionChoice>
        package var requireReview: Sourced<Bool>
        /// The later ones win.
        package var severities: [SeverityRule]
    }

    /// - Parameter standard: What holds where nothing is said; `jobs` and the files have no default of their own.
    package func run(language: Sourced<Language>, asOf: CalendarDate, suppressions: [UInt8]?) -> Run {
        var run = Run(
            language: language, asOf: Sourced(asOf), formats: Sourced(["text"]), jobs: Sourced(nil), baseline: Sourced(nil),
            suppressions: Sourced(suppressions))
        for layer in layers + [commandLine] {
            run.language.take(layer.language)
            run.asOf.take(layer.asOf)
            run.formats.take(layer.formats)
            run.jobs.take(layer.jobs.map { Sourced($0.value, $0.origin) })
            run.baseline.take(layer.baseline.map { Sourced($0.value, $0.origin) })
            run.suppressions.take(layer.suppressions.map { Sourced($0.value, $0.origin) })
        }
        return run
    }

    /// - Parameter path: Absolute and normalised; it chooses the sections.
    package func document(_ path: [UInt8]) -> Document {
        var document = Document(
            failOn: Sourced(.warning), scope: Sourced(.auto), revisions: Sourced(.final), requireReview: Sourced(false), severities: [])
        for layer in layers {
            document.take(layer)
            for section in layer.sections where section.covers(path) { document.take(section.layer) }
        }
        document.take(commandLine)
        return document
    }
}

extension Configuration.Document {
    fileprivate mutating func take(_ layer: ConfigurationLayer) {
        failOn.take(layer.failOn)
        scope.take(layer.scope)
        revisions.take(layer.revisions)
        requireReview.take(layer.requireReview)
        severities += layer.severities
    }

    /// What the findings of a rule become; nil where nothing is set for it. A later layer wins, within one the more special word.
    package func severity(of finding: Finding) -> Sourced<Severity>? {
        severities.last { $0.selector.matches(finding) }?.severity
    }
}
