import DocumentReading
import OfficePackages
import PolicyDocument
import TestSupport

/// Reading a built package in tests.
enum WordReading {
    static func document(_ docx: DocxBuilder, revisions: Revisions = .final) throws -> Document {
        try DocumentReader.read(docx.bytes(), name: "draft.docx", options: ReadingOptions(revisions: revisions))
    }

    static func lines(_ docx: DocxBuilder, revisions: Revisions = .final) throws -> [String] {
        let document = try document(docx, revisions: revisions)
        return document.blocks.map { document.text(of: $0) }
    }

    /// The lines of a body given in WordprocessingML.
    static func lines(body: String, revisions: Revisions = .final) throws -> [String] {
        var docx = DocxBuilder()
        docx.raw(body)
        return try lines(docx, revisions: revisions)
    }
}
