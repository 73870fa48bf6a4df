/// Whether a submission has one of the things that are looked for.
package struct RequirementCheck: Sendable {
    package enum Status: String, Sendable, CaseIterable {
        case present
        case missing
        /// A person has to look: the file could not be read, or what it says is not clear.
        case unclear
        /// Not asked for in this submission.
        case notDue = "not-due"
    }

    package var requirement: Requirement
    package var status: Status
    /// What speaks for it, in the words of the material, or what is wrong, in the language of the report.
    package var details: [String]

    package init(_ requirement: Requirement, _ status: Status, _ details: [String] = []) {
        self.requirement = requirement
        self.status = status
        self.details = details
    }
}
