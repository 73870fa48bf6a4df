import Foundation
import RuleBase
import RuleChecking
import TestSupport
import Testing

/// The examples in other carriers: the same text, so the same judgement.
@Suite struct CarrierTests {
    /// One run for every two characters, as heavy editing leaves them.
    static let word = HostileVariant(
        "Word paragraphs in split runs", keepsPositions: false,
        encode: { text in
            var builder = DocxBuilder()
            for line in text.split(separator: "\n") {
                builder.paragraph(DocxRun.split(String(line), at: Array(stride(from: 2, to: line.utf16.count, by: 2))))
            }
            return (try? builder.bytes()) ?? []
        })

    /// iconv is the oracle for our own table.
    static let gb18030 = HostileVariant(
        "GB18030", keepsPositions: false,
        encode: { text in
            guard let converter = Optional(iconv_open("GB18030", "UTF-8")) else { return [] }
            defer { iconv_close(converter) }
            var input = text.utf8.map { CChar(bitPattern: $0) }
            var output = [CChar](repeating: 0, count: input.count * 2 + 8)
            let written = input.withUnsafeMutableBufferPointer { input in
                output.withUnsafeMutableBufferPointer { output in
                    var (from, fromCount, to, toCount) = (input.baseAddress, input.count, output.baseAddress, output.count)
                    return iconv(converter, &from, &fromCount, &to, &toCount) == -1 ? 0 : output.count - toCount
                }
            }
            return output[..<written].map { UInt8(bitPattern: $0) }
        })

    @Test(arguments: [word, gb18030])
    func judgeTheSame(in carrier: HostileVariant) throws {
        let rules = try #require(RepositoryRules.rules)
        let checker = try #require(RepositoryRules.checker)
        let complaints = rules.rules.flatMap { rule in
            rule.examples.compactMap { example in
                checker.complaint(of: rule, about: example) == nil
                    ? checker.complaint(of: rule, about: example, as: carrier).map { "\(rule.file):\(example.line): \($0)" } : nil
            }
        }
        #expect(complaints == [])
    }

    @Test func crossfire() throws {
        let checker = try #require(RepositoryRules.checker)
        #expect(checker.crossfire().map(\.description) == [])
    }
}
