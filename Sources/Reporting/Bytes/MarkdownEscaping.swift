/// Escaping for Markdown as GitHub and GitLab read it.
package enum Markdown {
    /// Text that shows as it is, on one line, in a paragraph or the cell of a table.
    package static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": out.unicodeScalars.append(" ")
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "&": out += "&amp;"
            case "@": out += "&#64;"
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!":
                out.unicodeScalars.append("\\")
                out.unicodeScalars.append(scalar)
            default: out.unicodeScalars.append(DisplayWidth.visible(scalar))
            }
        }
        return out
    }
}
