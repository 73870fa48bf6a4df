import DocumentReading
import Findings
import Foundation
import PolicyDocument
import Testing

@testable import WordReview

/// Three comments in each Word document of a folder, at ranges drawn anew from the same seed. `Tests/Word/run` has it done, and holds what
/// comes out against the originals with other readers.
@Suite struct PackagesOfAFolderTests {
    /// The documents, and where the annotated ones go.
    static let places = (ProcessInfo.processInfo.environment["FCRLINT_WORD_FOLDER"]).flatMap { from in
        ProcessInfo.processInfo.environment["FCRLINT_WORD_OUT"].map { (from, $0) }
    }

    /// What a comment is on, for the other readers.
    private struct Wanted: Encodable {
        var id: String
        var text: String
        /// The part of it that stands in the body's characters: without automatic numbers, tabs and symbols.
        var written: String
        /// The parts it stands in.
        var parts: [String]
        var kind: String
    }

    private struct Draw {
        private var state: UInt64 = 42

        mutating func below(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(1, count)))
        }
    }

    @Test(.enabled(if: places != nil)) func threeRangesEach() throws {
        let (folder, out) = try #require(Self.places)
        var draw = Draw()
        var remarks: [String] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".docx") {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            do {
                let document = try Annotating.read(bytes)
                let findings = try Self.findings(in: document, &draw)
                if findings.isEmpty { remarks.append("\(name)\tno text"); continue }
                let annotated = try Annotating.annotate(bytes, findings, document: document).bytes
                let again = try Annotating.read(annotated)
                #expect(Annotating.lines(again) == Annotating.lines(document), "\(name)")
                #expect(try Annotating.annotate(annotated, findings, document: again).bytes == annotated, "\(name)")
                try Data(annotated).write(to: URL(fileURLWithPath: out + "/" + name))
                try JSONEncoder().encode(findings.map { Self.wanted($0, document) }).write(to: URL(fileURLWithPath: out + "/" + name + ".json"))
            } catch let error as WordReviewError {
                remarks.append("\(name)\t\(error.text(in: .english))")
            } catch let error as DocumentReadingError {
                remarks.append("\(name)\t\(error)")
            }
        }
        try remarks.joined(separator: "\n").write(toFile: out + "/left-out.tsv", atomically: true, encoding: .utf8)
    }

    private static func findings(in document: Document, _ draw: inout Draw) throws -> [Finding] {
        let blocks = document.blocks.filter { $0.range.count >= 4 }
        if blocks.isEmpty { return [] }
        return try (0..<3).map { number in
            let block = blocks[draw.below(blocks.count)]
            var start = block.range.lowerBound + draw.below(block.range.count - 1)
            if UTF16.isTrailSurrogate(document.units[start]) { start -= 1 }
            var end = min(block.range.upperBound, start + 1 + draw.below(min(60, block.range.upperBound - start)))
            if end < block.range.upperBound, UTF16.isTrailSurrogate(document.units[end]) { end += 1 }
            return try Annotating.finding(start..<end, in: document, id: "000000000000000\(number)")
        }
    }

    private static func wanted(_ finding: Finding, _ document: Document) -> Wanted {
        var written = ""
        var stands: Set<String> = []
        if case .package(let parts, let pieces) = document.origin {
            for piece in Document.pieces(over: finding.units, in: pieces) {
                stands.insert(parts[piece.part])
                if piece.kind == .characters { written += document.text(piece.units.clamped(to: finding.units)) }
            }
        }
        return Wanted(id: finding.id, text: finding.text, written: written, parts: stands.sorted(), kind: "\(document.blocks[finding.block].kind)")
    }
}
