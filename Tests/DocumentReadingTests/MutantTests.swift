import DocumentReading
import Foundation
import OfficePackages
import PolicyDocument
import TestSupport
import Testing

/// Damaged files of every format: each is read or refused, and what was read holds together.
@Suite struct MutantTests {
    /// The drafts of Samples, and packages with all that the readers know.
    private static let originals: [[UInt8]] = {
        let folder = URL(fileURLWithPath: Repository.folder + "/Samples/drafts")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let drafts = names.sorted().filter { !$0.hasSuffix(".json") }.compactMap { try? Array(Data(contentsOf: folder.appendingPathComponent($0))) }
        let pages = RawZip(RichPackage.pages.map { .init($0.name, Array($0.xml.utf8)) }).bytes()
        let page = "<!DOCTYPE html><html><body><h1>某市办法</h1><p>第一条&nbsp;甲。</p><table><tr><td rowspan=2>乙</td></tr></table><!-- x --></body></html>"
        let old =
            "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body><w:p><w:r><w:t>第一条　甲。</w:t></w:r></w:p></w:body></w:wordDocument>"
        let markdown = "# 某市办法\n\n| 项 | 分 |\n|--|--|\n| 甲 | 2 |\n\n1. 乙\n"
        return drafts + [(try? RichPackage.document.bytes()) ?? [], pages] + [page, old, markdown].map { Array($0.utf8) }
    }()

    @Test func theOriginalsAreSound() throws {
        #expect(Self.originals.count > 20)
        for original in Self.originals { #expect(try DocumentReader.read(original, name: "a.txt").problems == []) }
    }

    /// 2,000 in all.
    @Test(arguments: 0..<20)
    func areReadOrRefused(round: Int) throws {
        var mutator = Mutator(seed: UInt64(round) + 1)
        var last: [UInt8] = []
        for index in 0..<100 {
            let original = Self.originals[(round * 100 + index) % Self.originals.count]
            // Every third mutant is damaged once more.
            last = mutator.mutant(of: index % 3 == 1 && !last.isEmpty ? last : original)
            guard let document = try? DocumentReader.read(last, name: "m.docx") else { continue }
            #expect(document.blocks.allSatisfy { $0.range.upperBound <= document.units.count })
            #expect(zip(document.blocks, document.blocks.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
            guard case .package(let parts, let pieces) = document.origin else { continue }
            #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.units.upperBound <= $1.units.lowerBound })
            #expect(pieces.allSatisfy { $0.part < parts.count } && document.blocks.allSatisfy { $0.part < parts.count })
        }
    }

    /// FCRLINT_MUTANTS=FROM:TO:COUNT writes mutants of the files of a folder, to be linted one by one from outside.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["FCRLINT_MUTANTS"] != nil))
    func areWrittenOnDemand() throws {
        let words = try #require(ProcessInfo.processInfo.environment["FCRLINT_MUTANTS"]).split(separator: ":").map(String.init)
        let (from, to, count) = (words[0], words[1], try #require(Int(words[2])))
        let originals = try FileManager.default.contentsOfDirectory(atPath: from).sorted().map { try Array(Data(contentsOf: URL(fileURLWithPath: from + "/" + $0))) }
        var mutator = Mutator(seed: 20_261_124)
        var last: [UInt8] = []
        for index in 0..<count {
            last = mutator.mutant(of: index % 3 == 1 ? last : originals[index % originals.count])
            try Data(last).write(to: URL(fileURLWithPath: to + "/\(index)"))
        }
    }
}
