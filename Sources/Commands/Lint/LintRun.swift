import Decisions
import Findings
import PolicyDocument
import Reporting
import Synchronization

/// Many inputs, many workers, several reports: every input judged once, every report written in the order of paths.
struct LintRun: Sendable {
    /// What judging an input gives.
    struct Judged: Sendable {
        var report: DocumentReport
        var document: Document?
        var failOn: FailOn
    }

    /// What all of them give.
    struct Outcome: Sendable {
        var summary = RunSummary()
        var verdict = Verdict()
    }

    let context: ReportContext
    let reporters: [any Reporter]
    let judge: @Sendable (Input) -> Judged
    /// What is to be reported once every input was judged; nil where nothing is.
    let closing: @Sendable () -> Judged?
    /// Told of every input that could not be read, or not whole, in the order of paths.
    let onFailure: @Sendable (DocumentRemark) -> Void

    /// What one document adds to the run.
    private struct Part: Sendable {
        /// For each reporter.
        var pieces: [[ReportPiece]]
        var remarks: [DocumentRemark]
        var outcome: Outcome
    }

    /// What the workers share: parts that wait for an earlier one, and the reports so far.
    private struct Progress {
        var waiting: [Int: Part] = [:]
        var next = 0
        var outcome = Outcome()
        var destinations: [ReportDestination]
        var fault: ReportFault?
        var meter: ProgressMeter

        mutating func take(_ part: Part, at job: Int, onFailure: (DocumentRemark) -> Void) {
            guard job == next else {
                waiting[job] = part
                return
            }
            add(part, onFailure)
            while let part = waiting.removeValue(forKey: next) { add(part, onFailure) }
        }

        /// The next part in the order of paths.
        private mutating func add(_ part: Part, _ onFailure: (DocumentRemark) -> Void) {
            next += 1
            meter.advance(to: next)
            outcome.summary.add(part.outcome.summary)
            outcome.verdict.add(part.outcome.verdict)
            for remark in part.remarks where remark.kind.isFailure { onFailure(remark) }
            guard fault == nil else { return }
            do throws(ReportFault) {
                for index in destinations.indices { try destinations[index].add(part.pieces[index], remarks: part.remarks) }
            } catch {
                fault = error
            }
        }
    }

    /// - Parameters:
    ///   - inputs: In the order of their paths.
    ///   - destinations: As many as there are reporters.
    ///   - skipped: Files in the folders that are no documents.
    func run(_ inputs: [Input], into destinations: [ReportDestination], skipped: Int, workers: Int) throws(ReportFault) -> Outcome {
        var opened = destinations
        do throws(ReportFault) {
            for index in opened.indices { try opened[index].begin() }
            let shared = Shared(Progress(destinations: opened, meter: ProgressMeter(total: inputs.count)))
            Workers.run(jobs: inputs.count, workers: workers) { job in
                let part = part(of: judge(inputs[job]))
                shared.progress.withLock { $0.take(part, at: job, onFailure: onFailure) }
            }
            if let last = closing() {
                let part = part(of: last)
                shared.progress.withLock { $0.take(part, at: inputs.count, onFailure: onFailure) }
            }
            var progress = shared.progress.withLock { $0 }
            if let fault = progress.fault { throw fault }
            progress.outcome.summary.skipped = skipped
            for index in opened.indices { try progress.destinations[index].finish(progress.outcome.summary) }
            try Self.commit(&opened)
            return progress.outcome
        } catch {
            for destination in opened { destination.discard() }
            throw error
        }
    }

    /// Puts every report in its place; those that are there already when one fails are taken away again.
    private static func commit(_ open: inout [ReportDestination]) throws(ReportFault) {
        var done: [ReportDestination] = []
        while let destination = open.first {
            open.removeFirst()
            do throws(ReportFault) {
                try destination.commit()
                done.append(destination)
            } catch {
                for destination in done { destination.withdraw() }
                throw error
            }
        }
    }

    private final class Shared: Sendable {
        let progress: Mutex<Progress>

        init(_ progress: Progress) { self.progress = Mutex(progress) }
    }

    private func part(of judged: Judged) -> Part {
        var outcome = Outcome()
        outcome.summary.add(judged.report)
        outcome.verdict = Verdict(of: judged.report, failOn: judged.failOn)
        return Part(
            pieces: reporters.map { $0.pieces(of: judged.report, document: judged.document, context) },
            remarks: judged.report.remarks(in: context.language), outcome: outcome)
    }
}
