package import Findings
package import OfficePackages
package import XMLParsing

/// Why a Word document cannot be given comments. The file's name is added by whoever knows it.
package enum WordReviewError: Error, Hashable, Sendable {
    /// Not a zipped Word document.
    case notDocx
    /// A digital signature, which any change would break.
    case signed
    /// Protected against changes; `kind` is `w:edit` as the document writes it.
    case protected(kind: String)
    case package(PackageError)
    case part(name: String, SAXError)
    /// The bytes are not those that were read and judged.
    case changed
    /// The body has no paragraph a comment could hang on.
    case noPlace

    package func text(in language: Language) -> String {
        switch self {
        case .notDocx:
            language.choose("不是 .docx 文档，无法加批注；请在 Word 或 WPS 中另存为 .docx", "not a .docx document, so it takes no comments; save it as .docx")
        case .signed:
            language.choose("文档带有数字签名，任何改动都会使签名失效；请用签名前的文稿", "the document is signed and any change would break the signature; use the draft as it was before")
        case .protected(let kind):
            language.choose(
                "文档设有编辑保护（\(kind)），不允许加批注；请停止保护后再用", "the document is protected (\(kind)) and takes no comments; stop the protection first")
        case .package(let error): language.choose(error.words.chinese, error.words.english)
        case .part(let name, let error): "\(name): \(language.choose(error.words.chinese, error.words.english))"
        case .changed: language.choose("读取之后文件又有改动，请重新运行", "the file changed after it was read; run again")
        case .noPlace: language.choose("正文没有可以加批注的段落", "the body has no paragraph to hang a comment on")
        }
    }
}
