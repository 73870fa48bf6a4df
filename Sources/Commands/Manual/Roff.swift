/// A manual page as it is built up, in the macros of man(7).
struct Roff {
    private(set) var text = ""
    private var opensSection = false

    /// - Parameter day: as it is, or mandoc does not take it for a date.
    init(title: String, day: String, source: String, manual: String) {
        text = ".TH \(title) 1 \(day) \"\(source)\" \"\(manual)\"\n.ad l\n"
    }

    /// A request with its arguments, each quoted.
    mutating func request(_ name: String, _ arguments: String...) {
        opensSection = name == "SH"
        text += ".\(name)" + arguments.map { " \"\(Self.escaped($0).replacing("\"", with: "\\(dq"))\"" }.joined() + "\n"
    }

    /// A paragraph; its lines are filled. The first one of a section needs no request.
    mutating func paragraph(_ words: String) {
        if !opensSection { text += ".PP\n" }
        lines(words)
    }

    /// An entry of a list: the tag, already marked up, and what it means.
    mutating func entry(_ tag: String, _ words: String) {
        text += ".TP\n\(tag)\n"
        lines(words)
    }

    /// Lines that stay as they are, such as commands.
    mutating func verbatim(_ lines: [String]) {
        text += ".RS 4\n.nf\n" + lines.map { Self.line($0) }.joined() + ".fi\n.RE\n"
    }

    mutating func lines(_ words: String) {
        opensSection = false
        for line in words.split(separator: "\n") { text += Self.line(line) }
    }

    static func bold(_ words: String) -> String { "\\fB\(escaped(words))\\fR" }

    static func italic(_ words: String) -> String { "\\fI\(escaped(words))\\fR" }

    /// Text as roff takes it. Between Chinese characters a line may be broken, which roff does not know by itself.
    static func escaped(_ words: some StringProtocol) -> String {
        var text = ""
        var last: Unicode.Scalar = " "
        for scalar in words.unicodeScalars {
            if isChinese(last), !openers.contains(last), isChinese(scalar), !closers.contains(scalar) { text += "\\:" }
            switch scalar {
            case "\\": text += "\\e"
            case "-": text += "\\-"
            case "'": text += "\\(aq"
            default: text.unicodeScalars.append(scalar)
            }
            last = scalar
        }
        return text
    }

    private static let openers: Set<Unicode.Scalar> = ["《", "（", "「", "“", "〔"]
    private static let closers: Set<Unicode.Scalar> = ["》", "）", "」", "”", "〕", "，", "。", "；", "：", "、", "！", "？"]

    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }

    private static func line(_ words: some StringProtocol) -> String {
        let line = escaped(words)
        return (line.hasPrefix(".") ? "\\&" : "") + line + "\n"
    }
}
