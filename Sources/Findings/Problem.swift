package import PolicyDocument

/// Something of an input that could not be read, in the language of the report; it names the place.
package struct Problem: Hashable, Sendable {
    package var message: String
    /// The line (text) or paragraph (packages), from 1.
    package var line: Int?

    package init(_ message: String, line: Int? = nil) {
        self.message = message
        self.line = line
    }

    package init(_ part: UnreadPart, in language: Language) { self.init(part.message.text(in: language), line: part.line) }
}

/// A part of a document that was not judged, in the language of the report.
package struct NotChecked: Hashable, Sendable {
    package var what: String
    /// The line (text) or paragraph (packages) it starts on, from 1.
    package var line: Int

    package init(what: String, line: Int) {
        self.what = what
        self.line = line
    }

    package init(_ part: UnjudgedPart, in language: Language) { self.init(what: part.what.text(in: language), line: part.line) }
}

extension Wording {
    package func text(in language: Language) -> String { language.choose(chinese, english) }
}
