import PolicyDocument

/// What a document holds beside its text that is not judged.
enum UncheckedContent: Hashable {
    /// Charts and diagrams whose letters could not be had.
    case chart, diagram
    case pictures(Int)
    /// A package of colours and fonts, which has no text.
    case theme
    case embeddedObject, subDocument
    /// A file that is taken in again gives nothing new.
    case repeatedChunk
    case deepTextBox(limit: Int)
    /// The numbers that list styles of OpenDocument would make.
    case listNumbers

    /// What may stand in a document that has no text at all: nothing else is passed over as if it held none.
    static let withoutText = Set([UncheckedContent.chart, .theme].map(\.wording))

    var wording: Wording {
        switch self {
        case .chart: Wording("图表的文字", "the text of a chart")
        case .diagram: Wording("智能图形的文字", "the text of a SmartArt diagram")
        case .pictures(let count):
            Wording("图片 \(count) 张，图中的文字没有读取", "\(count) picture(s), whose text was not read")
        case .theme: Wording("Office 主题（只有颜色和字体，没有文字）", "an Office theme (colours and fonts, no text)")
        case .embeddedObject: Wording("嵌入的对象", "an embedded object")
        case .subDocument: Wording("子文档", "a subdocument")
        case .repeatedChunk: Wording("又一次插入的同一外部文件（altChunk）", "the same file taken in again (altChunk)")
        case .deepTextBox(let limit): Wording("嵌套超过 \(limit) 层的文本框", "a text box more than \(limit) deep")
        case .listNumbers:
            Wording("自动编号（OpenDocument 的列表编号没有读出）", "automatic numbers (those of OpenDocument lists are not read)")
        }
    }
}

extension UnjudgedPart {
    init(_ content: UncheckedContent, line: Int) { self.init(content.wording, line: line) }
}
