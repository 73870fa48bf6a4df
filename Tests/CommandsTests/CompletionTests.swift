@testable import Commands

import Foundation
import TestSupport
import Testing

/// What shells are told, against the command table and in the shells themselves where they are installed.
@Suite struct CompletionTests {
    private static func script(_ shell: Shell, _ language: String = "en") throws -> String {
        try ProcessRunner.run("fcrlint", ["completions", shell.rawValue, "--language", language]).text
    }

    @Test(arguments: Shell.allCases) func nameEveryCommandAndOption(_ shell: Shell) throws {
        let script = try Self.script(shell)
        for form in CommandTable.forms {
            for word in form.name.split(separator: " ") { #expect(script.contains(word)) }
            for option in form.allOptions {
                #expect(script.contains(shell == .fish ? "-l \(option.name) " : "--\(option.name)"), "\(form.name) --\(option.name)")
            }
        }
        #expect(try shell == .bash || Self.script(shell, "zh").contains("检查草案"))
    }

    @Test(arguments: Shell.allCases) func areSoundScripts(_ shell: Shell) throws {
        let program = ["/usr/bin/", "/bin/"].map { $0 + shell.rawValue }.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let program else { return }
        let result = try ProcessRunner.run(program, ["-n"], input: Data(Self.script(shell).utf8))
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test(arguments: [
        (["che"], ["check-rules"]), (["lint", "--fo"], ["--format", "--form"]), (["--fo"], ["--format", "--form"]),
        (["lint", "--format", "sa"], ["sarif"]), (["lint", "-f", "js"], ["json", "jsonl"]), (["lint", "--format", "=", "gi"], ["github", "gitlab"]),
        (["rules", "--format", ""], ["text", "json"]), (["a.txt", "--fail-on", "w"], ["warning"]), (["lint", "dra"], ["drafts"]),
        (["dra"], ["drafts"]), (["baseline", ""], ["write", "report", "prune"]), (["form", "-o", "dra"], ["drafts"]),
        (["lint", "--as-of", ""], []), (["--ver"], ["--version"]), (["explain", "--cov"], []), (["led"], ["ledger"]), (["ledger", "exp"], ["export"]), (["ledger", "export", "--led"], ["--ledger"]),
    ] as [([String], [String])])
    func bashOffers(_ words: [String], _ wanted: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.script(.bash), to: "completions/fcrlint")
        try folder.write("", to: "drafts/a.txt")
        let line = (["fcrlint"] + words).map { "'\($0)'" }.joined(separator: " ")
        let asked = "source completions/fcrlint; COMP_WORDS=(\(line)); COMP_CWORD=\(words.count); _fcrlint; printf '%s\\n' \"${COMPREPLY[@]}\""
        let result = try ProcessRunner.run("/bin/bash", ["-c", asked], folder: folder.path)
        #expect(result.text.split(separator: "\n").map(String.init) == wanted, "\(result.errors)")
    }
}
