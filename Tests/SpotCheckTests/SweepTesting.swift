import Foundation
import TestSupport
import Testing

/// A folder with documents and a ledger, swept by the built program.
struct SweepPlace {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Made-up documents in `tree`.
    init(documents: Int, size: Int = 1500, seed: UInt64 = 7, isTextOnly: Bool = false) throws {
        folder = try TemporaryFolder()
        try SampleTree(documents: documents, size: size, seed: seed, isTextOnly: isTextOnly, density: 20)
            .write(to: folder.path + "/tree", repository: Repository.folder)
    }

    @discardableResult
    func run(_ words: String..., input: String = "") throws -> ProcessResult {
        try ProcessRunner.run("fcrlint", words, input: Data(input.utf8), environment: ["LANG": "en_US.UTF-8", "USER": "tester"], folder: folder.path)
    }

    /// What `ledger export` gives, line by line.
    func export(_ ledger: String = "l.sqlite") throws -> [String] {
        let result = try run("ledger", "export", "--ledger", ledger)
        try #require(result.status == 0, "\(result.errors)")
        return result.text.split(separator: "\n").map(String.init)
    }

    /// The documents of an export by their paths.
    func documents(_ ledger: String = "l.sqlite") throws -> [String: [String: Any]] {
        var documents: [String: [String: Any]] = [:]
        for line in try export(ledger) {
            let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let document = try #require(row["document"] as? [String: Any])
            documents[try #require(document["path"] as? String)] = document
        }
        return documents
    }

    /// Starts the program and gives it back running.
    func start(_ words: [String]) throws -> Process {
        let process = Process()
        process.executableURL = try ProcessRunner.executable("fcrlint")
        process.arguments = words
        process.environment = ["LANG": "en_US.UTF-8", "USER": "tester"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/null")
        process.standardError = FileHandle(forWritingAtPath: "/dev/null")
        try process.run()
        return process
    }
}

/// The ids of the findings of a document of an export or a report.
func findingIDs(_ document: [String: Any]?) -> [String] {
    (document?["findings"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }.sorted()
}
