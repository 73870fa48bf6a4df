import DocumentReading
import Findings
import Law
import OfficePackages
import PolicyDocument
import TestSupport
import Testing

@testable import WordReview

/// A finding on words of a document.
enum Annotating {
    static let date = CalendarDate(year: 2026, month: 11, day: 24)

    static func read(_ bytes: [UInt8]) throws -> Document { try DocumentReader.read(bytes, name: "draft.docx", options: ReadingOptions()) }

    /// A finding on the first place where a text stands.
    static func finding(_ text: String, in document: Document, id: String = "0123456789abcdef", related: [String] = []) throws -> Finding {
        let wanted = Array(text.utf16)
        let start = try #require(document.units.indices.first { document.units[$0...].starts(with: wanted) })
        return try finding(start..<(start + wanted.count), in: document, id: id, related: related)
    }

    static func finding(_ units: Range<Int>, in document: Document, id: String, related: [String] = []) throws -> Finding {
        let block = try #require(document.blocks.firstIndex { $0.range.lowerBound <= units.lowerBound && units.upperBound <= $0.range.upperBound })
        return Finding(
            id: id, rule: "9.3-local-registration", level: .error, score: 900, provision: Provision(article: 9, item: 3),
            measures: MeasuresItem(article: 15, item: 3), also: [], relatedLaw: [], title: "以本地注册为条件", message: "以“本市”注册为条件 <a & b>。",
            text: document.text(units), clause: "第五条", units: units, block: block, location: document.location(of: units, in: document.blocks[block]),
            related: related, elements: [Element(name: "地域", text: "本市", line: 1, column: 1)], legalBasis: LegalBasis(status: .none, citations: []),
            exemption: Exemption(missing: [.ground, .term]), cure: "删去。")
    }

    static func annotate(_ bytes: [UInt8], _ findings: [Finding], document: Document? = nil) throws -> WordAnnotator.Outcome {
        let document = try document ?? read(bytes)
        return try WordAnnotator(bytes).annotated(document, with: findings, date: #require(date), language: .chinese)
    }

    /// The words that the comment on a finding encloses.
    static func words(of finding: Finding, in document: Document) -> String? {
        document.annotations.first { FindingMarker.id(in: $0.text) == finding.id && $0.author == FindingMarker.author }?.units.map { document.text($0) }
    }

    static func lines(_ document: Document) -> [String] { document.blocks.map { document.text(of: $0) } }
}
