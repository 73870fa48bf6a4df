import Foundation
import TestSupport

/// A fenced block of a document in Markdown.
struct FencedBlock: Sendable, CustomStringConvertible {
    var document: String
    /// The line of its opening fence, from 1.
    var line: Int
    var language: String
    var text: String
    /// Whether only blank lines stand between it and the block before.
    var followsBlock: Bool

    var description: String { "\(document):\(line)" }

    /// The blocks of a document of the repository.
    static func all(in document: String) throws -> [FencedBlock] {
        let lines = try String(contentsOfFile: Repository.folder + "/" + document, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        var blocks: [FencedBlock] = []
        var open: FencedBlock?
        var isNext = false
        for (index, line) in lines.enumerated() {
            if var block = open {
                if line == "```" {
                    blocks.append(block)
                    (open, isNext) = (nil, true)
                } else {
                    block.text += line + "\n"
                    open = block
                }
            } else if line.hasPrefix("```") {
                open = FencedBlock(document: document, line: index + 1, language: String(line.dropFirst(3)), text: "", followsBlock: isNext)
            } else if !line.isEmpty {
                isNext = false
            }
        }
        return blocks
    }
}
