import DocumentReading
import Findings
import PolicyDocument
import Reporting
import TestSupport
import Testing

/// Every case in every format, alone, read back by a reader of the format.
@Suite struct ReadBackTests {
    enum Case: CaseIterable, Sendable {
        case lineOne, severalLines, extensionB, tableCell, wholeDocument, suppressed, exempted, argued, unreadable, incomplete, none

        func document() throws -> (report: DocumentReport, document: Document?) {
            switch self {
            case .lineOne:
                var (report, document) = Fixtures.many
                document = try DocumentReader.read(Array("投标人应当具有本县同类业绩。\n".utf8), name: "a/one.txt")
                report.path = "a/one.txt"
                report.findings = [Fixtures.finding("1000000000000009", in: document, block: 0, elements: [("地域要素", "本县")])]
                return (report, document)
            case .severalLines: return Fixtures.manyLines
            case .extensionB: return Fixtures.extensionB
            case .tableCell: return try Self.cell()
            case .wholeDocument: return (Fixtures.wholeDocument, nil)
            case .suppressed: return (Self.decided(0), nil)
            case .exempted: return (Self.decided(2), nil)
            case .argued: return (Self.decided(3), nil)
            case .unreadable: return (Fixtures.unreadable, nil)
            case .incomplete: return (Fixtures.incomplete, nil)
            case .none: return (Fixtures.clean, nil)
            }
        }

        private static func decided(_ index: Int) -> DocumentReport {
            var report = Fixtures.decided
            report.findings = [report.findings[index]]
            report.staleDecisions = []
            return report
        }

        /// In a Word table, with the text at hand.
        private static func cell() throws -> (DocumentReport, Document?) {
            var builder = DocxBuilder()
            builder.table([["评分标准", "分值"], ["本县同类业绩每项", "2分"]], headerRows: 1)
            let document = try DocumentReader.read(builder.bytes(), name: "c/cell.docx")
            let block = try #require(document.blocks.indices.first { document.text(of: document.blocks[$0]).contains("本县") })
            var report = DocumentReport(path: "c/cell.docx", format: .docx, characters: 16)
            report.findings = [Fixtures.finding("5000000000000009", in: document, block: block, elements: [("地域要素", "本县")])]
            return (report, document)
        }
    }

    @Test(arguments: ReportFormat.allCases, Case.allCases)
    func everyCaseComesBack(_ format: ReportFormat, _ one: Case) throws {
        let (report, document) = try one.document()
        let bytes = render(format.reporter(ReportSettings()), [(report, document)])
        let reading = try ReportReading(format, bytes)
        #expect(reading.findings == report.findings.count)
        for finding in report.findings {
            #expect(reading.contains(finding.rule))
            #expect(reading.contains(format == .gitlab ? finding.title : finding.message))
            // These have no place for an id: GitLab wants a fingerprint that is unique in the report.
            if ![.github, .gitlab, .checkstyle].contains(format) { #expect(reading.contains(finding.id)) }
            if let decision = finding.disposition {
                #expect(reading.contains(decision.reason))
                #expect(reading.contains(decision.owner))
            }
            #expect(reading.contains(report.path) || format == .sarif)
        }
        for problem in report.problems { #expect(reading.contains(problem.message)) }
        if !report.problems.isEmpty { #expect(reading.contains(report.path)) }
    }

    @Test(arguments: ReportFormat.allCases)
    func nothingAtAllIsReadable(_ format: ReportFormat) throws {
        #expect(try ReportReading(format, render(format.reporter(ReportSettings()), [])).findings == 0)
    }

    /// Where a report shows the text, the words are marked in the cell.
    @Test func theWordsOfACellAreMarked() throws {
        let (report, document) = try Case.tableCell.document()
        let page = String(decoding: render(HTMLReporter(), [(report, document)]), as: UTF8.self)
        #expect(page.contains("<mark class=\"error element\">本县</mark>"))
        let lines = String(decoding: render(TextReporter(), [(report, document)]), as: UTF8.self).split(separator: "\n")
        let row = try #require(lines.firstIndex { $0.contains("| 本县同类业绩每项") })
        #expect(lines[row + 1] == "  | ^^^^")
    }
}
