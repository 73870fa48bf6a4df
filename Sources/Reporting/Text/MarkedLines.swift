/// A text broken into rows for a terminal, with ranges of it underlined.
struct MarkedLines {
    struct Row: Equatable {
        var text: String
        /// Blanks and carets under the text; empty where nothing of the row is marked.
        var underline: String
    }

    private(set) var rows: [Row] = []

    /// - Parameters:
    ///   - marks: Ranges of UTF-16 units of `text`.
    ///   - width: The columns of a row.
    init(_ text: String, marks: [Range<Int>], width: Int) {
        var row = ""
        var underline = ""
        var columns = 0
        var offset = 0
        func flush(_ rows: inout [Row]) {
            while underline.last == " " { underline.removeLast() }
            rows.append(Row(text: row, underline: underline))
            (row, underline, columns) = ("", "", 0)
        }
        for scalar in text.unicodeScalars {
            let shown = DisplayWidth.visible(scalar)
            let wide = DisplayWidth.columns(of: shown)
            if columns + wide > width { flush(&rows) }
            row.unicodeScalars.append(shown)
            let isMarked = marks.contains { $0.contains(offset) }
            underline += String(repeating: isMarked ? "^" : " ", count: wide)
            columns += wide
            offset += UTF16.width(scalar)
        }
        if !row.isEmpty { flush(&rows) }
    }
}
