package import PolicyDocument

/// Something of an input that could not be read, or not be reported, in the language of the report; it names the place.
package struct Problem: Hashable, Sendable {
    package var message: String
    /// The line (text) or paragraph (packages), from 1.
    package var line: Int?

    package init(_ message: String, line: Int? = nil) {
        self.message = message
        self.line = line
    }

    /// Findings beyond the limit, which were counted and not written out.
    package init(leftOut count: Int, limit: Int, in language: Language) {
        self.init(
            language.choose(
                "发现多于 \(limit) 项，其余 \(count) 项没有列出。请拆分文件，或用 --limit findings=N 提高上限。",
                "more than \(limit) findings; \(count) more are left out: split the file, or raise the limit with --limit findings=N"))
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
