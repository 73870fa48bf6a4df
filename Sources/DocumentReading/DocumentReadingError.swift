package import PolicyDocument

/// Why a file could not be read at all. Every case names the file; `reason` says what it is and what to do.
package enum DocumentReadingError: Error, Equatable, Sendable {
    /// Nothing in it: no byte, or nothing but white space.
    case empty(file: String)
    /// A format that is recognised and not read.
    case unsupported(file: String, what: Unsupported)
    /// No text in any encoding known here, or not in the one that was asked for. `offset` is the first byte that does not fit, from 0.
    case undecodable(file: String, encoding: String, offset: Int, line: Int, likely: String?)
    /// A package or markup file that is broken. `place` says where in it.
    case damaged(file: String, format: Container, place: Wording, reason: Wording)

    /// What a broken file was.
    package enum Container: Equatable, Sendable { case package, xml }

    /// What a file that cannot be read is, by its content.
    package enum Unsupported: Equatable, Sendable {
        case pdf
        /// A compound file: .doc, .wps, or an encrypted package; or a binary document older than those.
        case compoundFile
        /// A compound file that holds an encrypted OOXML package.
        case encryptedPackage
        case rtf
        case image
        case archive
        /// A sound file that is no document this reads, with what it seems to be.
        case other(Wording)
        case executable
    }
}

extension DocumentReadingError: CustomStringConvertible {
    package var description: String { "\(file)：\(reason.chinese)" }

    /// The file it is about.
    package var file: String {
        switch self {
        case .empty(let file), .unsupported(let file, _), .undecodable(let file, _, _, _, _), .damaged(let file, _, _, _): file
        }
    }

    /// What is wrong and what to do, without the file.
    package var reason: Wording {
        switch self {
        case .empty:
            Wording("文件是空的，没有可审查的文字；请核对是否拿错了文件", "the file is empty: there is no text to review; check that it is the right file")
        case .unsupported(_, let what): what.reason
        case .undecodable(_, let encoding, let offset, let line, let likely):
            Wording(
                "不是可识别的\(encoding)文本，第\(line)行（第\(offset)字节）起无法解码；"
                    + (likely.map { "内容像是 \($0)，请先转成 UTF-8" } ?? "请用 --encoding 指明编码，或另存为 UTF-8 文本"),
                "not \(encoding) text: line \(line) (byte \(offset)) cannot be decoded; "
                    + (likely.map { "it looks like \($0): convert it to UTF-8" } ?? "name the encoding with --encoding, or save it as UTF-8 text"))
        case .damaged(_, let format, let place, let reason):
            Wording(
                "\(format == .xml ? "XML" : "文档包")文件已损坏（\(place.chinese)：\(reason.chinese)）；请在文字处理软件中打开并另存为 .docx",
                "damaged \(format == .xml ? "XML file" : "package") (\(place.english): \(reason.english)); open it in a word processor and save it as .docx")
        }
    }
}

extension DocumentReadingError.Unsupported {
    fileprivate var reason: Wording {
        switch self {
        case .pdf:
            Wording(
                "这是 PDF，不能直接读取；请改用 Word 原稿，没有原稿时可先提取文字：pdftotext draft.pdf - | fcrlint lint -",
                "a PDF cannot be read; use the Word original, or extract the text: pdftotext draft.pdf - | fcrlint lint -")
        case .compoundFile:
            Wording(
                "这是旧式二进制文档（.doc 或 .wps），不能直接读取；请在 Word 或 WPS 中打开，另存为 .docx",
                "an old binary document (.doc or .wps) cannot be read; open it in Word or WPS and save it as .docx")
        case .encryptedPackage:
            Wording(
                "这是加密的文档；请用密码打开，取消加密后另存为 .docx",
                "the document is encrypted; open it with its password, remove the encryption and save it as .docx")
        case .rtf:
            Wording(
                "这是 RTF 文档，不能直接读取；请在 Word 或 WPS 中打开，另存为 .docx",
                "an RTF document cannot be read; open it in Word or WPS and save it as .docx")
        case .image:
            Wording(
                "这是图片，不能读取其中的文字；请使用 Word 原稿，或先做文字识别",
                "text in a picture cannot be read; use the Word original, or recognise the text first")
        case .archive: Wording("这是压缩包；请解压后审查其中的文件", "an archive cannot be read; unpack it and review the files in it")
        case .other(let kind):
            Wording("这是\(kind.chinese)，不是政策措施文稿；请另存为 .docx 或文本", "\(kind.english), not a draft; save it as .docx or text")
        case .executable: Wording("这是程序或其他二进制文件，不是文稿", "a program or another binary file, not a draft")
        }
    }
}
