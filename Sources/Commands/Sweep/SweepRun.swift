import Findings
import SpotCheck
import SQLiteStore
import Synchronization

/// Many inputs, many workers, one ledger. Results are gathered into batches; the worker that fills one writes it, while the others go on
/// judging and wait only where they fill the next one before it is written. So memory holds two batches, whatever the number of documents.
final class SweepRun: Sendable {
    /// Documents of a batch, and findings, at most.
    private static let documents = 256
    private static let findings = 4096

    struct Outcome: Sendable {
        /// Inputs that do not exist, by path.
        var missing: [String] = []
        /// What could not be read, or not whole, and why.
        var complaints: [(name: String, reason: String)] = []
        /// Why the ledger could not be read or written; the run has stopped there.
        var fault: SQLiteError?
        /// Whether a signal ended the run.
        var isInterrupted = false
        var summary: SweepSummary?
    }

    fileprivate struct Progress {
        var batch: [SweepWriter.Entry] = []
        var findings = 0
        var done = 0
        var outcome = Outcome()
        var meter: ProgressMeter
    }

    private let writer: Mutex<SweepWriter>
    private let progress: Mutex<Progress>
    private let isOver = Atomic(false)

    init(_ writer: sending SweepWriter, meter: ProgressMeter) {
        self.writer = Mutex(writer)
        progress = Mutex(Progress(meter: meter))
    }

    /// - Parameter covers: Whether the run looks where a path is.
    func run(_ inputs: [SweepInput], judge: SweepJudge, workers: Int, covers: @Sendable ([UInt8]) -> Bool) -> Outcome {
        Workers.run(jobs: inputs.count, workers: workers) { [self] job in
            guard !isOver.load(ordering: .relaxed) else { return }
            if Interruption.signal != nil {
                progress.withLock { $0.outcome.isInterrupted = true }
                return isOver.store(true, ordering: .relaxed)
            }
            do throws(SQLiteError) {
                try take(judge.step(inputs[job]), inputs[job])
            } catch {
                fail(error)
            }
        }
        end(covers)
        return progress.withLock { $0.outcome }
    }

    private func take(_ step: SweepJudge.Step, _ input: SweepInput) throws(SQLiteError) {
        let full: [SweepWriter.Entry]? = progress.withLock { progress in
            progress.done += 1
            progress.meter.advance(to: progress.done)
            switch step {
            case .missing(let reason): progress.outcome.missing.append("\(input.name): \(reason)")
            case .entry(let entry, let complaint):
                if let complaint { progress.outcome.complaints.append((input.name, complaint)) }
                progress.batch.append(entry)
                if case .judged(let stored) = entry { progress.findings += stored.report.findings.count }
            }
            guard progress.batch.count >= Self.documents || progress.findings >= Self.findings else { return nil }
            return progress.takeBatch()
        }
        if let full { try write(full) }
    }

    private func write(_ batch: [SweepWriter.Entry]) throws(SQLiteError) {
        try writer.withLock { writer throws(SQLiteError) in try writer.write(batch) }
    }

    private func end(_ covers: @Sendable ([UInt8]) -> Bool) {
        let (last, isInterrupted, hasFailed) = progress.withLock { ($0.takeBatch(), $0.outcome.isInterrupted, $0.outcome.fault != nil) }
        // A run that could not write leaves what it has committed; that it failed is recorded where that can still be written.
        if hasFailed { return writer.withLock { try? $0.end(.failed, covers: { _ in false }) } }
        do throws(SQLiteError) {
            try write(last)
            let summary = try writer.withLock { writer throws(SQLiteError) in
                try writer.end(isInterrupted ? .interrupted : .finished, covers: covers)
                return try writer.summary()
            }
            progress.withLock { $0.outcome.summary = summary }
        } catch {
            fail(error)
        }
    }

    private func fail(_ fault: SQLiteError) {
        progress.withLock { if $0.outcome.fault == nil { $0.outcome.fault = fault } }
        isOver.store(true, ordering: .relaxed)
    }
}

extension SweepRun.Progress {
    fileprivate mutating func takeBatch() -> [SweepWriter.Entry] {
        defer {
            batch = []
            findings = 0
        }
        return batch
    }
}
