package import Law

/// The text of one provision.
package struct ProvisionText: Sendable {
    /// `9`, `9.3`, `12`, `12.1`, `m15`, `m15.3`.
    package var id: String
    /// The wording: the Regulation exactly, the Measures as compiled (整理文本，以官方公布文本为准).
    package var text: String {
        get { wording.string }
        set { wording = StoredText(newValue) }
    }
    private var wording: StoredText
    /// A short name for lists, e.g. 排斥限制外地经营者参加本地招标投标.
    package var title: Phrase
    /// Which kinds of source can be a basis; empty where none can (Article 9).
    package var bases: [LegalSource]
    /// Why no rule covers it; nil where one does.
    package var uncovered: Phrase?
    package var from: CalendarDate?
    package var until: CalendarDate?

    package init(
        id: String, text: String, title: Phrase, bases: [LegalSource], uncovered: Phrase?, from: CalendarDate?, until: CalendarDate?
    ) {
        self.init(id: id, wording: StoredText(text), title: title, bases: bases, uncovered: uncovered, from: from, until: until)
    }

    init(
        id: String, wording: StoredText, title: Phrase, bases: [LegalSource], uncovered: Phrase?, from: CalendarDate?, until: CalendarDate?
    ) {
        self.id = id
        self.wording = wording
        self.title = title
        self.bases = bases
        self.uncovered = uncovered
        self.from = from
        self.until = until
    }
}
