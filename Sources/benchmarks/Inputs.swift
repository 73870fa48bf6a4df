import Foundation
import TestSupport

/// What the suite reads: made from the repository's Samples by a fixed seed, the same on every machine. A folder that goes at the end.
final class Inputs {
    let folder: String
    private let repository = "."

    init() throws {
        guard FileManager.default.fileExists(atPath: "Samples/drafts"), FileManager.default.fileExists(atPath: "Rules/lexicon") else {
            throw BenchmarkError.notInRepository
        }
        folder = FileManager.default.temporaryDirectory.path + "/fcrlint-benchmarks-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A text file of about so many bytes.
    /// - Parameter density: Of a hundred paragraphs, how many come from drafts with something to find; nil: as few as in real documents.
    func text(_ size: Int, density: Int? = nil) throws -> String {
        let name = "\(size)-\(density.map { "dense-\($0)" } ?? "usual")"
        return try made("text-\(name).txt") { path in
            let tree = folder + "/tree-\(name)"
            try SampleTree(documents: 1, size: size, isTextOnly: true, density: density).write(to: tree, repository: repository)
            guard let name = try FileManager.default.subpathsOfDirectory(atPath: tree).first(where: { $0.hasSuffix(".txt") }) else { return }
            try FileManager.default.moveItem(atPath: tree + "/" + name, toPath: path)
        }
    }

    /// A tree of documents of 20 KB each, a quarter of them Word, a quarter GB 18030.
    /// - Parameter isTextOnly: UTF-8 text alone.
    func tree(_ documents: Int, isTextOnly: Bool = false, density: Int? = nil) throws -> String {
        try made("tree-\(documents)-\(isTextOnly ? "text" : "mixed")-\(density.map(String.init) ?? "usual")") {
            try SampleTree(documents: documents, isTextOnly: isTextOnly, density: density).write(to: $0, repository: repository)
        }
    }

    /// A Word document whose main part is about so many bytes of XML.
    /// - Parameters:
    ///   - density: As that of a text.
    ///   - isBare: Hardly more than the text, one run a paragraph, as no word processor writes it; else as Word does.
    func document(_ size: Int, density: Int? = nil, isBare: Bool = false) throws -> String {
        let source = try text(size / 2, density: density)
        return try made("document-\(size)-\(density.map(String.init) ?? "usual")\(isBare ? "-bare" : "").docx") { path in
            let lines = try String(contentsOfFile: source, encoding: .utf8).split(separator: "\n").map(String.init)
            let package = try isBare ? bareDocument(lines, size) : wordLikeDocument(lines, size)
            try Data(package).write(to: URL(fileURLWithPath: path))
        }
    }

    private func wordLikeDocument(_ lines: [String], _ size: Int) throws -> [UInt8] {
        var document = WordLikeDocument()
        while document.bytes < size { for line in lines where document.bytes < size { document.paragraph(line) } }
        return try document.package()
    }

    private func bareDocument(_ lines: [String], _ size: Int) throws -> [UInt8] {
        var document = DocxBuilder()
        var bytes = 0
        while bytes < size {
            for line in lines where bytes < size {
                document.paragraph(line)
                bytes += line.utf8.count + 60
            }
        }
        return try document.bytes()
    }

    /// A file with this content.
    func file(_ name: String, _ content: String) throws -> String {
        try made(name) { try content.write(toFile: $0, atomically: false, encoding: .utf8) }
    }

    /// The path of a name in the folder; what is there is made once.
    func made(_ name: String, _ make: (String) throws -> Void) throws -> String {
        let path = folder + "/" + name
        if !FileManager.default.fileExists(atPath: path) { try make(path) }
        return path
    }
}
