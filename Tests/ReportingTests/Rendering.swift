import Findings
import PolicyDocument
import Reporting

/// Runs documents through a reporter as the tool does.
func render(_ reporter: any Reporter, _ documents: [(DocumentReport, Document?)], _ language: Language = .chinese) -> [UInt8] {
    let context = Fixtures.context(language)
    var assembler = ReportAssembler(reporter, context)
    var summary = RunSummary()
    var bytes = assembler.begin()
    for (report, document) in documents {
        summary.add(report)
        bytes += assembler.add(reporter.pieces(of: report, document: document, context), remarks: report.remarks(in: language))
    }
    summary.skipped = 2
    return bytes + assembler.finish(summary)
}
