import DocumentReading
import PolicyDocument

/// Short ways to read a text and to say what came of it.
enum Reading {
    static func text(_ text: String, name: String = "draft.txt") throws -> Document {
        try DocumentReader.read(Array(text.utf8), name: name)
    }

    /// The text of every block.
    static func paragraphs(_ text: String) throws -> [String] {
        let document = try Self.text(text)
        return document.blocks.map(document.text(of:))
    }

    /// `clause path|text` of every block; lead-ins as `<n`, the number of the block.
    static func outline(_ text: String) throws -> [String] {
        let document = try Self.text(text)
        return document.blocks.map { block in
            block.clause.description + "|" + document.text(of: block).prefix(6) + (block.leadIn.map { "<\($0)" } ?? "")
        }
    }
}
