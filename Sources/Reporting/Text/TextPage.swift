package import Findings

/// Text for a terminal, with or without colour.
package struct TextPage: Sendable {
    package enum Style: String {
        case bold = "1"
        case dim = "2"
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case good = "1;32"

        init(_ level: Level) {
            switch level {
            case .error: self = .error
            case .warning: self = .warning
            case .note: self = .note
            }
        }
    }

    package let language: Language
    package let useColour: Bool
    private var out = ByteWriter()

    package init(language: Language, useColour: Bool) {
        self.language = language
        self.useColour = useColour
    }

    package var bytes: [UInt8] { out.bytes }

    /// Our own words and line breaks, and the draft's words: whatever in them could move the cursor is made visible.
    package mutating func plain(_ text: String) { writeVisible(text, keepsLines: true) }

    package mutating func style(_ style: Style, _ text: String) {
        if useColour { out.write("\u{1B}[\(style.rawValue)m") }
        writeVisible(text, keepsLines: false)
        if useColour { out.write("\u{1B}[0m") }
    }

    private mutating func writeVisible(_ text: String, keepsLines: Bool) {
        // The first bytes of all characters that are replaced, and of some that are not.
        let isSuspect = text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 }
        guard isSuspect else { return out.write(text) }
        var rest = text[...]
        while let place = rest.unicodeScalars.firstIndex(where: { !(keepsLines && $0 == "\n") && DisplayWidth.visible($0) != $0 }) {
            out.write(rest[..<place])
            out.write(String(DisplayWidth.visible(rest.unicodeScalars[place])))
            rest = rest[rest.unicodeScalars.index(after: place)...]
        }
        out.write(rest)
    }

    package mutating func newline() { out.newline() }

    /// A line with a label.
    package mutating func field(_ chinese: String, _ english: String, _ text: String) {
        plain("  ")
        style(.dim, language.choose("\(chinese)：", "\(english): "))
        writeVisible(text, keepsLines: false)
        newline()
    }
}
