import DocumentReading

/// The options about reading a draft, the same in every command that reads one.
enum ReadingForms {
    static let encoding = ValueOption<TextEncoding>(
        "encoding", "NAME", "文本的编码（默认自动识别）：utf-8、utf-16le、utf-16be、gb18030",
        "the encoding of text files (default: found out): utf-8, utf-16le, utf-16be, gb18030"
    ) { TextEncoding(name: $0.text) }
    static let revisions = ValueOption<Revisions>(
        "revisions", "修订：按接受全部修订（final，默认）或拒绝全部修订（original）读取",
        "tracked changes: read as all accepted (final, default) or all rejected (original)")
    static let standardInputName = ValueOption<Argument>(
        path: "stdin-name", "NAME", "标准输入在报告中的名称", "what standard input is called in reports")

    static func options(_ arguments: ParsedArguments) throws(UsageError) -> ReadingOptions {
        ReadingOptions(encoding: try arguments.value(encoding), revisions: try arguments.value(revisions) ?? .final)
    }
}
