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
    /// Drafts without the review that Article 18 asks for.
    package var unreviewed = 0
    /// What a comparison with older versions gave; nil where there was none.
    package var changes: Changes?
    /// Files in the folders that are no documents.
    package var skipped = 0

    package init() {}

    /// Findings beside the older versions.
    package struct Changes: Sendable, Equatable {
        package var new = 0
        package var stays = 0
        package var cured = 0
    }

    package mutating func add(_ report: DocumentReport) {
        staleDecisions += report.staleDecisions.count
        // A file of decisions is no document.
        if report.isDecisionFile { return }
        documents += 1
        characters += report.characters
        if report.review?.passes == false { unreviewed += 1 }
        if let cured = report.cured {
            add(
                Changes(
                    new: report.findings.count { $0.change == .new }, stays: report.findings.count { $0.change == .stays },
                    cured: cured.count))
        }
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
        unreviewed += other.unreviewed
        if let changes = other.changes { add(changes) }
        skipped += other.skipped
    }

    private mutating func add(_ more: Changes) {
        var all = changes ?? Changes()
        all.new += more.new
        all.stays += more.stays
        all.cured += more.cured
        changes = all
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
