import Foundation
import TestSupport
import Testing

/// A sample draft: the same text as UTF-8, GB 18030 and Word, and what is to be found in it.
struct Draft: Sendable, CustomTestStringConvertible {
    enum Form: String, CaseIterable, Sendable {
        case utf8 = ".txt"
        case gb18030 = ".gb18030.txt"
        case word = ".docx"
    }

    static let folder = Repository.folder + "/Samples/drafts"
    /// Every draft of the folder, by the name before its form.
    static let all: [Draft] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(Form.utf8.rawValue) && !$0.hasSuffix(Form.gb18030.rawValue) }
            .map { Draft(name: String($0.dropLast(Form.utf8.rawValue.count))) }.sorted { $0.name < $1.name }
    }()

    let name: String

    var testDescription: String { name }

    func path(_ form: Form) -> String { Self.folder + "/" + name + form.rawValue }

    var expectationPath: String { Self.folder + "/" + name + ".expected.json" }

    func text() throws -> String { try String(contentsOfFile: path(.utf8), encoding: .utf8) }

    func bytes(_ form: Form) throws -> [UInt8] { try Array(Data(contentsOf: URL(fileURLWithPath: path(form)))) }
}
