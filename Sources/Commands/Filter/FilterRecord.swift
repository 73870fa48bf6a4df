import Findings
import JSONReading
import Reporting

/// A record of `filter`: `{"id", "path" | "text" | "base64", "name", "metadata"}`.
struct FilterRecord: Sendable {
    /// As it was written, a string or a number.
    var id: [UInt8]
    /// As it was written; nil where there is none.
    var metadata: [UInt8]?
    /// The draft under its name: the path, the name that is given, or else the id.
    var input: Input

    init(_ line: [UInt8]) throws(RecordFault) {
        let members: [JSONMember]
        do throws(JSONFault) { members = try JSONMember.all(in: line) } catch { throw RecordFault(.notJSON(error)) }
        let metadata = members.first { $0.name == "metadata" }.map { Self.written($0, in: line) }
        guard let id = members.first(where: { $0.name == "id" }), let name = Self.name(id, in: line) else {
            throw RecordFault(.noID, metadata: metadata)
        }
        self.metadata = metadata
        self.id = Self.written(id, in: line)
        do throws(RecordFault) {
            input = try Self.input(members, name: name)
        } catch {
            throw RecordFault(error.what, id: Self.written(id, in: line), metadata: metadata)
        }
    }

    /// - Parameter name: What it is called where the record does not say.
    private static func input(_ members: [JSONMember], name: String) throws(RecordFault) -> Input {
        func text(_ member: JSONMember) throws(RecordFault) -> String {
            guard let text = member.value.string else { throw RecordFault(.noString(member.name)) }
            return text
        }
        let contents = members.filter { ["path", "text", "base64"].contains($0.name) }
        guard let content = contents.first else { throw RecordFault(.noContent) }
        guard contents.count == 1 else { throw RecordFault(.severalContents(contents.map(\.name))) }
        let value = try text(content)
        var name = name
        if let given = members.first(where: { $0.name == "name" }) { name = try text(given) }
        switch content.name {
        case "path":
            guard !value.isEmpty else { throw RecordFault(.noPath) }
            return Input(path: Array(value.utf8), source: .file)
        case "text":
            return Input(path: Array(name.utf8), source: .plainText(Array(value.utf8)))
        default:
            guard let bytes = Base64.decode(value) else { throw RecordFault(.noBase64) }
            return Input(path: Array(name.utf8), source: .content(bytes))
        }
    }

    /// A value as it was written. Between its parts a carriage return may stand, which readers of lines take for the end of one.
    private static func written(_ member: JSONMember, in line: [UInt8]) -> [UInt8] {
        line[member.range].map { $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
    }

    private static func name(_ id: JSONMember, in line: [UInt8]) -> String? {
        switch id.value {
        case .string(let text): text
        case .number: String(decoding: line[id.range], as: UTF8.self)
        default: nil
        }
    }
}

/// Why a record cannot be judged.
struct RecordFault: Error {
    enum What {
        case notJSON(JSONFault)
        case noID
        case noContent
        case severalContents([String])
        case noString(String)
        case noPath
        case noBase64
        /// The limit, in bytes.
        case tooLong(Int)
    }

    var what: What
    /// What is known of the record, as it was written.
    var id: [UInt8]?
    var metadata: [UInt8]?

    init(_ what: What, id: [UInt8]? = nil, metadata: [UInt8]? = nil) {
        self.what = what
        self.id = id
        self.metadata = metadata
    }

    func text(in language: Language) -> String {
        switch what {
        case .notJSON(let fault):
            language.choose("不是 JSON 对象（第 \(fault.offset) 字节）：\(fault.what)", "no JSON object (byte \(fault.offset)): \(fault.what)")
        case .noID: language.choose("缺少 id（字符串或数字）", "“id” is missing: a string or a number")
        case .noContent: language.choose("缺少 path、text 或 base64", "“path”, “text” or “base64” is missing")
        case .severalContents(let names):
            language.choose("\(names.joined(separator: "、")) 只能有一个", "only one of “\(names.joined(separator: "”, “"))” may be there")
        case .noString(let name): language.choose("\(name) 不是字符串", "“\(name)” is no string")
        case .noPath: language.choose("path 是空的", "“path” is empty")
        case .noBase64: language.choose("base64 不是有效的 Base64", "“base64” is not Base64")
        case .tooLong(let limit):
            language.choose(
                "记录超过 \(limit) 字节；可用 --line-limit N 提高上限，或改用 path", "the record is longer than \(limit) bytes; raise --line-limit, or give a “path”")
        }
    }
}
