package import Findings
import Glibc
import Reporting

/// Where a command speaks to its user: findings and answers to standard output, everything else to standard error.
package struct Console: Sendable {
    package var language: Language

    package init(language: Language) { self.language = language }

    /// One line on standard error.
    func complain(_ text: String) {
        let lines = text.split(separator: "\n").map { "fcrlint: \($0)\n" }.joined()
        StandardStream.error.write(Array(lines.utf8))
    }

    /// The answer of a command. A closed pipe ends silently.
    func answer(_ bytes: [UInt8]) throws(CommandError) {
        if case .failed(let reason) = StandardStream.output.write(bytes) {
            throw .cannotWrite(path: language.choose("标准输出", "standard output"), reason: reason)
        }
    }

    func answer(_ text: String) throws(CommandError) { try answer(Array(text.utf8)) }
}
