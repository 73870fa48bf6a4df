import DocumentReading
import Findings
import Reporting

extension DocumentReadingError {
    /// What is wrong and what to do, without the file, which the report names already.
    func text(in language: Language) -> String {
        switch self {
        case .empty:
            language.choose("文件是空的，没有可审查的文字；请核对是否拿错了文件", "the file is empty: there is no text to review; check that it is the right file")
        case .unsupported(_, let what):
            language.choose(what.description, what.english)
        case .undecodable(_, let encoding, let offset, let line, let likely):
            language.choose(
                "不是可识别的\(encoding)文本，第\(line)行（第\(offset)字节）起无法解码；"
                    + (likely.map { "内容像是 \($0)，请先转成 UTF-8" } ?? "请用 --encoding 指明编码，或另存为 UTF-8 文本"),
                "not \(encoding) text: line \(line) (byte \(offset)) cannot be decoded; "
                    + (likely.map { "it looks like \($0): convert it to UTF-8" } ?? "name the encoding with --encoding, or save it as UTF-8 text"))
        case .damaged(_, let format, let place, let reason):
            language.choose(
                "\(format)文件已损坏（\(place)：\(reason)）；请在文字处理软件中打开并另存为 .docx",
                "damaged \(format) file (\(place): \(reason)); open it in a word processor and save it as .docx")
        }
    }
}

extension DocumentReadingError.Unsupported {
    fileprivate var english: String {
        switch self {
        case .pdf: "a PDF cannot be read; use the Word original, or extract the text: pdftotext draft.pdf - | fcrlint lint -"
        case .compoundFile: "an old binary document (.doc or .wps) cannot be read; open it in Word or WPS and save it as .docx"
        case .encryptedPackage: "the document is encrypted; open it with its password, remove the encryption and save it as .docx"
        case .rtf: "an RTF document cannot be read; open it in Word or WPS and save it as .docx"
        case .image: "text in a picture cannot be read; use the Word original, or recognise the text first"
        case .archive: "an archive cannot be read; unpack it and review the files in it"
        case .package: "a package that is no draft; save it as .docx or text"
        case .executable: "a program or another binary file, not a draft"
        }
    }
}
