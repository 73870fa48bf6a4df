package import Findings

/// The lowest level that fails the gate.
package enum FailOn: String, Sendable, CaseIterable {
    case error, warning, note, never

    /// nil: nothing fails.
    package var level: Level? { Level(rawValue: rawValue) }
}

/// What becomes of documents out of scope (Article 2, m2).
package enum ScopeChoice: String, Sendable, CaseIterable {
    /// They are named and not judged.
    case auto
    /// They are judged as well.
    case all
}

/// How tracked changes are read.
package enum RevisionChoice: String, Sendable, CaseIterable {
    case final, original
}

/// What the findings of a rule are turned into.
package enum Severity: String, Sendable, CaseIterable {
    case error, warning, note, off

    var level: Level? { Level(rawValue: rawValue) }
}

/// Where the value of a setting comes from.
package enum Origin: Hashable, Sendable {
    case standard
    case file(DecisionError.Place, key: String)
    /// With the option, e.g. `--fail-on`.
    case commandLine(String)
    /// The locale of the process.
    case locale
}

/// The value of a setting and where it comes from.
package struct Sourced<Value: Sendable>: Sendable {
    package var value: Value
    package var origin: Origin

    package init(_ value: Value, _ origin: Origin = .standard) {
        self.value = value
        self.origin = origin
    }

    /// Puts a later value in its place, if there is one.
    mutating func take(_ later: Sourced<Value>?) {
        if let later { self = later }
    }
}

extension Sourced: Equatable where Value: Equatable {}
