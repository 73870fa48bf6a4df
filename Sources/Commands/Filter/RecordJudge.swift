import Decisions
import Findings
import Reporting

/// What `filter` answers to a line: `{"id", "document", "error", "metadata", …}`, the document as in every JSON report.
struct RecordJudge: Sendable {
    let judge: DraftJudge
    let settings: Configuration.Document
    let context: ReportContext
    /// In bytes.
    let lineLimit: Int

    /// What is shown of a record that cannot be read, in bytes.
    private static let shown = 120

    func answer(to line: LineReader.Line) -> FilterRun.Answer {
        switch line {
        case .tooLong(let start): return answer(to: RecordFault(.tooLong(lineLimit)), start)
        case .whole(let bytes):
            do throws(RecordFault) {
                return answer(to: try FilterRecord(bytes))
            } catch {
                return answer(to: error, bytes)
            }
        }
    }

    private func answer(to record: FilterRecord) -> FilterRun.Answer {
        let report = judge.judge(record.input, settings).report
        return answer(id: record.id, metadata: record.metadata, isFailure: report.isUnreadable) { json in
            json.key("document")
            json.document(report)
            json.key("error")
            json.null()
        }
    }

    private func answer(to fault: RecordFault, _ line: [UInt8]) -> FilterRun.Answer {
        answer(id: fault.id, metadata: fault.metadata, isFailure: true) { json in
            json.key("document")
            json.null()
            json.member("error") {
                $0.member("message", fault.text(in: context.language))
                $0.member("record", Self.beginning(of: line))
            }
        }
    }

    /// No character is cut in two.
    private static func beginning(of line: [UInt8]) -> String {
        var end = min(line.count, shown)
        while end > 0, end < line.count, line[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: line[..<end], as: UTF8.self)
    }

    private func answer(
        id: [UInt8]?, metadata: [UInt8]?, isFailure: Bool, _ members: (inout JSONWriter) -> Void
    ) -> FilterRun.Answer {
        var json = JSONWriter()
        json.object { json in
            json.key("id")
            if let id { json.value(written: id) } else { json.null() }
            members(&json)
            json.key("metadata")
            if let metadata { json.value(written: metadata) } else { json.null() }
            json.runMembers(context)
        }
        return FilterRun.Answer(bytes: json.bytes + [UInt8(ascii: "\n")], isFailure: isFailure)
    }
}
