package import RuleBase

/// An example as the draft a reader gets: title, blank line, text.
package struct ExampleDocument: Hashable, Sendable {
    /// The title of examples that name none: of no place and no unit, and in scope.
    package static let plainTitle = "关于促进产业发展的若干措施"

    package var text: String
    /// What the rule must find, in UTF-16 units of `text`; nil in compliant examples.
    package var span: Range<Int>?

    package init(text: String, span: Range<Int>?) {
        self.text = text
        self.span = span
    }

    package init(_ example: Example) {
        let head = (example.title ?? Self.plainTitle) + "\n\n"
        let shift = head.utf16.count
        text = head + example.text + "\n"
        span = example.span.map { $0.lowerBound + shift..<$0.upperBound + shift }
    }
}
