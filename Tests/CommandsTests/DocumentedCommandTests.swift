import Foundation
import TestSupport
import Testing

/// Every command of the documents does what is said there. Those that install, build or test are for `.ci/run`. With RECORD_GOLDEN=1 the
/// outputs that the documents quote are written anew.
@Suite(.serialized) struct DocumentedCommandTests {
    static let documents = [
        "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "Samples/README.md", "Samples/repository/README.md", "Samples/spark/README.md",
        "Rules/README.md", "Samples/guides/clerk.zh-CN.md", "Samples/guides/regulator.zh-CN.md", "Samples/guides/ci.md",
        "Samples/guides/planning.md",
    ]

    /// Whether each block goes on in the folder that the one before left.
    private static func isGuide(_ document: String) -> Bool { document.hasPrefix("Samples/guides/") }

    /// A runnable block, and the block behind it that quotes its output.
    struct Step: Sendable, CustomTestStringConvertible {
        var commands: FencedBlock
        var output: FencedBlock?

        var testDescription: String { "\(commands)" }

        /// A single command that may end with findings.
        var mayFind: Bool { commands.text.split(separator: "\n").count == 1 }
    }

    static func steps() throws -> [Step] {
        try documents.flatMap { document in
            let blocks = try FencedBlock.all(in: document)
            return blocks.indices.filter { blocks[$0].language == "sh" && !isBuilding(blocks[$0]) }.map { index in
                let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
                return Step(commands: blocks[index], output: next.flatMap { $0.followsBlock && $0.language == "text" ? $0 : nil })
            }
        }
    }

    private static func isBuilding(_ block: FencedBlock) -> Bool {
        block.text.split(separator: "\n").contains { $0.prefixMatch(of: /(RECORD_GOLDEN=1 )?(apt-get|swift|\.ci\/run|git) ?/) != nil }
    }

    @Test func thereAreCommandsToRun() throws {
        #expect(try Self.steps().count >= 12)
    }

    @Test func bothReadmesBeginWithTheSameTwoCommands() throws {
        let (english, chinese) = (try FencedBlock.all(in: "README.md"), try FencedBlock.all(in: "README.zh-CN.md"))
        #expect(english.prefix(2).map(\.text) == chinese.prefix(2).map(\.text))
        #expect(english.first?.text.hasPrefix("apt-get update && apt-get install -y ") == true)
        #expect(english.dropFirst().first?.text == "swift test\n")
        #expect(english.map(\.language) == chinese.map(\.language))
    }

    @Test func everyCommandOfTheDocumentsWorks() throws {
        var folders: [String: TemporaryFolder] = [:]
        for step in try Self.steps() {
            let document = step.commands.document
            let folder = try Self.isGuide(document) ? folders[document] ?? workFolder() : workFolder()
            folders[document] = folder
            let result = try run(step.commands, in: folder)
            let isFine = result.status == 0 || step.mayFind && result.status == 1
            #expect(isFine, "\(step.commands) ends with \(result.status): \(result.errors)")
            guard let output = step.output else { continue }
            if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
                try record(result.text, over: output)
            } else {
                #expect(result.text.hasPrefix(output.text), "\(output) is not what \(step.commands) prints; record it")
            }
        }
    }

    @Test func everyGuideIsRun() throws {
        let guides = try FileManager.default.contentsOfDirectory(atPath: Repository.folder + "/Samples/guides").filter { $0.hasSuffix(".md") }
        #expect(guides.sorted() == Self.documents.filter(Self.isGuide).map { String($0.dropFirst("Samples/guides/".count)) }.sorted())
    }

    /// A folder with the repository's samples and rules.
    private func workFolder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["Samples", "Rules"] {
            try FileManager.default.copyItem(atPath: Repository.folder + "/" + name, toPath: folder.path + "/" + name)
        }
        return folder
    }

    /// Runs a block, the built programs on the path.
    private func run(_ block: FencedBlock, in folder: TemporaryFolder) throws -> ProcessResult {
        let programs = try ProcessRunner.executable("fcrlint").deletingLastPathComponent().path
        return try ProcessRunner.run(
            "/bin/bash", ["-euo", "pipefail", "-c", block.text], environment: ["PATH": programs + ":/usr/bin:/bin"], folder: folder.path)
    }

    /// Puts the first paragraph of an output in the place of a quoted one.
    private func record(_ text: String, over block: FencedBlock) throws {
        let path = Repository.folder + "/" + block.document
        let paragraph = text.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }.joined(separator: "\n") + "\n"
        let document = try String(contentsOfFile: path, encoding: .utf8)
        try document.replacing("```text\n" + block.text + "```", with: "```text\n" + paragraph + "```", maxReplacements: 1)
            .write(toFile: path, atomically: true, encoding: .utf8)
    }
}
