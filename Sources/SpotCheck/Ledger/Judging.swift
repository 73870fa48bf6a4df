package import Law
package import RuleBase

/// How documents were judged: what a reading depends on beside the bytes. A row of `judging`.
package struct Judging: Hashable, Sendable {
    package var ruleBaseVersion: String
    package var ruleBaseDigest: String
    package var toolVersion: String
    /// The latest day, up to the day of review, on which a rule came into force (`2024-08-01`) or after which one went out of it
    /// (`2024-08-01+`); '' where there is none. Between two such days the day of review changes nothing, so a sweep need not begin anew at
    /// midnight.
    package var rulesSince: String
    /// What else matters, in one fixed order.
    package var options: String

    package init(ruleBaseVersion: String, ruleBaseDigest: String, toolVersion: String, rulesSince: String, options: String) {
        self.ruleBaseVersion = ruleBaseVersion
        self.ruleBaseDigest = ruleBaseDigest
        self.toolVersion = toolVersion
        self.rulesSince = rulesSince
        self.options = options
    }

    package init(_ rules: RuleSet, asOf: CalendarDate, toolVersion: String, options: String) {
        let begun = rules.rules.compactMap(\.from).filter { $0 <= asOf }.map(\.description)
        let ended = rules.rules.compactMap(\.until).filter { $0 < asOf }.map { "\($0)+" }
        self.init(
            ruleBaseVersion: rules.version, ruleBaseDigest: rules.digest, toolVersion: toolVersion, rulesSince: (begun + ended).max() ?? "",
            options: options)
    }
}
