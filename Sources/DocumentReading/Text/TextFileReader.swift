internal import PolicyDocument

/// A file of text, plain or with markup → paragraphs.
enum TextFileReader {
    /// - Parameter isPlain: Whether markup in it is text like any other.
    static func read(_ bytes: [UInt8], name: String, options: ReadingOptions, isPlain: Bool = false) throws(DocumentReadingError) -> Document {
        let bounded = bytes.count > options.limits.bytes ? Array(bytes.prefix(options.limits.bytes)) : bytes
        let text = try EncodingDetector.decode(bounded, encoding: options.encoding, name: name)
        var document = Document(format: .text, encoding: text.encoding.rawValue, origin: .text(lineStarts: text.lineStarts))
        document.problems = problems(text, bytes.count, options.limits)
        if isPlain { readPlain(decodingReferences(text), into: &document) } else { readBody(text, name: name, into: &document, limits: options.limits) }
        guard !document.blocks.isEmpty else { throw .empty(file: name) }
        document.cut(to: options.limits)
        let (labels, titles) = TitleLines.join(&document)
        StructurePass.run(&document, labels: labels, titles: titles)
        return document
    }

    /// Reads the paragraphs of a text by the form it has. Every unit of the text keeps its place.
    static func readBody(_ text: consuming DecodedText, name: String, into document: inout Document, limits: ReadingLimits) {
        if HTMLReader.recognises(text, name: name) {
            HTMLReader.read(text, into: &document, limits: limits)
        } else if MarkdownReader.recognises(text, name: name) {
            MarkdownReader.read(decodingReferences(text), into: &document)
        } else {
            readPlain(decodingReferences(text), into: &document)
        }
    }

    private static func readPlain(_ text: consuming DecodedText, into document: inout Document) {
        var reflow = Reflow(text)
        let paragraphs = reflow.paragraphs()
        document.units = reflow.units
        document.blocks.reserveCapacity(paragraphs.count)
        for paragraph in paragraphs { document.blocks.append(Block(range: paragraph, paragraph: document.blocks.count + 1)) }
        if let width = reflow.width { TableZones.mark(&document.blocks, document.units, width: width) }
    }

    private static func decodingReferences(_ text: consuming DecodedText) -> DecodedText {
        if text.traits.contains(.ampersand) { CharacterReferences.decode(&text.units) }
        return text
    }

    private static func problems(_ text: borrowing DecodedText, _ count: Int, _ limits: ReadingLimits) -> [UnreadPart] {
        var problems: [UnreadPart] = []
        if text.damage.count > 0 {
            let line = Document.line(of: text.damage.firstUnit, in: text.lineStarts) + 1
            problems.append(
                UnreadPart(
                    .brokenCharacters(count: text.damage.count, encoding: text.encoding, firstByte: text.damage.firstByte), line: line))
        }
        if count > limits.bytes {
            problems.append(UnreadPart(.tooManyBytes(limit: limits.bytes), line: text.lineStarts.count))
        }
        return problems
    }
}
