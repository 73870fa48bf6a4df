import Foundation
import TestSupport
import Testing

/// The sample of a submission under Article 14: what the desk sees of it stands beside it. With RECORD_GOLDEN=1 the form is filled in anew
/// and what is seen is written anew.
@Suite(.serialized) struct SubmissionTests {
    private static let folder = Repository.folder + "/Samples/submission"
    private static let asOf = ["--as-of", "2026-11-24"]

    private func run(_ arguments: String...) throws -> ProcessResult {
        try ProcessRunner.run("fcrlint", arguments + Self.asOf, folder: Repository.folder + "/Samples")
    }

    /// The preliminary opinion is the form of this tool: the drafting unit saw one breach, and signed.
    private func recordOpinion() throws {
        let files = ["城市配送车辆管理办法（送审稿）.txt", "起草说明.txt"].map { "submission/" + $0 }
        let result = try run("form", files[0], files[1], "-o", "submission/公平竞争审查初审意见.docx")
        try #require(result.status == 0, "\(result.errors)")
        let path = Self.folder + "/公平竞争审查初审意见.docx"
        let form = try FilledInForm([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
        try Data(form.modified("第八条第（四）项", signer: "王某", on: "2026年11月20日")).write(to: URL(fileURLWithPath: path))
    }

    /// Without the last line, which names the rule base.
    private func seen(_ language: String) throws -> String {
        let result = try run("submission", "submission", "--language", language)
        #expect(result.status == 0)
        return result.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined(separator: "\n") + "\n"
    }

    @Test func theDeskSeesWhatStandsBesideIt() throws {
        if SampleTests.isRecording { try recordOpinion() }
        for language in ["zh", "en"] {
            let path = Repository.folder + "/Samples/submission.\(language).expected"
            let text = try seen(language)
            if SampleTests.isRecording { try text.write(toFile: path, atomically: true, encoding: .utf8) }
            #expect(try text == String(contentsOfFile: path, encoding: .utf8), "\(language)")
        }
    }
}
