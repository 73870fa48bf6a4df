package import Findings

/// The figures of a whole run.
package struct RunSummary: Sendable, Equatable {
    package var documents = 0
    /// Unicode scalars without white space.
    package var characters = 0
    /// Findings that stand, by level: those a decision excuses are counted in `excused` alone.
    package var errors = 0
    package var warnings = 0
    package var notes = 0
    /// Findings that a suppression, the baseline or a lifted exemption excuses. They are in every report all the same.
    package var excused = 0
    package var unreadable = 0
    package var incomplete = 0
    package var outOfScope = 0
    package var staleDecisions = 0
    /// Files in the folders that are no documents.
    package var skipped = 0

    package init() {}

    package mutating func add(_ report: DocumentReport) {
        documents += 1
        characters += report.characters
        staleDecisions += report.staleDecisions.count
        switch report.status {
        case .unreadable: unreadable += 1
        case .incomplete: incomplete += 1
        case .outOfScope: outOfScope += 1
        case .findings, .clean: break
        }
        for finding in report.findings {
            if finding.isExcused {
                excused += 1
            } else {
                switch finding.level {
                case .error: errors += 1
                case .warning: warnings += 1
                case .note: notes += 1
                }
            }
        }
    }

    package mutating func add(_ other: RunSummary) {
        documents += other.documents
        characters += other.characters
        errors += other.errors
        warnings += other.warnings
        notes += other.notes
        excused += other.excused
        unreadable += other.unreadable
        incomplete += other.incomplete
        outOfScope += other.outOfScope
        staleDecisions += other.staleDecisions
        skipped += other.skipped
    }

    /// How many standing findings are at or above a level.
    package func count(atOrAbove level: Level) -> Int {
        switch level {
        case .error: errors
        case .warning: errors + warnings
        case .note: errors + warnings + notes
        }
    }
}
