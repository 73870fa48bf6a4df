import Foundation
import OfficePackages
import TestSupport
import Testing

/// The reports of a ledger over the samples, from outside: their figures are held against the ledger's export, which is counted here anew.
@Suite struct LedgerReportTests {
    private let folder: TemporaryFolder
    private let documents: [Document]

    private struct Line: Decodable {
        var document: Document
    }

    private struct Document: Decodable {
        struct Finding: Decodable {
            var level: String
        }
        var path: String
        var status: String
        var title: String?
        var findings: [Finding]
    }

    init() throws {
        folder = try TemporaryFolder()
        let swept = try ProcessRunner.run(
            "fcrlint", ["sweep", "Samples/drafts", "--ledger", folder.path + "/l.sqlite", "--as-of", "2026-11-24", "--author", "抽查员"], folder: Repository.folder)
        #expect(swept.status == 0, "\(swept.errors)")
        let export = try ProcessRunner.run("fcrlint", ["ledger", "export", "--ledger", folder.path + "/l.sqlite"])
        documents = try export.text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).document }
        try #require(documents.count >= 18)
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ProcessResult {
        try ProcessRunner.run("fcrlint", ["ledger"] + arguments + ["--ledger", folder.path + "/l.sqlite"], environment: environment, folder: folder.path)
    }

    private func page(_ options: String...) throws -> String {
        let result = try ProcessRunner.run(
            "fcrlint", ["ledger", "dashboard", "--ledger", folder.path + "/l.sqlite", "-o", folder.path + "/d.html", "--as-of", "2026-11-24"] + options)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        return String(decoding: try folder.read("d.html"), as: UTF8.self)
    }

    private func count(_ level: String) -> Int { documents.reduce(0) { $0 + $1.findings.count { $0.level == level } } }
    private var suspected: Int { documents.count { $0.findings.contains { $0.level != "note" } } }

    @Test func theDashboardSaysWhatTheLedgerHolds() throws {
        let page = try page("--language", "zh")
        #expect(page.contains("<b>\(documents.count)</b> <span>份文件</span>"))
        #expect(page.contains("<b>\(suspected)</b> <span>份有线索"))
        #expect(page.contains("<b>\(count("error") + count("warning"))</b> <span>条线索</span>"))
        for (status, name) in [("clean", "未发现问题"), ("findings", "有发现"), ("out-of-scope", "不属审查范围")] {
            #expect(page.contains("<th scope=\"row\">\(name)</th><td>\(documents.count { $0.status == status })</td>"), "\(name)")
        }
        // Every finding of the tables by item, added up.
        let rows = page.matches(of: #/<th scope="row">第[八九十]+一?条第[一二三四五六]项</th><td>(\d+)</td><td>(\d+)</td><td>(\d+)</td>/#)
        let sums = rows.reduce(into: [0, 0, 0]) { sums, row in
            for (index, text) in [row.1, row.2, row.3].enumerated() { sums[index] += Int(text) ?? 0 }
        }
        #expect(sums == [count("error"), count("warning"), count("note")])
    }

    @Test func thePublicPageQuotesNothingUnverified() throws {
        let page = try page("--public", "--language", "zh")
        #expect(!page.contains("<blockquote>") && !page.contains("class=\"card"))
        for document in documents {
            if let title = document.title { #expect(!page.contains(title), "\(title)") }
        }
    }

    @Test(arguments: ["zh", "en"]) func theSameLedgerGivesTheSameBytes(_ language: String) throws {
        #expect(try page("--language", language) == page("--language", language))
    }

    @Test func theReportIsThereInBothForms() throws {
        #expect(try run("report", "-o", "r.md", "--as-of", "2026-11-24").status == 0)
        let text = String(decoding: try folder.read("r.md"), as: UTF8.self)
        #expect(text.contains("抽查的\(documents.count)份文件中，\(suspected)份有涉嫌违反审查标准的线索"))
        #expect(text.contains("共\(count("error") + count("warning"))条线索"))
        #expect(try run("report", "-o", "r.docx", "--as-of", "2026-11-24").status == 0)
        // Our own reader takes it, and finds the same paragraphs.
        let read = try ProcessRunner.run("fcrlint", ["text", folder.path + "/r.docx"])
        #expect(read.status == 0 && read.text.contains("关于公平竞争审查抽查情况的报告") && read.text.contains("共\(count("error") + count("warning"))条线索"))
        let archive = try ZipArchive(Array(try folder.read("r.docx")))
        #expect(archive.entries.map(\.name).filter { $0.hasPrefix("word/") }.sorted() == [
            "word/_rels/document.xml.rels", "word/document.xml", "word/fontTable.xml", "word/footer-even.xml", "word/footer-odd.xml", "word/settings.xml",
            "word/styles.xml",
        ])
    }

    @Test(arguments: [
        (["report", "-o", "r.txt"], 2), (["report"], 2), (["dashboard"], 2), (["dashboard", "-o", "none/d.html"], 2), (["dashboard", "-o", "d.html", "--sample", "7"], 2),
        (["dashboard", "more", "-o", "d.html"], 2),
    ])
    func whatCannotBeDoneIsSaid(_ arguments: [String], _ status: Int) throws {
        let result = try ProcessRunner.run("fcrlint", ["ledger"] + arguments + ["--ledger", folder.path + "/l.sqlite"], folder: folder.path)
        #expect(result.status == status && !result.errors.isEmpty && result.text.isEmpty)
        #expect(try folder.names().filter { $0.hasPrefix("d.") || $0.hasPrefix("r.") } == [])
    }

    @Test(arguments: ["zh", "en"], ["dashboard", "report"]) func helpIsInBothLanguages(_ language: String, _ command: String) throws {
        let help = try run(command, "--help", "--language", language)
        #expect(help.status == 0 && help.text.contains("--public") && help.text.contains(language == "zh" ? "未结案件" : "open cases"))
    }
}
