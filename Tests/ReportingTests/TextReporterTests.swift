import Findings
import Reporting
import TestSupport
import Testing

@Suite struct TextReporterTests {
    @Test(arguments: Language.allCases) func golden(_ language: Language) throws {
        try GoldenFile.expect(render(TextReporter(), Fixtures.all, language), "report.\(language.rawValue).txt")
    }

    @Test func colour() throws {
        try GoldenFile.expect(render(TextReporter(useColour: true), [Fixtures.all[1]]), "report.colour.txt")
    }

    @Test func nothingInTheDraftReachesTheTerminal() {
        let text = String(decoding: render(TextReporter(), Fixtures.all), as: UTF8.self)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
    }

    @Test func underlinesTakeTheWidthOfTheCharacters() throws {
        let (report, document) = Fixtures.extensionB
        let lines = String(decoding: render(TextReporter(), [(report, document)]), as: UTF8.self).split(separator: "\n")
        let row = try #require(lines.firstIndex { $0.contains("𠮷野县") })
        // Twelve characters of two columns stand before the marked two, whatever their UTF-16 length.
        #expect(lines[row + 1] == "  | " + String(repeating: " ", count: 24) + "^^^^")
    }

    @Test func statesWhatWasNotReadOrChecked() {
        let text = String(decoding: render(TextReporter(), Fixtures.all), as: UTF8.self)
        for words in ["PDF 不能读取", "第3个部件已损坏", "未检查: 嵌入的图片", "不涉及经营者经济活动", "无法读取的文件：1", "跳过的其他文件：2"] {
            #expect(text.contains(words), "\(words)")
        }
    }
}
