import Foundation
import TestSupport
import Testing

/// `filter` from outside: a record in, a line out, whatever the record is.
@Suite struct FilterProcessTests {
    private static let asOf = ["--as-of", "2026-11-01", "--language", "en"]
    private static let drafts = Repository.folder + "/Samples/drafts/"
    private static let samples = ["tender.docx", "tender.txt", "tender.gb18030.txt", "compliant.txt", "exempted.docx"]
    private static let breach = "第一条　受奖企业五年内不得迁出本市。"

    private func filter(_ input: Data, _ options: [String] = []) throws -> (result: ProcessResult, lines: [String]) {
        let result = try ProcessRunner.run("fcrlint", ["filter"] + Self.asOf + options, input: input)
        #expect(result.text.isEmpty || result.text.hasSuffix("\n"))
        return (result, result.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
    }

    private func filter(_ records: [String], _ options: [String] = []) throws -> [String] {
        let (result, lines) = try filter(Data(records.joined(separator: "\n").utf8), options)
        #expect(result.status == 0)
        return lines
    }

    /// The documents of a run of `lint`, as its JSON Lines hold them.
    private func lint(_ paths: [String], folder: String? = nil) throws -> [String] {
        let result = try ProcessRunner.run("fcrlint", ["lint", "--format", "jsonl", "--no-config"] + Self.asOf + paths, folder: folder)
        return result.text.split(separator: "\n").compactMap { line in
            line.hasPrefix("{\"document\":") ? String(line.dropFirst("{\"document\":".count).dropLast()) : nil
        }
    }

    private func record(_ members: [String: String]) throws -> String {
        String(decoding: try JSONEncoder().encode(members), as: UTF8.self)
    }

    @Test func theDocumentsAreThoseOfLint() throws {
        let paths = Self.samples.map { Self.drafts + $0 }
        let documents = try paths.map { try #require(try lint([$0]).first) }
        let byPath = try filter(try paths.map { try record(["id": "1", "path": $0]) })
        let byContent = try filter(
            try paths.map { path in
                let content = try Data(contentsOf: URL(fileURLWithPath: path)).base64EncodedString()
                return try record(["id": path, "base64": content])
            })
        for (index, document) in documents.enumerated() {
            #expect(byPath[index].hasPrefix("{\"id\":\"1\",\"document\":\(document),\"error\":null,\"metadata\":null,\"schemaVersion\":1,"))
            #expect(byContent[index].contains("\"document\":\(document),\"error\":null"))
        }
    }

    /// Markup in a text is text, whatever it looks like.
    @Test(arguments: [breach, "<html><body><p>\(breach)</p></body></html>", "# \(breach)\n\n| 甲 | 乙 |\n", "<?xml version=\"1.0\"?><a>\(breach)</a>", "PK\u{3}\u{4}\(breach)"])
    func aTextIsPlainText(_ text: String) throws {
        let line = try #require(try filter([record(["id": "a", "name": "a.md", "text": text])]).first)
        #expect(line.contains("\"path\":\"a.md\",\"format\":\"text\",\"encoding\":\"UTF-8\""))
        #expect(line.contains("\"rule\":\"9.1-lock-in\""))
    }

    @Test func aTextIsJudgedAsAFileOfTextIs() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Self.drafts + "price.txt", encoding: .utf8)
        try folder.write(text, to: "价格.txt")
        let document = try #require(try lint(["价格.txt"], folder: folder.path).first)
        #expect(try filter([record(["id": "价格.txt", "text": text])]).first?.contains("\"document\":\(document),") == true)
    }

    @Test(arguments: [
        ("", "no JSON object (byte 0)"), ("{\"id\": 7, \"text\":", "no JSON object (byte 17)"), ("[1]", "no JSON object (byte 0): no object"),
        ("{\"id\":1,\"id\":2,\"text\":\"a\"}", "there twice"), ("{\"text\":\"a\"}", "“id” is missing"), ("{\"id\":null,\"text\":\"a\"}", "“id” is missing"),
        ("{\"id\":1}", "“path”, “text” or “base64” is missing"), ("{\"id\":1,\"text\":\"a\",\"path\":\"b\"}", "only one of “text”, “path”"),
        ("{\"id\":1,\"text\":7}", "“text” is no string"), ("{\"id\":1,\"text\":\"a\",\"name\":7}", "“name” is no string"),
        ("{\"id\":1,\"path\":\"\"}", "“path” is empty"), ("{\"id\":1,\"base64\":\"5Zu=x\"}", "not Base64"), ("{\"id\":1,\"base64\":\"5Z\"}", "not Base64"),
        ("{\"id\":1,\"text\":\"\(String(repeating: "长", count: 400))\"}", "longer than 1000 bytes"),
        (String(repeating: "[", count: 900), "nested too deeply"),
    ])
    func aBadRecordIsAnsweredWithItsErrorAndTheNextIsJudged(_ bad: String, _ message: String) throws {
        let lines = try filter([bad, record(["id": "next", "text": Self.breach])], ["--line-limit", "1000"])
        #expect(lines.count == 2)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(object["document"] is NSNull)
        let error = try #require(object["error"] as? [String: String])
        #expect(error["message"]?.contains(message) == true, "\(error)")
        #expect(bad.hasPrefix(try #require(error["record"])))
        #expect(lines[1].hasPrefix("{\"id\":\"next\",\"document\":{"))
        #expect(lines[1].contains("9.1-lock-in"))
    }

