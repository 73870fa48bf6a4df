import RuleBase
import RulePages

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

let usage = "usage: compile-rules [RULES_DIR] [-o FILE]\n"

/// Standard error without `stderr`, which Swift 6 takes for shared mutable state.
func complain(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes { write(2, $0.baseAddress.map { $0 + written }, $0.count - written) }
        if count <= 0 { return }
        written += count
    }
}

var directory = "Rules"
var output = "Sources/RuleTable/rules.fcrt"
var arguments = CommandLine.arguments.dropFirst()
var directories = 0
while let argument = arguments.popFirst() {
    switch argument {
    case "-o":
        guard let path = arguments.popFirst() else {
            complain(usage)
            exit(2)
        }
        output = path
    case "-h", "--help":
        print(usage, terminator: "")
        exit(0)
    case _ where argument.hasPrefix("-") || directories > 0:
        complain(usage)
        exit(2)
    default:
        directory = argument
        directories += 1
    }
}

do {
    let rules = try RuleLoader.load(directory: directory)
    let table = RuleTableWriter.write(rules)
    try SourceFolder.write(table, to: output)
    let pages = ProvisionPage.pages(of: rules)
    try SourceFolder.make(directory + "/pages")
    for page in pages { try SourceFolder.write(Array(page.text.utf8), to: "\(directory)/pages/\(page.file)") }
    print("\(output): \(rules.rules.count) rules, \(rules.lexicon.termCount) terms, \(table.count) bytes; \(directory)/pages: \(pages.count) pages")
} catch {
    complain("\(error)\n")
    exit(2)
}
