import Decisions
import Findings
import Law
import Reporting

/// The settings in force as `config` shows them.
struct ConfigPage {
    private enum Value {
        case text(String?)
        case texts([String])
        case number(Int?)
        case flag(Bool)

        /// nil: nothing is set, and that has a meaning of its own.
        func shown(in language: Language) -> String {
            switch self {
            case .text(let text): text ?? language.choose("无", "none")
            case .texts(let texts): texts.joined(separator: ", ")
            case .number(let number): number.map(String.init) ?? language.choose("核数", "one per core")
            case .flag(let flag): flag ? "true" : "false"
            }
        }
    }

    private struct Row {
        var key: String
        var value: Value
        var origin: Origin

        init<Setting>(_ key: String, _ setting: Sourced<Setting>, _ value: (Setting) -> Value) {
            self.key = key
            self.value = value(setting.value)
            origin = setting.origin
        }
    }

    private let rows: [Row]
    private let path: String
    private let file: String?
    private let language: Language

    init(_ files: GoverningFiles, path: Argument, language: Language) {
        let run = files.run
        let document = files.configuration.document(files.place.absolute(path.bytes))
        func name(_ path: [UInt8]?) -> Value { .text(path.map { files.place.name(of: files.place.absolute($0)) }) }
        var rows = [
            Row("language", run.language) { .text($0.rawValue) }, Row("asOf", run.asOf) { .text($0.description) },
            Row("formats", run.formats) { .texts($0) }, Row("jobs", run.jobs) { .number($0) },
            Row("failOn", document.failOn) { .text($0.rawValue) }, Row("scope", document.scope) { .text($0.rawValue) },
            Row("revisions", document.revisions) { .text($0.rawValue) }, Row("requireReview", document.requireReview) { .flag($0) },
            Row("baseline", run.baseline, name), Row("suppressions", run.suppressions, name),
        ]
        // Only what is in force: a later line about the same word has replaced the earlier one.
        var last: [String: Int] = [:]
        for rule in document.severities {
            let row = Row("rules.\(rule.selector.word)", rule.severity) { .text($0.rawValue) }
            if let index = last[row.key] {
                rows[index] = row
            } else {
                last[row.key] = rows.count
                rows.append(row)
            }
        }
        self.rows = rows
        self.path = path.text
        file = files.configuration.file.map { files.place.name(of: $0) }
        self.language = language
    }

    var text: String {
        let width = rows.map(\.key.count).max() ?? 0
        return rows.map { row in
            "\(row.key)\(String(repeating: " ", count: width - row.key.count))  \(row.value.shown(in: language))  (\(origin(row.origin)))\n"
        }.joined()
    }

    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("path", path)
            json.member("file", file)
            json.member("settings", array: rows) { json, row in
                json.object {
                    $0.member("key", row.key)
                    $0.key("value")
                    switch row.value {
                    case .text(let text): $0.value(text)
                    case .texts(let texts): $0.array(texts) { $0.value($1) }
                    case .number(let number): $0.value(number)
                    case .flag(let flag): $0.value(flag)
                    }
                    $0.origin(row.origin)
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func origin(_ origin: Origin) -> String {
        switch origin {
        case .standard: language.choose("默认", "default")
        case .locale: language.choose("系统语言", "locale")
        case .commandLine(let option): language.choose("命令行 \(option)", "command line \(option)")
        case .file(let place, let key): "\(place.file):\(place.line) \(key)"
        }
    }
}

extension JSONWriter {
    fileprivate mutating func origin(_ origin: Origin) {
        member("origin", object: { json in
            switch origin {
            case .standard: json.member("kind", "default")
            case .locale: json.member("kind", "locale")
            case .commandLine(let option):
                json.member("kind", "command line")
                json.member("option", option)
            case .file(let place, let key):
                json.member("kind", "file")
                json.member("file", place.file)
                json.member("line", place.line)
                json.member("key", key)
            }
        })
    }
}
