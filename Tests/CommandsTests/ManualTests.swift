@testable import Commands

import Foundation
import TestSupport
import Testing

/// The manual page, against the command table and in the readers that are installed.
@Suite struct ManualTests {
    private static func page(_ language: String) throws -> ProcessResult {
        try ProcessRunner.run("fcrlint", ["manual", "--date", "2026-11-24", "--language", language])
    }

    @Test(arguments: ["en", "zh"]) func describesEveryCommandAndOption(_ language: String) throws {
        let page = try Self.page(language)
        #expect(page.status == 0)
        #expect(page.text.hasPrefix(".TH FCRLINT 1 2026-11-24 \"fcrlint \(Tool.version)\""))
        for form in CommandTable.forms {
            #expect(page.text.contains(".SS \"fcrlint \(Roff.escaped(form.name))"), "\(form.name)")
            for option in form.allOptions { #expect(page.text.contains("\\fB\(Roff.escaped("--\(option.name)"))\\fR")) }
        }
    }

    @Test(arguments: ["en", "zh"]) func rendersWithoutAWarning(_ language: String) throws {
        let page = try Self.page(language).output
        let readers = [["/usr/bin/mandoc", "-Tlint", "-Wwarning"], ["/usr/bin/groff", "-ww", "-man", "-Tutf8", "-Kutf8"]]
        for reader in readers where FileManager.default.isExecutableFile(atPath: reader[0]) {
            let result = try ProcessRunner.run(reader[0], Array(reader.dropFirst()), input: page)
            #expect(result.errors == "", "\(reader[0])")
            #expect(!result.text.contains("WARNING") && !result.text.contains("ERROR"), "\(result.text)")
        }
    }

    @Test func takesChineseApartWhereALineMayEnd() {
        #expect(Roff.escaped("《条例》第八条，a-b") == "《条\\:例》\\:第\\:八\\:条，a\\-b")
        #expect(Roff.escaped("a\\b'c") == "a\\eb\\(aqc")
    }

    @Test func refusesWords() throws {
        for words in [["manual", "x"], ["completions"], ["completions", "csh"], ["completions", "bash", "zsh"]] {
            #expect(try ProcessRunner.run("fcrlint", words).status == 2, "\(words)")
        }
    }
}
