import Reporting

/// `--format NAME[=FILE]`.
struct FormatRequest: Sendable {
    var format: ReportFormat
    /// nil: standard output.
    var file: [UInt8]?

    static let names = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")

    /// The value as it was given, its two halves apart.
    struct Word: Sendable {
        var name: String
        var file: [UInt8]?

        init?(_ word: Argument) {
            let halves = word.bytes.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = halves.first, !first.isEmpty else { return nil }
            name = String(decoding: first, as: UTF8.self)
            file = halves.count == 2 ? Array(halves[1]) : nil
            if file?.isEmpty == true { return nil }
        }
    }

    /// At most one report goes to standard output.
    static func requests(_ words: [Word]) throws(UsageError) -> [FormatRequest] {
        var requests: [FormatRequest] = []
        for word in words { requests.append(try FormatRequest(word)) }
        guard requests.count(where: { $0.file == nil }) <= 1 else { throw .twoReportsOnOutput }
        return requests
    }

    init(format: ReportFormat, file: [UInt8]?) {
        self.format = format
        self.file = file
    }

    init(_ word: Word) throws(UsageError) {
        guard let format = ReportFormat(rawValue: word.name) else {
            let all = ReportFormat.allCases.map(\.rawValue)
            throw .unknownFormat(word.name, nearest: Nearest.match(word.name, among: all), all: all)
        }
        self.init(format: format, file: word.file)
    }
}

extension ReportDestination {
    /// Opens every output before anything is read, so a wrong path costs nothing.
    static func open(_ requests: [FormatRequest], _ reporters: [any Reporter], _ context: ReportContext) throws(ReportFault) -> [ReportDestination] {
        var opened: [ReportDestination] = []
        for (request, reporter) in zip(requests, reporters) {
            do throws(SystemFault) {
                var file: OutputFile?
                if let path = request.file { file = try OutputFile(path) }
                opened.append(ReportDestination(reporter, context, file: file))
            } catch {
                for destination in opened { destination.discard() }
                throw ReportFault(path: request.file, reason: error)
            }
        }
        return opened
    }
}
