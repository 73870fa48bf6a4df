internal import PolicyDocument

/// A text file → paragraphs.
enum PlainTextReader {
    static func read(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(DocumentReadingError) -> Document {
        let text = try EncodingDetector.decode(bytes, encoding: options.encoding, name: name)
        var document = Document(
            format: .text, encoding: text.encoding.rawValue, units: text.units, origin: .text(lineStarts: text.lineStarts))
        let lines = TextLine.all(in: text)
        for line in lines where !line.isBlank {
            document.blocks.append(Block(range: line.content, paragraph: document.blocks.count + 1))
        }
        guard !document.blocks.isEmpty else { throw .empty(file: name) }
        StructurePass.run(&document)
        return document
    }
}
