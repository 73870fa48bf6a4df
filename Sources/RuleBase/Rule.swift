package import Law

/// A text in the two languages of the tool.
package struct Phrase: Hashable, Sendable {
    private var zh: StoredText
    private var en: StoredText

    package var chinese: String {
        get { zh.string }
        set { zh = StoredText(newValue) }
    }

    package var english: String {
        get { en.string }
        set { en = StoredText(newValue) }
    }

    package init(chinese: String, english: String) { self.init(StoredText(chinese), StoredText(english)) }

    init(_ zh: StoredText, _ en: StoredText) {
        self.zh = zh
        self.en = en
    }
}

/// How firm a rule's findings are by themselves. Same words as `Level` in Findings, which this room does not know.
package enum RuleLevel: String, Sendable, CaseIterable {
    case error, warning, note
}

/// One rule: what conduct it holds to breach which item, by which elements, and its examples.
package struct Rule: Sendable {
    /// `9.3-local-track-record`: the provision, a hyphen, the conduct.
    package var id: String
    package var provision: Provision
    package var measures: MeasuresItem?
    package var level: RuleLevel
    /// 0–100: how weighty a finding of this rule is among others of its level.
    package var weight: Int
    /// Other items a reviewer could equally cite.
    package var also: [Provision]
    /// Other law that forbids the same conduct, as it is cited.
    package var relatedLaw: StoredList<String>
    package var title: Phrase
    /// `{0}` stands for the text that met the first element, see `Placeholders`.
    package var message: Phrase
    /// With placeholders like the message.
    package var cure: Phrase
    /// The fact outside the text that could clear the finding; required at level `warning`.
    package var fact: Phrase?
    /// The names of the elements (要件); steps and conditions point to them by index.
    package var elements: StoredList<Phrase>
    package var patterns: StoredList<Pattern>
    package var from: CalendarDate?
    package var until: CalendarDate?
    package var examples: StoredList<Example>
    /// Where it is written: file (relative to the rule base's folder) and line of the rule's element, for messages.
    package var file: String
    package var line: Int

    package init(
        id: String, provision: Provision, measures: MeasuresItem?, level: RuleLevel, weight: Int, also: [Provision], relatedLaw: StoredList<String>,
        title: Phrase, message: Phrase, cure: Phrase, fact: Phrase?, elements: StoredList<Phrase>, patterns: StoredList<Pattern>,
        from: CalendarDate?, until: CalendarDate?, examples: StoredList<Example>, file: String, line: Int
    ) {
        self.id = id
        self.provision = provision
        self.measures = measures
        self.level = level
        self.weight = weight
        self.also = also
        self.relatedLaw = relatedLaw
        self.title = title
        self.message = message
        self.cure = cure
        self.fact = fact
        self.elements = elements
        self.patterns = patterns
        self.from = from
        self.until = until
        self.examples = examples
        self.file = file
        self.line = line
    }
}

/// An example of a rule, written by us from the law.
package struct Example: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The rule finds the marked span.
        case violation
        /// The rule finds nothing.
        case compliant
    }

    package var kind: Kind
    /// The document's title, for rules that look at the issuer; nil where it does not matter.
    package var title: String?
    private var content: StoredText
    /// The text, without the marks; may hold several lines (paragraphs).
    package var text: String {
        get { content.string }
        set { content = StoredText(newValue) }
    }
    /// The span that a finding must touch, in UTF-16 units of `text` (written ⟦…⟧ in the source); nil in compliant examples.
    package var span: Range<Int>?
    package var line: Int

    package init(kind: Kind, title: String?, text: String, span: Range<Int>?, line: Int) {
        self.init(kind: kind, title: title, content: StoredText(text), span: span, line: line)
    }

    init(kind: Kind, title: String?, content: StoredText, span: Range<Int>?, line: Int) {
        self.kind = kind
        self.title = title
        self.content = content
        self.span = span
        self.line = line
    }
}
