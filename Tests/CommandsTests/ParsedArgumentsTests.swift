import Findings
import Testing

@testable import Commands

@Suite struct ParsedArgumentsTests {
    private let explain = Switch("explain", letter: "e", "", "")
    private let jobs = ValueOption<Int>("jobs", letter: "j", "N", "", "") { Int($0.text) }
    private let format = ValueOption<String>("format", "NAME", isRepeatable: true, "", "") { $0.text }
    private let level = ValueOption<Level>("level", "", "")

    private func parse(_ words: [String]) throws(UsageError) -> ParsedArguments {
        try ParsedArguments(words.map { Argument($0) }, forms: [explain.form, jobs.form, format.form, level.form])
    }

    @Test func valuesInEveryForm() throws {
        for words in [["--jobs", "3"], ["--jobs=3"], ["-j", "3"], ["-j3"]] {
            #expect(try parse(words).value(jobs) == 3, "\(words)")
        }
        #expect(try parse([]).value(jobs) == nil)
    }

    @Test func repeatedValuesKeepTheirOrder() throws {
        #expect(try parse(["--format", "json=a=b", "x", "--format=text"]).all(format) == ["json=a=b", "text"])
    }

    @Test func switches() throws {
        #expect(try parse(["-e"])[explain])
        #expect(try parse(["a"])[explain] == false)
    }

    @Test func everythingAfterTwoHyphensIsAnOperand() throws {
        let parsed = try parse(["a", "--", "--jobs", "-e", "-"])
        #expect(parsed.operands.map(\.text) == ["a", "--jobs", "-e", "-"])
    }

    @Test func oneHyphenIsAnOperand() throws {
        #expect(try parse(["-"]).operands.map(\.text) == ["-"])
    }

    @Test(arguments: [
        (["--job", "3"], UsageError.unknownOption("--job", nearest: "--jobs")),
        (["--zzzzzzz"], .unknownOption("--zzzzzzz", nearest: nil)),
        (["-x"], .unknownOption("-x", nearest: nil)),
        (["--jobs"], .missingValue(option: "--jobs", placeholder: "N")),
        (["--explain=yes"], .unwantedValue(option: "--explain", value: "yes")),
        (["--jobs", "1", "--jobs", "2"], .repeatedOption("--jobs")),
    ])
    func refuses(_ words: [String], _ expected: UsageError) {
        #expect(throws: expected) { try parse(words) }
    }

    @Test func refusesAValueOfAnotherType() throws {
        let parsed = try parse(["--jobs", "many", "--level", "eror"])
        #expect(throws: UsageError.badValue(option: "--jobs", value: "many", choices: [], placeholder: "N")) { try parsed.value(jobs) }
        let error = #expect(throws: UsageError.self) { try parsed.value(level) }
        #expect(error?.message(in: .english).contains("did you mean error?") == true)
    }

    @Test func bytesThatAreNoUTF8StayAsTheyAre() throws {
        let name: [UInt8] = [0xB2, 0xDD, 0xB0, 0xB8]
        let parsed = try ParsedArguments([Argument(bytes: name)], forms: [])
        #expect(parsed.operands.map(\.bytes) == [name])
    }
}
