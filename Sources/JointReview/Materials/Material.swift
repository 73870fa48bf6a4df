package import PolicyDocument

/// One file of what a drafting unit hands in (m31).
package struct Material: Sendable {
    package enum Role: String, Sendable, CaseIterable {
        /// 政策措施草案
        case draft
        /// 起草说明
        case note
        /// 公平竞争审查初审意见
        case opinion
        /// What was asked and answered: 征求意见、意见采纳、座谈会.
        case consultation
        /// A law or policy relied upon.
        case basis
        case other
    }

    /// As it was given or found.
    package var path: String
    package var role: Role
    /// nil where it could not be read.
    package var document: Document?
    /// Why it could not be read, or not whole.
    package var problems: [String]

    /// The name without its folder.
    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// What it calls itself; nil where it could not be read.
    package var title: String? { document.flatMap { $0.metadata.title ?? $0.blocks.first.map($0.text(of:)) } }

    package init(path: String, role: Role = .other, document: Document?, problems: [String] = []) {
        self.path = path
        self.role = role
        self.document = document
        self.problems = problems
    }
}
