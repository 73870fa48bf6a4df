import Findings
import SpotCheck
import SQLiteStore
import Synchronization

/// Many inputs, many workers, one ledger. Results are gathered into batches; a thread of its own writes those that are full, in their order,
/// while all workers go on judging: a commit waits for the disk now and then. Where two batches wait, so do the workers that fill another;
/// memory holds no more, whatever the number of documents.
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
    /// Full batches that wait to be written; the places left for more; how many there are, and one for the end.
    private let waiting = Mutex<[[SweepWriter.Entry]]>([])
    private let room = Semaphore(2)
    private let filled = Semaphore(0)

    init(_ writer: sending SweepWriter, meter: ProgressMeter) {
        self.writer = Mutex(writer)
        progress = Mutex(Progress(meter: meter))
    }

    /// - Parameter covers: Whether the run looks where a path is.
    func run(_ inputs: [SweepInput], judge: SweepJudge, workers: Int, covers: @Sendable ([UInt8]) -> Bool) -> Outcome {
        let writing = SideThread { [self] in writeAll() }
        Workers.run(jobs: inputs.count, workers: workers) { [self] job in
            guard !isOver.load(ordering: .relaxed) else { return }
            if Interruption.signal != nil {
                progress.withLock { $0.outcome.isInterrupted = true }
                return isOver.store(true, ordering: .relaxed)
            }
            do throws(SQLiteError) {
                guard let full = try take(judge.step(inputs[job]), inputs[job]) else { return }
                if writing == nil { return try write(full) }
                room.take()
                waiting.withLock { $0.append(full) }
                filled.giveBack()
            } catch {
                fail(error)
            }
        }
        filled.giveBack()
        writing?.join()
        end(covers)
        return progress.withLock { $0.outcome }
    }

    /// Writes batches as they come, until there is none behind the sign that there is one.
    private func writeAll() {
        while true {
            filled.take()
            guard let batch = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { return }
            // After a fault nothing is written any more, but the workers must not wait for room.
            if !progress.withLock({ $0.outcome.fault != nil }) {
                do throws(SQLiteError) { try write(batch) } catch { fail(error) }
            }
            room.giveBack()
        }
    }

    /// Notes what became of an input.
    /// - Returns: The batch where that fills it.
    private func take(_ step: SweepJudge.Step, _ input: SweepInput) -> [SweepWriter.Entry]? {
        progress.withLock { progress in
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
