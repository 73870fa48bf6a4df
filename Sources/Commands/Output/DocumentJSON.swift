import Findings
import Law
import PolicyDocument
import Reporting

/// A draft as `text --format json` shows it.
enum DocumentJSON {
    static func bytes(_ document: Document, path: String, language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("path", path)
            json.member("format", document.format.rawValue)
            json.member("encoding", document.encoding)
            json.member("title", document.metadata.title)
            json.member("number", document.metadata.number)
            json.member("issuer", document.metadata.issuer)
            json.member("date", document.metadata.date?.description)
            json.member("kind", document.metadata.kind)
            json.member("problems", array: document.problems) { json, problem in
                json.object {
                    $0.member("message", problem.message.text(in: language))
                    $0.member("line", problem.line)
                }
            }
            json.member("notChecked", array: document.notChecked) { json, part in
                json.object {
                    $0.member("what", part.what.text(in: language))
                    $0.member("line", part.line)
                }
            }
            json.member("paragraphs", array: document.blocks) { $0.paragraph($1, of: document) }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func paragraph(_ block: Block, of document: Document) {
        let place = document.location(of: block.range, in: block)
        object { json in
            json.member("paragraph", block.paragraph)
            json.member("kind", block.kind.name)
            if case .heading(let level) = block.kind { json.member("level", level) }
            if case .cell(let cell) = block.kind {
                json.member(
                    "cell",
                    object: {
                        $0.member("table", cell.table + 1)
                        $0.member("row", cell.row + 1)
                        $0.member("column", cell.column + 1)
                    })
            }
            json.member("clause", block.clause.description)
            json.member("judged", block.isJudged)
            json.member("text", document.text(of: block))
            json.member("part", place.part)
            json.member("line", place.line)
            json.member("column", place.column)
            json.member("endLine", place.endLine)
            json.member("endColumn", place.endColumn)
            json.member("inserted", place.isInserted)
            json.member("hidden", place.isHidden)
        }
    }
}

extension Block.Kind {
    fileprivate var name: String {
        switch self {
        case .title: "title"
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .cell: "cell"
        case .verbatim: "verbatim"
        case .footnote: "footnote"
        case .endnote: "endnote"
        case .header: "header"
        case .footer: "footer"
        case .textBox: "text-box"
        }
    }
}
