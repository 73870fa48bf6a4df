import Reporting

/// One report of a run and where it goes.
struct ReportDestination {
    private var assembler: ReportAssembler
    /// nil: standard output.
    private let file: OutputFile?
    private var isClosed = false

    init(_ reporter: any Reporter, _ context: ReportContext, file: OutputFile?) {
        assembler = ReportAssembler(reporter, context)
        self.file = file
    }

    mutating func begin() throws(ReportFault) { try write(assembler.begin()) }

    mutating func add(_ pieces: [ReportPiece], remarks: [DocumentRemark]) throws(ReportFault) {
        try write(assembler.add(pieces, remarks: remarks))
    }

    mutating func finish(_ summary: RunSummary) throws(ReportFault) {
        try write(assembler.finish(summary))
    }

    func commit() throws(ReportFault) {
        do throws(SystemFault) { try file?.commit() } catch { throw ReportFault(path: file?.path, reason: error) }
    }

    func discard() { file?.discard() }

    /// Takes away what `commit` has put in its place.
    func withdraw() { file?.withdraw() }

    private mutating func write(_ bytes: [UInt8]) throws(ReportFault) {
        guard !bytes.isEmpty, !isClosed else { return }
        if let file {
            do throws(SystemFault) { try file.write(bytes) } catch { throw ReportFault(path: file.path, reason: error) }
            return
        }
        switch StandardStream.output.write(bytes) {
        case .written: break
        case .closed: isClosed = true
        case .failed(let reason): throw ReportFault(path: nil, reason: reason)
        }
    }
}

/// A report that could not be written.
struct ReportFault: Error {
    /// nil: standard output.
    var path: [UInt8]?
    var reason: SystemFault
}