    @Test(arguments: [
        ("{\"id\":1,\"path\":\"/no/such/file\"}", "no such file"), ("{\"id\":1,\"path\":\"/\"}", "it is a folder"), ("{\"id\":1,\"text\":\"\"}", "the file is empty"),
        ("{\"id\":1,\"base64\":\"JVBERi0xLjcK\"}", "a PDF cannot be read"), ("{\"id\":1,\"base64\":\"UEsDBGJyb2tlbg==\"}", "damaged"),
    ])
    func aDraftThatCannotBeReadIsADocumentThatCannotBeRead(_ row: String, _ message: String) throws {
        let line = try #require(try filter([row]).first)
        #expect(line.contains("\"status\":\"unreadable\""))
        #expect(line.contains(message), "\(line)")
        #expect(line.contains("\"error\":null"))
    }

    @Test func bytesThatAreNoTextAreABadRecord() throws {
        let (result, lines) = try filter(Data([0x7B, 0xFF, 0x00, 0x0A, 0xB2, 0xDD]))
        #expect(result.status == 0)
        #expect(lines.count == 2)
        #expect(result.errors.contains("2 of 2 records"))
    }

    @Test func idAndMetadataComeOutAsTheyWentIn() throws {
        let metadata = #"{"z" : 12345678901234567890.000 ,"a":[null,{"é":"\u00e9"}]}"#
        let lines = try filter([
            #"{"id": 0012345678901234567890e1, "text":"a"}"#, #" {"metadata":\#(metadata),"text":"a","id" : 12345678901234567890 } "#,
            #"{"id":"\u7532","text":"a","metadata":null}"#, #"{"id":{},"text":"a","metadata":"kept"}"#,
        ])
        #expect(lines.map { String($0.prefix(28)) } == [
            #"{"id":null,"document":null,""#, #"{"id":12345678901234567890,""#, #"{"id":"\u7532","document":{""#.prefix(28).description,
            #"{"id":null,"document":null,""#,
        ])
        #expect(lines[1].contains("\"metadata\":\(metadata),\"schemaVersion\""))
        #expect(lines[3].contains("\"metadata\":\"kept\","))
    }

    @Test func theOrderAndTheBytesDoNotDependOnTheWorkers() throws {
        let long = try String(contentsOfFile: Self.drafts + "investment-promotion.txt", encoding: .utf8)
        let records = try (0..<120).map { number in
            switch number % 4 {
            case 0: try record(["id": "\(number)", "text": String(repeating: long, count: number % 5)])
            case 1: try record(["id": "\(number)", "path": Self.drafts + Self.samples[number % Self.samples.count]])
            case 2: "broken \(number)"
            default: try record(["id": "\(number)", "text": Self.breach])
            }
        }
        let one = try filter(records, ["--jobs", "1"])
        #expect(one.count == records.count)
        for workers in ["2", "7"] { #expect(try filter(records, ["--jobs", workers]) == one) }
    }

    /// A line is answered before the next is there.
    @Test func aRecordIsAnsweredAtOnce() throws {
        let script = """
            coproc pipe { "$0" filter; }
            for id in 1 2 3; do
                printf '{"id":%s,"text":"\(Self.breach)"}\\n' $id >&"${pipe[1]}"
                IFS= read -r -t 300 line <&"${pipe[0]}" || exit 7
                [[ $line == "{\\"id\\":$id,\\"document\\":{"* ]] || exit 8
            done
            """
        let result = try ProcessRunner.run("/bin/bash", ["-c", script, try ProcessRunner.executable("fcrlint").path])
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func aClosedPipeEndsSilently() throws {
        let script = #"yes '{"id":1,"text":"a"}' | { "$0" filter; echo $? >&2; } | head -n 1 | wc -l"#
        let result = try ProcessRunner.run("/bin/bash", ["-c", script, try ProcessRunner.executable("fcrlint").path])
        #expect(result.text == "1\n")
        #expect(result.errors == "0\n")
    }

    @Test func emptyInputIsNoRecords() throws {
        let (result, lines) = try filter(Data())
        #expect(result.status == 0)
        #expect(lines.isEmpty)
        #expect(result.errors == "")
        #expect(try filter(Data([0xEF, 0xBB, 0xBF]) + Data("{\"id\":1,\"text\":\"a\"}\r\n".utf8)).lines.count == 1)
    }

    @Test(arguments: [
        ["--rules", "no-such-folder"], ["--frobnicate"], ["--as-of", "yesterday"], ["--line-limit", "0"], ["no-such-file"], ["a", "b"], ["--format", "json"],
    ])
    func wrongOptionsAreTwo(_ options: [String]) throws {
        let (result, lines) = try filter(Data("{\"id\":1,\"text\":\"a\"}\n".utf8), options)
        #expect(result.status == 2)
        #expect(lines.isEmpty)
        #expect(!result.errors.isEmpty)
    }

    @Test func aFullDeviceIsTwo() throws {
        let result = try ProcessRunner.run(
            "/bin/bash", ["-c", "echo '{\"id\":1,\"text\":\"a\"}' | \"$0\" filter > /dev/full", try ProcessRunner.executable("fcrlint").path])
        #expect(result.status == 2)
        #expect(result.errors.contains("standard output"))
    }

    @Test func optionsAreThoseOfLint() throws {
        let text = Data("{\"id\":1,\"text\":\"关于王某某同志任职的通知\\n\\n\(Self.breach)\"}".utf8)
        let (auto, all) = (try filter(text).lines, try filter(text, ["--scope", "all"]).lines)
        #expect(auto != all)
        #expect(auto.first?.contains("\"status\":\"out-of-scope\"") == true)
        #expect(all.first?.contains("9.1-lock-in") == true)
        let gbk = try record(["id": "1", "path": Self.drafts + "tender.gb18030.txt"])
        #expect(try filter([gbk], ["--encoding", "utf-8"]).first?.contains("\"status\":\"unreadable\"") == true)
    }
}
