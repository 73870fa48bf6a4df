/// Something of a document that could not be read; it names the place.
package struct UnreadPart: Hashable, Sendable {
    package var message: Wording
    /// The line (text) or paragraph (packages), from 1.
    package var line: Int?

    package init(_ message: Wording, line: Int? = nil) {
        self.message = message
        self.line = line
    }
}

/// Something of a document that was read, or is known to be there, and is not judged.
package struct UnjudgedPart: Hashable, Sendable {
    package var what: Wording
    /// The line (text) or paragraph (packages) it starts on, from 1.
    package var line: Int

    package init(_ what: Wording, line: Int) {
        self.what = what
        self.line = line
    }
}
