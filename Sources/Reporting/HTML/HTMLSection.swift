import Findings
import Law
import PolicyDocument

/// One document of the HTML report: its paragraphs, and each finding right after the paragraph it stands in.
struct HTMLSection {
    let report: DocumentReport
    let document: Document?
    let context: ReportContext
    private var out = ByteWriter()

    init(report: DocumentReport, document: Document?, context: ReportContext) {
        self.report = report
        self.document = document
        self.context = context
    }

    private var language: Language { context.language }

    mutating func bytes() -> [UInt8] {
        out.write("<section>\n<h2>")
        out.writeMarkup(report.path)
        out.write("</h2>\n<p class=\"facts\">")
        let facts = [
            report.status.name(in: language), report.metadata.title, report.metadata.number, report.metadata.issuer,
            report.jurisdiction?.name,
            report.metadata.date?.description, language.choose("\(report.characters) 字", "\(report.characters) characters"),
        ]
        out.writeMarkup(facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "))
        out.write("</p>\n")
        for remark in report.remarks(in: language) {
            out.write("<p")
            out.writeAttribute("class", "remark \(remark.kind.rawValue)")
            out.write(">")
            out.writeMarkup("\(remark.line.map { "\($0): " } ?? "")\(remark.message)")
            out.write("</p>\n")
        }
        if !report.findings.isEmpty { writeText() }
        out.write("</section>\n")
        return out.bytes
    }

    private mutating func writeText() {
        out.write("<div class=\"text\">\n")
        // By place, found once: a document may have many thousands of both.
        let blocks = document?.blocks.indices ?? 0..<0
        let (placed, left) = report.findings.indices.reduce(into: ([Int: [Int]](), [Int]())) { places, index in
            let finding = report.findings[index]
            if blocks.contains(finding.block), !finding.units.isEmpty { places.0[finding.block, default: []].append(index) } else { places.1.append(index) }
        }
        if let document {
            for (index, block) in document.blocks.enumerated() {
                let here = (placed[index] ?? []).map { report.findings[$0] }
                out.write(here.isEmpty ? "<div class=\"quiet\">" : "<div class=\"place\">")
                out.write("<p>")
                writeParagraph(block, of: document, here)
                out.write("</p>\n")
                for finding in here { out.write(finding, context) }
                out.write("</div>\n")
            }
        }
        // What has no place in a text at hand is quoted.
        for finding in left.map({ report.findings[$0] }) {
            out.write("<div class=\"place\">")
            if !finding.text.isEmpty {
                out.write("<p><mark class=\"")
                out.write(finding.isExcused ? "excused" : finding.level.rawValue)
                out.write("\">")
                out.writeMarkup(finding.text)
                out.write("</mark></p>\n")
            }
            out.write(finding, context)
            out.write("</div>\n")
        }
        out.write("</div>\n")
    }

    private mutating func writeParagraph(_ block: Block, of document: Document, _ findings: [Finding]) {
        for stretch in HTMLMarks(of: findings, in: document, over: block.range).stretches {
            let text = document.text(stretch.units)
            guard let style = stretch.style else {
                out.writeMarkup(text)
                continue
            }
            out.write("<mark class=\"")
            out.write(style)
            out.write("\">")
            out.writeMarkup(text)
            out.write("</mark>")
        }
    }
}
