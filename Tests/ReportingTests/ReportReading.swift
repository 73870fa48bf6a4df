import DocumentReading
import Foundation
import PolicyDocument
import Reporting
import Testing
import XMLParsing

/// A report as a reader of its format sees it: escapes undone, markup gone.
struct ReportReading {
    /// Every text in it.
    var texts: [String] = []
    /// What stands for a finding in it.
    var findings = 0

    init(_ format: ReportFormat, _ bytes: [UInt8]) throws {
        switch format {
        case .json, .sarif, .gitlab:
            let root = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            add(root)
            findings = Self.findings(in: root, format)
        case .jsonl:
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                let record = try JSONSerialization.jsonObject(with: Data(line.utf8))
                add(record)
                if let document = (record as? [String: Any])?["document"] { findings += Self.findings(in: ["documents": [document]], .json) }
            }
        case .junit, .checkstyle: add(try XMLTreeFile(bytes, name: "report.xml").root)
        case .csv:
            let rows = CSVReader.rows(String(decoding: bytes.dropFirst(3), as: UTF8.self)).dropFirst()
            texts = rows.flatMap { $0 }
            findings = rows.count { !$0[20].isEmpty }
        case .github:
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                let command = try #require(line.wholeMatch(of: /::(error|warning|notice) ([^:]*)::(.*)/), "\(line)")
                texts += command.output.2.split(separator: ",").map { Self.unescaped($0.drop { $0 != "=" }.dropFirst()) }
                texts.append(Self.unescaped(command.output.3))
                if command.output.2.contains(/title=[^,]*\[[^\]]*\]/) { findings += 1 }
            }
        case .text:
            texts = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
            findings = texts.count { $0.contains(/^\S.*:\d+:\d+: \S+ .* \[\S+\]$/) || $0.contains(/^\S.* \S+: .* \[\S+\]$/) }
        case .markdown, .html:
            let document = try DocumentReader.read(bytes, name: format == .html ? "report.html" : "report.md")
            texts = document.blocks.map { document.text(of: $0) }
            findings = texts.count { $0.contains(format == .html ? /^\d+\.\d\S* · [0-9a-f]{16}$/ : /^\W*[0-9a-f]{16}\W*$/) }
        }
    }

    func contains(_ words: String) -> Bool { texts.contains { $0.contains(words) } }

    private mutating func add(_ value: Any) {
        switch value {
        case let text as String: texts.append(text)
        case let list as [Any]: for item in list { add(item) }
        case let object as [String: Any]: for key in object.keys.sorted() { object[key].map { add($0) } }
        default: break
        }
    }

    private mutating func add(_ element: XMLElement) {
        texts += element.attributes.map(\.value) + [element.text]
        if element.name == "testcase", element["name"]?.contains(/[0-9a-f]{16}$/) == true { findings += 1 }
        if element.name == "error", element["source"]?.contains(/^fcrlint\.\d/) == true { findings += 1 }
        for child in element.elements { add(child) }
    }

    private static func findings(in root: Any, _ format: ReportFormat) -> Int {
        switch format {
        case .gitlab: (root as? [[String: Any]] ?? []).count { ($0["check_name"] as? String)?.first?.isNumber == true }
        case .sarif: (((root as? [String: Any])?["runs"] as? [[String: Any]])?.first?["results"] as? [Any])?.count ?? -1
        default:
            ((root as? [String: Any])?["documents"] as? [[String: Any]] ?? []).reduce(0) { $0 + (($1["findings"] as? [Any])?.count ?? 0) }
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        [("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
            .reduce(String(text)) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}
