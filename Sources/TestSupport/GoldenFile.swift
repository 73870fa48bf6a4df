import Foundation
package import Testing

/// An output as it is meant to be, kept in a file beside the tests. Run with RECORD_GOLDEN=1 to write the files anew, and look at the
/// differences before they are committed.
package enum GoldenFile {
    /// Fails where the bytes are not those of `Golden/<name>` beside the test's source.
    package static func expect(_ bytes: [UInt8], _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation)
        throws
    {
        let golden = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: golden)
            return
        }
        guard let wanted = try? Data(contentsOf: golden) else {
            Issue.record("Golden/\(name) does not exist; record it with RECORD_GOLDEN=1", sourceLocation: location)
            return
        }
        guard wanted != Data(bytes) else { return }
        let got = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let want = String(decoding: wanted, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(got, want).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(got.count, want.count)
        func excerpt(_ lines: [Substring]) -> String { lines.indices.contains(line) ? String(lines[line].prefix(400)) : "(nothing)" }
        Issue.record(
            "Golden/\(name) differs in line \(line + 1):\n  wanted \(excerpt(want))\n  got    \(excerpt(got))", sourceLocation: location)
    }
}
