import Foundation
import TestSupport
import Testing

/// What documents point at is there.
@Suite struct DocumentLinkTests {
    private static let documents =
        DocumentedCommandTests.documents + ["CHANGELOG.md", "EVALUATION.md", "SECURITY.md", "Rules/pages/README.md", "Sources/README.md"]

    @Test(arguments: documents) func linksLeadSomewhere(_ document: String) throws {
        let text = try String(contentsOfFile: Repository.folder + "/" + document, encoding: .utf8)
        let folder = URL(fileURLWithPath: Repository.folder + "/" + document).deletingLastPathComponent()
        for match in text.matches(of: /\]\(([^)\s#]+)(#[^)]*)?\)/) {
            let target = String(match.1)
            if target.contains("://") { continue }
            let path = folder.appendingPathComponent(target).standardizedFileURL.path
            #expect(FileManager.default.fileExists(atPath: path), "\(document): \(target)")
        }
    }

    /// Every room is on the page about the house.
    @Test func theHouseIsDescribed() throws {
        let page = try String(contentsOfFile: Repository.folder + "/Sources/README.md", encoding: .utf8)
        let house = try #require(page.split(separator: "```").dropFirst().first)
        let words = Set(house.split(whereSeparator: \.isWhitespace).map(String.init))
        for room in try FileManager.default.contentsOfDirectory(atPath: Repository.folder + "/Sources") where room != "README.md" {
            let isNamed = words.contains(room)
            #expect(isNamed, "Sources/README.md does not name \(room)")
        }
    }

    @Test func picturesAreSmallAndShown() throws {
        let folder = Repository.folder + "/Samples/guides"
        let guides = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
            .map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }.joined()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/pictures") {
            let size = try Data(contentsOf: URL(fileURLWithPath: folder + "/pictures/" + name)).count
            #expect(size < 150_000, "\(name)")
            #expect(guides.contains("(pictures/\(name))"), "\(name)")
        }
    }
}
