import OfficePackages
import PolicyDocument
import XMLParsing

/// What keeps a document from being read whole. Each says what was left out and what to do.
enum ReadingProblem {
    /// More paragraphs than the limit.
    case tooManyParagraphs(limit: Int)
    /// A text of more bytes than the limit.
    case tooManyBytes(limit: Int)
    /// Places that are no characters in the encoding; `firstByte` counts from 0.
    case brokenCharacters(count: Int, encoding: TextEncoding, firstByte: Int)
    /// `<style>` and the like, or a comment, without an end.
    case unclosedTag(String)
    case unclosedComment
    /// Tables in one another beyond the limit.
    case deepTables(limit: Int)
    /// Text in an element that a mapping says nothing of.
    case unmapped(element: String, mapping: String)
    /// A part whose XML ends before its time.
    case brokenPart(String, SAXError)
    /// A file of XML that is cut off or broken.
    case brokenFile(SAXError)
    /// A part that cannot be had.
    case package(PackageError)
    /// Two parts of one name and different content.
    case ambiguousPart(String)
    /// Nothing but something that may show text.
    case noText(Wording)
    /// A page of pictures; pages count from 1.
    case picturePage(Int)
    /// A file taken in (altChunk) that cannot be read, or that is not there.
    case unreadChunk(DocumentReadingError)
    case missingChunk(id: String)
    /// What kept a file that is taken in from being read whole.
    case inside(part: String, Wording)
}

extension UnreadPart {
    init(_ problem: ReadingProblem, line: Int? = nil) { self.init(problem.wording, line: line) }
}

extension ReadingProblem {
    fileprivate var wording: Wording {
        switch self {
        case .tooManyParagraphs(let limit):
            Wording(
                "段落多于 \(limit) 个，其后的内容没有审查。请拆分文件，或用 --limit paragraphs=N 提高上限。",
                "more than \(limit) paragraphs; what follows was not reviewed: split the file, or raise the limit with --limit paragraphs=N")
        case .tooManyBytes(let limit):
            Wording(
                "文件大于 \(limit) 字节，其后的内容没有审查。请拆分文件，或用 --limit bytes=N 提高上限。",
                "more than \(limit) bytes; what follows was not reviewed: split the file, or raise the limit with --limit bytes=N")
        case .brokenCharacters(let count, let encoding, let firstByte):
            Wording(
                "有 \(count) 处不是有效的 \(encoding.rawValue) 字符（第一处在第 \(firstByte) 字节），此处文字没有审查。请核对原文，或用 --encoding 指明编码。",
                "\(count) place(s) hold no \(encoding.rawValue) characters (the first at byte \(firstByte)) and were not reviewed: "
                    + "check the original, or name the encoding with --encoding")
        case .unclosedTag(let name):
            Wording("<\(name)> 没有结束，其后的内容没有审查。请核对原文。", "<\(name)> has no end; what follows was not reviewed: check the original")
        case .unclosedComment:
            Wording("注释（<!--）没有结束，其后的内容没有审查。请补上 --> 。", "a comment (<!--) has no end; what follows was not reviewed: add -->")
        case .deepTables(let limit):
            Wording(
                "表格嵌套超过 \(limit) 层，更深的表格只按段落读取。请核对原文。",
                "tables lie more than \(limit) deep; deeper ones were read as paragraphs only: check the original")
        case .unmapped(let element, let mapping):
            Wording(
                "映射“\(mapping)”没有说明元素 \(element)，其中的文字没有读取。请在映射文件中补上。",
                "the mapping “\(mapping)” does not say what \(element) is; the text in it was not read: add it to the mapping file")
        case .brokenPart(let part, let error): Wording("\(part)：\(error.words.chinese)", "\(part): \(error.words.english)")
        case .brokenFile(let error): Wording(error.words)
        case .package(let error): Wording(error.words)
        case .ambiguousPart(let part):
            Wording(
                "\(part)：包内有两个同名而内容不同的部件，只读了第一个",
                "\(part): the package holds two parts of this name with different content; only the first was read")
        case .noText(let what): Wording("文档里没有文字：\(what.chinese)", "no text in the document: \(what.english)")
        case .picturePage(let page): Wording("第 \(page) 页没有文字，只有图像，无法读取", "page \(page) has no text, only pictures, and cannot be read")
        case .unreadChunk(let error):
            Wording(
                "插入的外部文件（altChunk）\(error.file)：\(error.reason.chinese)", "a file that is taken in (altChunk), \(error.file): \(error.reason.english)")
        case .missingChunk(let id):
            Wording(
                "插入的外部文件（altChunk，\(id)）没有读取。请在 Word 中打开并另存为 .docx。",
                "a file that is taken in (altChunk, \(id)) was not read: open the document in Word and save it as .docx")
        case .inside(let part, let wording): Wording("\(part)：\(wording.chinese)", "\(part): \(wording.english)")
        }
    }
}
