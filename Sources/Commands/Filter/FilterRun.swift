import Synchronization

/// Lines in, answers out, in order, each as soon as it and those before it are there. A few lines for each worker are in hand at once, never
/// more, so memory does not grow with the input.
struct FilterRun: Sendable {
    struct Answer: Sendable {
        /// With the line feed at its end.
        var bytes: [UInt8]
        /// Whether the record, or the draft it names, could not be read.
        var isFailure: Bool
    }

    struct Tally: Sendable {
        var records = 0
        var failures = 0
    }

    let answer: @Sendable (LineReader.Line) -> Answer
    private static let linesInHand = 4

    /// - Throws: where the input cannot be read on, or the output not written. A reader that has gone away ends the run silently.
    func run(_ lines: LineReader, workers: Int) throws(Fault) -> Tally {
        let shared = Shared(lines, places: workers * Self.linesInHand)
        Workers.run(jobs: workers, workers: workers) { _ in work(shared) }
        if let fault = shared.source.withLock({ $0.fault }) { throw .input(fault) }
        let sink = shared.sink.withLock { $0 }
        if case .failed(let fault) = sink.outcome { throw .output(fault) }
        return sink.tally
    }

    enum Fault: Error {
        case input(SystemFault)
        case output(SystemFault)
    }

    private func work(_ shared: Shared) {
        while true {
            // The place comes first, so that the line that everybody waits for always has one.
            shared.places.take()
            guard !shared.isOver.load(ordering: .relaxed), let (number, line) = shared.source.withLock({ $0.next() }) else {
                shared.places.giveBack()
                return
            }
            let answer = answer(line)
            let (written, isOver) = shared.sink.withLock { ($0.take(answer, at: number), $0.outcome != .written) }
            if isOver { shared.isOver.store(true, ordering: .relaxed) }
            shared.places.giveBack(written)
        }
    }

    private final class Shared: Sendable {
        let source: Mutex<Source>
        let sink = Mutex(Sink())
        let places: Semaphore
        /// Whether nobody wants more.
        let isOver = Atomic(false)

        init(_ lines: LineReader, places: Int) {
            source = Mutex(Source(lines: lines))
            self.places = Semaphore(places)
        }
    }

    private struct Source {
        var lines: LineReader
        var count = 0
        var isAtEnd = false
        var fault: SystemFault?

        mutating func next() -> (number: Int, line: LineReader.Line)? {
            guard !isAtEnd else { return nil }
            do throws(SystemFault) {
                if let line = try lines.next() {
                    count += 1
                    return (count - 1, line)
                }
            } catch {
                fault = error
            }
            isAtEnd = true
            return nil
        }
    }

    private struct Sink {
        private var waiting: [Int: Answer] = [:]
        private var next = 0
        private(set) var tally = Tally()
        private(set) var outcome = StandardStream.Outcome.written

        /// - Returns: How many answers have gone out.
        mutating func take(_ answer: Answer, at number: Int) -> Int {
            waiting[number] = answer
            var ready: [UInt8] = []
            let first = next
            while let answer = waiting.removeValue(forKey: next) {
                next += 1
                tally.records += 1
                tally.failures += answer.isFailure ? 1 : 0
                if ready.isEmpty { ready = answer.bytes } else { ready += answer.bytes }
            }
            if outcome == .written, !ready.isEmpty { outcome = StandardStream.output.write(ready) }
            return next - first
        }
    }
}
