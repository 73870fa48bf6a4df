/// How far a long run has come, on standard error while somebody watches; nothing anywhere else.
struct ProgressMeter: Sendable {
    private let total: Int
    private let isShown: Bool
    private var shown = 0

    /// Runs shorter than this are over before they can be read.
    private static let least = 200

    init(total: Int) {
        self.total = total
        // A report that scrolls by on the same terminal is progress enough.
        isShown = total >= Self.least && StandardStream.error.isTerminal && !StandardStream.output.isTerminal
    }

    mutating func advance(to done: Int) {
        guard isShown, done == total || done - shown >= total / 100 else { return }
        shown = done
        let text = done == total ? "\r\u{1B}[K" : "\r\(done)/\(total)"
        StandardStream.error.write(Array(text.utf8))
    }
}
