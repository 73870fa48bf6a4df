package import Findings
package import PolicyDocument

/// A report format. Documents are rendered one by one, by any worker; the pieces are put together in the order of paths, so the bytes do
/// not depend on the number of workers.
package protocol Reporter: Sendable {
    var gathering: Gathering { get }

    /// What stands before the first document. `summary` is given where the format gathers.
    func opening(_ context: ReportContext, summary: RunSummary?) -> [UInt8]
    /// What one document adds; empty for a document that adds nothing.
    /// - Parameter document: The text, where it could be read.
    func pieces(of report: DocumentReport, document: Document?, _ context: ReportContext) -> [ReportPiece]
    /// What stands between two pieces.
    var separator: [UInt8] { get }
    /// What stands after the last document.
    func closing(_ context: ReportContext, summary: RunSummary, omissions: Omissions) -> [UInt8]
}

extension Reporter {
    package var gathering: Gathering { .streamed }
    package var separator: [UInt8] { [] }
}

/// Whether a format can be written while documents are still being read.
package enum Gathering: Sendable, Equatable {
    case streamed
    /// All pieces are held until the end, because the opening gives the figures or the number of pieces is limited. The pieces beyond the
    /// limit are left out, those of the lowest level first.
    case gathered(limit: Int?)
}

/// The bytes one finding, or one document, adds to a report.
package struct ReportPiece: Sendable {
    /// The level of the finding; nil for what is never left out.
    package var level: Level?
    package var bytes: [UInt8]

    package init(level: Level? = nil, _ bytes: [UInt8]) {
        self.level = level
        self.bytes = bytes
    }
}

/// What a report has to own up to at its end.
package struct Omissions: Sendable {
    /// What was not read or not checked, in the order of paths.
    package var remarks: [DocumentRemark] = []
    /// The findings left out because of the format's limit.
    package var findings = 0

    package init() {}
}
