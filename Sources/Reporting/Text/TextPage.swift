import Findings

/// Text for a terminal, with or without colour.
struct TextPage {
    enum Style: String {
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

    let language: Language
    let useColour: Bool
    private var out = ByteWriter()

    init(language: Language, useColour: Bool) {
        self.language = language
        self.useColour = useColour
    }

    var bytes: [UInt8] { out.bytes }

    /// Our own words and line breaks, and the draft's words: whatever in them could move the cursor is made visible.
    mutating func plain(_ text: String) {
        for scalar in text.unicodeScalars { out.write(String(scalar == "\n" ? scalar : DisplayWidth.visible(scalar))) }
    }

    mutating func style(_ style: Style, _ text: String) {
        if useColour { out.write("\u{1B}[\(style.rawValue)m") }
        for scalar in text.unicodeScalars { out.write(String(DisplayWidth.visible(scalar))) }
        if useColour { out.write("\u{1B}[0m") }
    }

    mutating func newline() { out.newline() }

    /// A line with a label.
    mutating func field(_ chinese: String, _ english: String, _ text: String) {
        plain("  ")
        style(.dim, language.choose("\(chinese)：", "\(english): "))
        for scalar in text.unicodeScalars { out.write(String(DisplayWidth.visible(scalar))) }
        newline()
    }
}
