import DocumentReading
import SpotCheck

/// The options about reading a draft, the same in every command that reads one.
enum ReadingForms {
    static let encoding = ValueOption<TextEncoding>(
        "encoding", "NAME", choices: ["utf-8", "utf-16le", "utf-16be", "gb18030"], "文本的编码（默认自动识别）：utf-8、utf-16le、utf-16be、gb18030",
        "the encoding of text files (default: found out): utf-8, utf-16le, utf-16be, gb18030"
    ) { TextEncoding(name: $0.text) }
    static let revisions = ValueOption<Revisions>(
        "revisions", "修订：按接受全部修订（final，默认）或拒绝全部修订（original）读取",
        "tracked changes: read as all accepted (final, default) or all rejected (original)")
    static let mapping = ValueOption<Argument>(
        path: "mapping", "FILE", isRepeatable: true, "XML 文件各元素的含义（如 Rules/mappings/akoma-ntoso.xml）",
        "what the elements of an XML vocabulary are (such as Rules/mappings/akoma-ntoso.xml)")
    static let limit = ValueOption<LimitSetting>(
        "limit", "NAME=N", isRepeatable: true, choices: ReadingLimits.Name.allCases.map { "\($0.rawValue)=N" },
        "提高或降低读取的上限：\(LimitSetting.defaults)", "raise or lower a limit of reading: \(LimitSetting.defaults)"
    ) { LimitSetting($0.text) }
    static let standardInputName = ValueOption<Argument>(
        path: "stdin-name", "NAME", "标准输入在报告中的名称", "what standard input is called in reports")

    static let all = [encoding.form, revisions.form, mapping.form, limit.form, standardInputName.form]
}

/// How drafts are to be read, before the files this needs are opened.
struct ReadingRequest: Sendable {
    private let encoding: TextEncoding?
    private let revisions: Revisions
    private let mappings: [Argument]
    private let limits: [LimitSetting]

    init(_ arguments: ParsedArguments) throws(UsageError) {
        encoding = try arguments.value(ReadingForms.encoding)
        revisions = try arguments.value(ReadingForms.revisions) ?? .final
        mappings = try arguments.all(ReadingForms.mapping)
        limits = try arguments.all(ReadingForms.limit)
    }

    /// All that is set, in one fixed order, with the digests of files: where two are equal, documents are read alike.
    func key() throws(CommandError) -> String {
        let limits = try options().limits
        var key = "revisions=\(revisions.rawValue) encoding=\(encoding?.rawValue ?? "auto") limits="
        key += ReadingLimits.Name.allCases.map { "\($0.rawValue):\(limits[$0])" }.joined(separator: ",") + " mappings="
        for file in mappings {
            let digest = ContentDigest(try bytes(of: file))
            key += String(digest.low, radix: 16) + String(digest.high, radix: 16) + ","
        }
        return key
    }

    private func bytes(of file: Argument) throws(CommandError) -> [UInt8] {
        do throws(SystemFault) { return try FileBytes.read(file.bytes) } catch { throw .cannotRead(path: file.text, reason: error) }
    }

    func options() throws(CommandError) -> ReadingOptions {
        var options = ReadingOptions(encoding: encoding, revisions: revisions)
        for limit in limits { options.limits[limit.name] = limit.value }
        for file in mappings {
            let bytes = try bytes(of: file)
            do throws(XMLMappingError) { options.mappings.append(try XMLMapping(bytes)) } catch {
                throw .rules(["\(file.text): \(error)"])
            }
        }
        return options
    }
}

/// A limit of reading that is set on the command line: `part-bytes=1000000000`.
struct LimitSetting: Sendable {
    var name: ReadingLimits.Name
    var value: Int

    init?(_ text: String) {
        let sides = text.split(separator: "=", maxSplits: 1)
        guard sides.count == 2, let name = ReadingLimits.Name(rawValue: String(sides[0])), let value = Int(sides[1]), value > 0 else {
            return nil
        }
        self.name = name
        self.value = value
    }

    /// Every limit and what it is without being set.
    static var defaults: String {
        ReadingLimits.Name.allCases.map { "\($0.rawValue)=\(ReadingLimits()[$0])" }.joined(separator: " ")
    }
}
