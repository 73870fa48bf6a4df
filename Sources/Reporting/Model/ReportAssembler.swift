import Findings

/// Puts the pieces of one report together, in the order they are given, and hands on the bytes as soon as they are final.
package struct ReportAssembler: Sendable {
    private let reporter: any Reporter
    private let context: ReportContext
    private var held: [ReportPiece] = []
    private var isFirst = true
    private var omissions = Omissions()

    package init(_ reporter: any Reporter, _ context: ReportContext) {
        self.reporter = reporter
        self.context = context
    }

    /// The bytes before the first document.
    package func begin() -> [UInt8] {
        reporter.gathering == .streamed ? reporter.opening(context, summary: nil) : []
    }

    /// Adds one document.
    package mutating func add(_ pieces: [ReportPiece], remarks: [DocumentRemark]) -> [UInt8] {
        omissions.remarks += remarks
        if reporter.gathering == .streamed { return joined(pieces) }
        held += pieces
        return []
    }

    /// The bytes after the last document.
    package mutating func finish(_ summary: RunSummary) -> [UInt8] {
        guard case .gathered(let limit) = reporter.gathering else {
            return reporter.closing(context, summary: summary, omissions: omissions)
        }
        if let limit { drop(beyond: limit) }
        let opening = reporter.opening(context, summary: summary)
        return opening + joined(held) + reporter.closing(context, summary: summary, omissions: omissions)
    }

    private mutating func drop(beyond limit: Int) {
        var excess = held.count { $0.level != nil } - limit
        guard excess > 0 else { return }
        omissions.findings = excess
        var kept: [ReportPiece] = held
        for level in Level.allCases where excess > 0 {
            // The last ones go first, so that what is kept does not depend on how many are left out.
            var rest: [ReportPiece] = []
            for piece in kept.reversed() {
                if piece.level == level, excess > 0 { excess -= 1 } else { rest.append(piece) }
            }
            kept = rest.reversed()
        }
        held = kept
    }

    private mutating func joined(_ pieces: [ReportPiece]) -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in pieces {
            if !isFirst { bytes += reporter.separator }
            bytes += piece.bytes
            isFirst = false
        }
        return bytes
    }
}
