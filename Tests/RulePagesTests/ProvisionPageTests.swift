import Foundation
import RuleBase
import RulePages
import TestSupport
import Testing

@Suite struct ProvisionPageTests {
    private static let folder = Repository.folder + "/Rules"

    /// The pages in the repository are what the rules give.
    @Test func areCurrent() throws {
        let pages = ProvisionPage.pages(of: try RuleLoader.load(directory: Self.folder))
        let there = try FileManager.default.contentsOfDirectory(atPath: Self.folder + "/pages").sorted()
        #expect(there == pages.map(\.file).sorted())
        for page in pages {
            let text = try? String(contentsOfFile: "\(Self.folder)/pages/\(page.file)", encoding: .utf8)
            let isCurrent = text == page.text
            #expect(isCurrent, "Rules/pages/\(page.file) is not what the rules say: run `swift run compile-rules`")
        }
    }

    @Test func showEveryRuleWhole() throws {
        let set = try RuleLoader.load(directory: Self.folder)
        let pages = Dictionary(uniqueKeysWithValues: ProvisionPage.pages(of: set).map { ($0.file, $0.text) })
        // The items of Articles 8 to 11 of the Regulation, and the index.
        #expect(pages.count == 5 + 6 + 4 + 4 + 1)
        for rule in set.rules {
            let page = try #require(pages["\(rule.provision).md"])
            #expect(page.contains("## `\(rule.id)`"))
            #expect(page.components(separatedBy: "## `\(rule.id)`").count == 2)
            #expect(pages["README.md"]?.contains("`\(rule.id)`") == true)
        }
        let lockIn = try #require(pages["9.1.md"])
        for words in ["# 第九条第一项 · Article 9.1", "> （一）限制外地或者进口商品", "* `m13.3` ", "⟦", "无 · none"] { #expect(lockIn.contains(words), "\(words)") }
    }
}
