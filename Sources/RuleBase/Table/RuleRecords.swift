import Law

extension RecordWriter {
    mutating func put(_ provision: ProvisionText) {
        put(provision.id)
        put(provision.text)
        put(provision.title)
        put(list: provision.bases) { $0.put(word: $1) }
        put(optional: provision.uncovered) { $0.put($1) }
        put(provision.from)
        put(provision.until)
    }

    mutating func put(_ rule: Rule) {
        put(rule.id)
        put(rule.provision)
        put(optional: rule.measures) { writer, item in
            writer.put(item.article)
            writer.put(item.item)
        }
        put(word: rule.level)
        put(rule.weight)
        put(list: rule.also) { $0.put($1) }
        put(stored: rule.relatedLaw) { $0.put($1) }
        put(rule.title)
        put(rule.message)
        put(rule.cure)
        put(optional: rule.fact) { $0.put($1) }
        put(stored: rule.elements) { $0.put($1) }
        put(stored: rule.patterns) { $0.put($1) }
        put(rule.from)
        put(rule.until)
        put(stored: rule.examples) { $0.put($1) }
        put(rule.file)
        put(rule.line)
    }

    private mutating func put(_ provision: Provision) {
        put(provision.article)
        put(provision.item)
    }

    private mutating func put(_ pattern: Pattern) {
        put(list: pattern.steps) { writer, step in
            writer.put(step.classes)
            writer.put(optional: step.gap)
            writer.put(step.isOptional ? 1 : 0)
            writer.put(step.not)
            writer.put(optional: step.element)
        }
        put(list: pattern.with) { $0.put($1) }
        put(list: pattern.without) { $0.put($1) }
        put(word: pattern.polarity)
        put(optional: pattern.level) { $0.put(word: $1) }
        put(pattern.line)
    }

    private mutating func put(_ condition: Condition) {
        put(condition.classes)
        put(word: condition.place)
        put(optional: condition.within)
        put(optional: condition.element)
    }

    private mutating func put(_ example: Example) {
        put(word: example.kind)
        put(optional: example.title) { $0.put($1) }
        put(example.text)
        put(optional: example.span?.lowerBound)
        put(optional: example.span?.upperBound)
        put(example.line)
    }
}

extension RecordReader {
    private static let sources = LegalSource.allCases
    private static let levels = RuleLevel.allCases
    private static let polarities = Pattern.Polarity.allCases
    private static let conditionPlaces = Condition.Place.allCases
    private static let exampleKinds = Example.Kind.allCases

    mutating func provisionText() throws(RuleTableError) -> ProvisionText {
        ProvisionText(
            id: try string(), wording: try text(), title: try phrase(),
            bases: try list { reader throws(RuleTableError) in try reader.word(Self.sources) },
            uncovered: try optional { reader throws(RuleTableError) in try reader.phrase() }, from: try date(), until: try date())
    }

    mutating func rule() throws(RuleTableError) -> Rule {
        Rule(
            id: try string(), provision: try provision(),
            measures: try optional { reader throws(RuleTableError) in
                MeasuresItem(article: try reader.number(), item: try reader.number())
            },
            level: try word(Self.levels), weight: try number(), also: try list { reader throws(RuleTableError) in try reader.provision() },
            relatedLaw: try storedList { reader throws(RuleTableError) in try reader.string() }, title: try phrase(), message: try phrase(),
            cure: try phrase(), fact: try optional { reader throws(RuleTableError) in try reader.phrase() },
            elements: try storedList { reader throws(RuleTableError) in try reader.phrase() },
            patterns: try storedList { reader throws(RuleTableError) in try reader.pattern() }, from: try date(), until: try date(),
            examples: try storedList { reader throws(RuleTableError) in try reader.example() }, file: try string(), line: try number())
    }

    private mutating func provision() throws(RuleTableError) -> Provision { Provision(article: try number(), item: try number()) }

    private mutating func pattern() throws(RuleTableError) -> Pattern {
        Pattern(
            steps: try list { reader throws(RuleTableError) in
                Step(
                    classes: try reader.classSet(), gap: try reader.optionalNumber(), isOptional: try reader.number() == 1,
                    not: try reader.classSet(), element: try reader.optionalNumber())
            }, with: try list { reader throws(RuleTableError) in try reader.condition() },
            without: try list { reader throws(RuleTableError) in try reader.condition() }, polarity: try word(Self.polarities),
            level: try optional { reader throws(RuleTableError) in try reader.word(Self.levels) }, line: try number())
    }

    private mutating func condition() throws(RuleTableError) -> Condition {
        Condition(
            classes: try classSet(), place: try word(Self.conditionPlaces), within: try optionalNumber(), element: try optionalNumber())
    }

    private mutating func example() throws(RuleTableError) -> Example {
        let kind = try word(Self.exampleKinds)
        let title = try optional { reader throws(RuleTableError) in try reader.string() }
        let content = try text()
        let start = try optionalNumber()
        let end = try optionalNumber()
        var span: Range<Int>?
        if let start, let end {
            guard start <= end else { throw .malformed(section: "example") }
            span = start..<end
        }
        return Example(kind: kind, title: title, content: content, span: span, line: try number())
    }
}
