import Testing

@testable import SpotCheck

@Suite struct DecisionImportTests {
    @Test(arguments: [
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("\u{FEFF}a\n\"b\"\"c\n,d\",e\n", [["a"], ["b\"c\n,d", "e"]]), ("a,\n,b", [["a", ""], ["", "b"]]),
        ("a,b,", [["a", "b", ""]]), ("\n\na\n", [["a"]]), ("", []), ("\"\",x", [["", "x"]]), ("\"\"", []),
    ])
    func tablesAreRead(_ text: String, _ expected: [[String]]) throws {
        #expect(try CSVRecords(Array(text.utf8)).records.map(\.fields) == expected)
    }

    @Test func linesAreThoseThatRecordsBeginOn() throws {
        #expect(try CSVRecords(Array("a\n\"b\n\nc\"\nd\n\ne".utf8)).records.map(\.line) == [1, 2, 5, 7])
        #expect(throws: CSVRecords.Fault.openQuote(line: 2)) { _ = try CSVRecords(Array("a\n\"b\nc\n".utf8)) }
        #expect(throws: CSVRecords.Fault.strayQuote(line: 1)) { _ = try CSVRecords(Array("\"a\"b\n".utf8)) }
        #expect(throws: CSVRecords.Fault.notUTF8) { _ = try CSVRecords([0xB2, 0xDD]) }
    }

    private static func ledger() throws -> SmallLedger {
        let small = try SmallLedger()
        try small.sweep(1, on: "2026-10-01")
        try small.see(1, in: 1, reading: 1, findings: [.init(id: "aaaa1111"), .init(id: "aaaa2222")])
        try small.see(2, in: 1, reading: 2, findings: [.init(id: "bbbb1111")])
        return small
    }

    private func read(_ text: String, isJSON: Bool = false, into small: SmallLedger) throws -> DecisionImport {
        try DecisionImport(Array(text.utf8), isJSON: isJSON, file: "f", into: small.ledger, book: small.ledger.caseBook(), author: "丙")
    }

    @Test(arguments: [
        "文件,编号,核查结论,核查意见,核查人,例外期限,别的\nd/1.txt,aaaa1111,违反,属实,甲,,x\nd/1.txt,aaaa2222, 适用第十二条 ,救灾,,2027-01-31,\nd/2.txt,bbbb1111,,,,,\n,,,,,,\n",
        "file,id,decision,opinion,reviewer,until\r\nd/1.txt,aaaa1,Violation,属实,甲,\r\n'd/1.txt,aaaa2222,exempt,救灾,,2027-01-31\r\nd/2.txt,bbbb1111,,,,",
    ])
    func decisionsAreTakenInBothLanguages(_ text: String) throws {
        let small = try Self.ledger()
        let read = try read(text, into: small)
        #expect(read.undecided == 1)
        #expect(read.events.map(\.value) == ["violation", "exempt"])
        #expect(read.events.map(\.subject.finding) == ["aaaa1111", "aaaa2222"])
        #expect(read.events.map(\.author) == ["甲", "丙"])
        #expect(read.events.map(\.day) == [nil, Fixtures.day("2027-01-31")])
        #expect(read.events.map(\.source) == ["f", "f"])
        try small.ledger.add(read.events)
        let again = try self.read(text, into: small)
        #expect(again.events.isEmpty)
        #expect(again.known == 2)
    }

    @Test func decisionsAreTakenFromJSON() throws {
        let small = try Self.ledger()
        let text = #"{"path":"d/1.txt","id":"aaaa1111","decision":"compliant","opinion":"本市仅指地点","rank":1}"# + "\n\n" + #"{"path":"d/2.txt","decision":null}"#
        let read = try read(text, isJSON: true, into: small)
        #expect(read.events.map(\.value) == ["compliant"])
        #expect(read.undecided == 1)
    }

    @Test(arguments: [
        ("文件,编号\n", [(1, .noColumns([.decision, .opinion]))]), ("\"", [(1, .quotes)]),
        ("文件,编号,核查结论,核查意见\nd/9.txt,aaaa1111,违反,x\nd/1.txt,cccc1111,违反,x\nd/1.txt,aaaa1111,也许,x\nd/1.txt,aaaa1111,违反,\n,aaaa1111,违反,x\nd/1.txt,aaaa1111,违反\nd/1.txt,aaaa,违反,x\n",
            [
                (2, .noDocument("d/9.txt")), (3, .noFinding("cccc1111")), (4, .badDecision("也许")), (5, .noReason), (6, .noPath), (7, .fields(3, wanted: 4)),
                (8, .noFinding("aaaa")),
            ]),
        ("file,id,decision,opinion,until\nd/1.txt,aaaa1111,exempt,x,soon\nd/1.txt,aaaa1111,violation,x,2027-01-01\n", [(2, .badDay("soon")), (3, .strayDay)]),
    ] as [(String, [(Int, DecisionFault.What)])])
    func everyFaultIsNamedByLineAndNothingIsTaken(_ text: String, _ expected: [(Int, DecisionFault.What)]) throws {
        let small = try Self.ledger()
        let faults = expected.map { DecisionFault(line: $0.0, what: $0.1) }
        #expect(throws: LedgerError.decisions(file: "f", faults)) { _ = try read(text, into: small) }
    }
}
