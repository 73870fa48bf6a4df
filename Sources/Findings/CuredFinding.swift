package import Law

/// A finding of the older version of a draft that the newer one no longer has.
package struct CuredFinding: Hashable, Sendable {
    package var id: String
    package var rule: String
    package var level: Level
    package var provision: Provision
    package var title: String
    /// The clause path in the older version, as cited; empty where it has none.
    package var clause: String
    /// The clause as it stood.
    package var text: String

    package init(_ finding: Finding) {
        id = finding.id
        rule = finding.rule
        level = finding.level
        provision = finding.provision
        title = finding.title
        clause = finding.clause
        text = finding.text
    }
}
