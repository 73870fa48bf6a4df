package import PolicyDocument

/// From paragraphs to structure: titles, headings, clause paths, lead-ins, and what is read but not judged.
///
/// Every reader runs it over a document whose blocks have their range, kind (cells, notes, headings by style) and number.
package enum StructurePass {
    /// Fills in the blocks' `kind`, `clause`, `leadIn`, `parent` and `isJudged`, the document's `notChecked` and its metadata.
    package static func run(_ document: inout Document) {
        let labels = ClauseLabel.all(in: document)
        run(&document, labels: labels, titles: Titles.find(in: document, labels: labels))
    }

    /// The same with labels and titles that are known already.
    static func run(_ document: inout Document, labels: [ClauseLabel?], titles: Titles) {
        for index in titles.all where document.blocks[index].kind.isRunningText { document.blocks[index].kind = .title }
        var outline = Outline(document: &document, labels: labels, titles: titles)
        outline.build()
        swap(&document.blocks, &outline.blocks)
        MetadataPass.run(&document, titles: titles)
        Judging.run(&document, labels: labels, titles: titles)
    }
}

extension Block.Kind {
    /// Whether the block is part of the running text: a title, heading, paragraph or line.
    var isRunningText: Bool {
        switch self {
        case .title, .heading, .paragraph, .verbatim: true
        case .cell, .footnote, .endnote, .header, .footer, .textBox: false
        }
    }
}
