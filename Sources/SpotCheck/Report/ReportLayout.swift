package import WordReview

/// What the template of the report in Word (`Rules/report`) is filled with.
package enum ReportLayout {
    /// The width of the text in twentieths of a point: 156 mm (GB/T 9704).
    private static let width = 8845

    package static func values(_ blocks: [ReportBlock]) -> [String: FormValue] {
        ["blocks": .rows(blocks.map(row))]
    }

    /// Every field of the template, all but one of them empty.
    private static func row(_ block: ReportBlock) -> [String: FormValue] {
        var row: [String: FormValue] = [
            "title": .text(""), "addressee": .text(""), "heading": .text(""), "subheading": .text(""), "paragraph": .text(""), "signature": .rows([]),
            "note": .text(""), "tables": .rows([]),
        ]
        switch block {
        case .title(let text): row["title"] = .text(text)
        case .addressee(let text): row["addressee"] = .text(text)
        case .heading(let text): row["heading"] = .text(text)
        case .subheading(let text): row["subheading"] = .text(text)
        case .paragraph(let text): row["paragraph"] = .text(text)
        case .signature(let text): row["signature"] = .rows(text.split(separator: "\n").map { ["line": .text(String($0))] })
        case .note(let text): row["note"] = .text(text)
        case .table(let table): row["tables"] = .rows([values(table)])
        }
        return row
    }

    private static func values(_ table: ReportTable) -> [String: FormValue] {
        let all = max(1, table.weights.reduce(0, +))
        let widths = table.weights.map { String(width * $0 / all) }
        func cells(_ texts: [String]) -> FormValue {
            .rows(zip(texts, widths).map { ["text": .text($0), "width": .text($1)] })
        }
        return [
            "caption": .text(table.caption), "columns": cells(table.columns), "rows": .rows(table.rows.map { ["cells": cells($0)] }),
        ]
    }
}
