import DocumentReading
import Findings
import PolicyDocument
import Reporting
import RuleBase

/// `text`: what the linter reads.
struct TextCommand: Command {
    private enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    private static let format = ValueOption<Format>(
        "format", letter: "f", "text：每个逻辑段落一行（默认）；json：另有元数据、条款项路径和位置",
        "text: one line a logical paragraph (default); json: with metadata, clause paths and places")

    static let form = CommandForm(
        name: "text", operands: "FILE",
        summary: Phrase(chinese: "显示检查时读到的文字", english: "show what the linter reads"),
        options: [format.form] + ReadingForms.all)

    private let file: Argument
    private let name: Argument
    private let format: Format
    private let reading: ReadingRequest

    init(_ arguments: ParsedArguments) throws(UsageError) {
        file = try arguments.onlyOperand("FILE")
        name = file.text == "-" ? try arguments.value(ReadingForms.standardInputName) ?? file : file
        format = try arguments.value(Self.format) ?? .text
        reading = try ReadingRequest(arguments)
    }

    func run(_ console: Console) throws(CommandError) -> ExitStatus {
        let options = try reading.options()
        let document: Document
        do throws(SystemFault) {
            let bytes = file.text == "-" ? try FileBytes.readStandardInput() : try FileBytes.read(file.bytes)
            do throws(DocumentReadingError) {
                document = try DocumentReader.read(bytes, name: name.text, options: options)
            } catch {
                console.complain("\(name.text): \(error.text(in: console.language))")
                return .unread
            }
        } catch {
            console.complain("\(name.text): \(error.text(in: console.language))")
            return .unread
        }
        switch format {
        case .text: try console.answer(TextRendering.bytes(document))
        case .json: try console.answer(DocumentJSON.bytes(document, path: name.text, language: console.language))
        }
        for problem in document.problems {
            console.complain("\(name.text)\(problem.line.map { ":\($0)" } ?? ""): \(problem.message.text(in: console.language))")
        }
        return document.problems.isEmpty ? .done : .unread
    }
}
