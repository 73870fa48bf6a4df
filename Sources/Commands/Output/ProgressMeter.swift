import Findings
import Glibc

/// How far a long run has come, on standard error.
struct ProgressMeter: Sendable {
    enum Style: Sendable {
        /// A figure, while somebody watches; nothing anywhere else.
        case figure
        /// A bar with rate and remaining time while somebody watches; a plain line now and then anywhere else.
        case bar(Language)
    }

    private let total: Int
    private let style: Style
    private let isWatched: Bool
    private let started = Self.milliseconds()
    private var shown = 0
    private var shownAt = 0

    /// Runs shorter than this are over before they can be read.
    private static let least = 200
    /// Between two plain lines, in milliseconds: for a log that somebody may read tomorrow.
    private static let pause = 5_000
    /// Between two pictures of the bar.
    private static let frame = 100
    private static let width = 24

    init(total: Int, style: Style = .figure) {
        self.total = total
        self.style = style
        switch style {
        // A report that scrolls by on the same terminal is progress enough.
        case .figure: isWatched = total >= Self.least && StandardStream.error.isTerminal && !StandardStream.output.isTerminal
        case .bar: isWatched = total >= Self.least && StandardStream.error.isTerminal
        }
    }

    mutating func advance(to done: Int) {
        switch style {
        case .figure:
            guard isWatched, done == total || done - shown >= total / 100 else { return }
            write(done == total ? "\r\u{1B}[K" : "\r\(done)/\(total)", done)
        case .bar(let language):
            // The clock is asked now and then only.
            guard total >= Self.least, done == total || done & 15 == 0 else { return }
            let now = Self.milliseconds() - started
            guard done == total || now - shownAt >= (isWatched ? Self.frame : Self.pause) else { return }
            shownAt = now
            if isWatched {
                write(done == total ? "\r\u{1B}[K" : "\r\(bar(done)) \(figures(done, now, language))\u{1B}[K", done)
            } else {
                write("fcrlint: \(figures(done, now, language))\n", done)
            }
        }
    }

    private mutating func write(_ text: String, _ done: Int) {
        shown = done
        StandardStream.error.write(Array(text.utf8))
    }

    private func bar(_ done: Int) -> String {
        let full = done * Self.width / total
        return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: Self.width - full) + "]"
    }

    /// `3400/10000 34 %, 2300/s, 3 s left`
    private func figures(_ done: Int, _ elapsed: Int, _ language: Language) -> String {
        let rate = done * 1000 / max(1, elapsed)
        let left = (total - done) * max(1, elapsed) / max(1, done) / 1000
        let ratio = "\(done)/\(total) \(done * 100 / total) %"
        if done == total { return language.choose("\(ratio)，每秒 \(rate) 份", "\(ratio), \(rate)/s") }
        return language.choose("\(ratio)，每秒 \(rate) 份，还需 \(Self.span(left))", "\(ratio), \(rate)/s, \(Self.span(left)) left")
    }

    /// Seconds as `12 s`, `3 min 05 s`, `2 h 07 min`.
    private static func span(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3600 { return "\(seconds / 60) min \(two(seconds % 60)) s" }
        return "\(seconds / 3600) h \(two(seconds / 60 % 60)) min"
    }

    private static func milliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}
