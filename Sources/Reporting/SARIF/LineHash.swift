package import Findings
package import PolicyDocument

/// The fingerprint GitHub's code scanning gives the line of a result, so that an alert survives edits elsewhere: a rolling hash over the
/// hundred characters (UTF-16 units, blanks left out) from the start of the line.
/// The algorithm is that of github/codeql-action, src/fingerprints.ts.
package struct LineHash {
    private static let window = 100
    private static let factor: UInt64 = 37
    private static let endOfFile: UInt16 = 0xFFFF

    private var units = [UInt16](repeating: 0, count: window)
    private var lines = [Int](repeating: 0, count: window)
    private var index = 0
    private var value: UInt64 = 0
    private let first: UInt64
    private var counts: [UInt64: Int] = [:]
    private var hashes: [String] = []

    /// The hash of each line of a text; line n is at n - 1.
    package static func hashes(of text: some Sequence<UInt16>) -> [String] {
        var hash = LineHash()
        return hash.run(text)
    }

    private init() {
        first = (0..<Self.window).reduce(1) { power, _ in power &* Self.factor }
    }

    private mutating func run(_ text: some Sequence<UInt16>) -> [String] {
        var line = 0
        var isLineStart = true
        var afterReturn = false
        func isSkipped(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x09 || (afterReturn && unit == 0x0A) }
        for unit in text {
            if isSkipped(unit) {
                afterReturn = false
                continue
            }
            afterReturn = unit == 0x0D
            step(unit == 0x0D ? 0x0A : unit, &line, &isLineStart)
        }
        step(Self.endOfFile, &line, &isLineStart)
        for _ in 0..<Self.window {
            emit()
            push(0)
        }
        return hashes
    }

    private mutating func step(_ unit: UInt16, _ line: inout Int, _ isLineStart: inout Bool) {
        emit()
        if isLineStart {
            line += 1
            lines[index] = line
        }
        isLineStart = unit == 0x0A
        push(unit)
    }

    private mutating func push(_ unit: UInt16) {
        value = Self.factor &* value &+ UInt64(unit) &- first &* UInt64(units[index])
        units[index] = unit
        index = (index + 1) % Self.window
    }

    /// Puts down the hash of the line whose window is full.
    private mutating func emit() {
        guard lines[index] > 0 else { return }
        let count = counts[value, default: 0] + 1
        counts[value] = count
        hashes.append(String(value, radix: 16) + ":\(count)")
        lines[index] = 0
    }
}

extension Document {
    /// The hashes of its lines: of the file for text, of the paragraphs of each part for packages.
    package var lineHashes: [String] {
        switch origin {
        case .text(let lineStarts):
            var text: [UInt16] = []
            text.reserveCapacity(units.count)
            for (line, start) in lineStarts.enumerated() {
                let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : units.count
                text += units[start..<end].lazy.filter { $0 != Document.gap && $0 != 0x0A && $0 != 0x0D }
                if line + 1 < lineStarts.count { text.append(0x0A) }
            }
            return LineHash.hashes(of: text)
        case .package:
            return LineHash.hashes(of: blocks.flatMap { units[$0.range].filter { $0 != Document.gap && $0 != 0x0A } + [0x0A] })
        }
    }

    /// The hash of the line a finding starts on.
    package func lineHash(of finding: Finding, in hashes: [String]) -> String? {
        switch origin {
        case .text: hashes.indices.contains(finding.location.line - 1) ? hashes[finding.location.line - 1] : nil
        case .package: hashes.indices.contains(finding.block) ? hashes[finding.block] : nil
        }
    }
}
