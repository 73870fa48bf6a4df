/// Why a file could not be read at all. Every case names the file; `message` says what it is and what to do.
package enum DocumentReadingError: Error, Equatable, Sendable {
    /// Nothing in it: no byte, or nothing but white space.
    case empty(file: String)
    /// A format that is recognised and not read.
    case unsupported(file: String, what: Unsupported)
    /// No text in any encoding known here, or not in the one that was asked for. `offset` is the first byte that does not fit, from 0.
    case undecodable(file: String, encoding: String, offset: Int, line: Int, likely: String?)
    /// A package or markup file that is broken. `place` says where in it.
    case damaged(file: String, format: String, place: String, reason: String)

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
        /// A zip that is no document this reads, with what it seems to be.
        case package(String)
        case executable
    }
}

extension DocumentReadingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty(let file): "\(file)：文件是空的，没有可审查的文字。请核对是否拿错了文件。"
        case .unsupported(let file, let what): "\(file)：\(what.description)"
        case .undecodable(let file, let encoding, let offset, let line, let likely):
            "\(file)：不是可识别的\(encoding)文本，第\(line)行（第\(offset)字节）起无法解码。"
                + (likely.map { "内容像是 \($0)，请先转成 UTF-8 再审查。" } ?? "请用 --encoding 指明编码，或另存为 UTF-8 文本。")
        case .damaged(let file, let format, let place, let reason):
            "\(file)：\(format)文件已损坏（\(place)：\(reason)）。请在文字处理软件中打开并另存为 .docx 后再审查。"
        }
    }
}

extension DocumentReadingError.Unsupported: CustomStringConvertible {
    package var description: String {
        switch self {
        case .pdf: "这是 PDF，不能直接读取。请改用 Word 原稿；没有原稿时可先提取文字：pdftotext draft.pdf - | fcrlint lint -"
        case .compoundFile: "这是旧式二进制文档（.doc 或 .wps），不能直接读取。请在 Word 或 WPS 中打开，另存为 .docx。"
        case .encryptedPackage: "这是加密的文档。请用密码打开，取消加密后另存为 .docx。"
        case .rtf: "这是 RTF 文档，不能直接读取。请在 Word 或 WPS 中打开，另存为 .docx。"
        case .image: "这是图片，不能读取其中的文字。请使用 Word 原稿，或先做文字识别。"
        case .archive: "这是压缩包。请解压后审查其中的文件。"
        case .package(let kind): "这是\(kind)，不是政策措施文稿。请另存为 .docx 或文本。"
        case .executable: "这是程序或其他二进制文件，不是文稿。"
        }
    }
}
