/// Reads a part without libxml2 as long as it is XML of the plain kind that office programs write, many times as fast, and hands over the very
/// same events. At the first thing that it does not know or that may be a fault it stops: libxml2 then reads the part from the start, is asked only for what
/// has not been handed over yet, and judges what is wrong. So nothing is accepted here that libxml2 would refuse: names in ASCII, declared
/// prefixes, plain addresses of namespaces, few attributes, no document type.
struct PlainScanner {
    /// Attributes of a tag, namespaces in force, bytes of the values of a tag that do not stand in it as they are.
    private static let (mostAttributes, mostBindings, mostBytes) = (64, 256, 1 << 14)

    /// An element that has not ended.
    struct OpenElement {
        /// With its prefix.
        var name: ScannedName
        var code: UInt8
        var namespace: UInt8
        /// The namespaces in force around it.
        var bindings: Int
    }

    let text: ScannedText
    let source: SAXSource
    let vocabulary: SAXVocabulary
    let limits: SAXParser.Limits
    private let handler: any SAXHandler
    private let names: ScannedVocabulary
    private let spellings: UnsafeBufferPointer<ScannedName>
    private let open: UnsafeMutablePointer<OpenElement>
    let attributes: UnsafeMutablePointer<ScannedAttribute>
    let bindings: UnsafeMutablePointer<ScannedBinding>
    private let values: UnsafeMutablePointer<UInt8>
    private var usedValues = 0
    private var depth = 0
    var attributeCount = 0
    var bindingCount = 0
    /// Those in force around the tag.
    var bindingsAround = 0
    /// The prefix met last, nearly always the next one too, and its place among the bindings.
    var lastPrefix: ScannedName
    var lastBinding = -1
    var at = 0
    private var events = 0

    /// - Returns: whether all was read, and how many events were handed over.
    static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: SAXVocabulary, _ limits: SAXParser.Limits, _ handler: any SAXHandler
    ) -> (isWhole: Bool, events: Int) {
        guard let start = bytes.baseAddress, limits.depth > 0 else { return (false, 0) }
        let open = UnsafeMutablePointer<OpenElement>.allocate(capacity: limits.depth)
        let attributes = UnsafeMutablePointer<ScannedAttribute>.allocate(capacity: mostAttributes)
        let bindings = UnsafeMutablePointer<ScannedBinding>.allocate(capacity: mostBindings)
        let values = UnsafeMutablePointer<UInt8>.allocate(capacity: mostBytes)
        defer {
            open.deallocate()
            attributes.deallocate()
            bindings.deallocate()
            values.deallocate()
        }
        var scanner = PlainScanner(start, SAXSource(bytes: bytes), vocabulary, limits, handler, open, attributes, bindings, values)
        return (scanner.document(), scanner.events)
    }

    private init(
        _ start: UnsafePointer<UInt8>, _ source: SAXSource, _ vocabulary: SAXVocabulary, _ limits: SAXParser.Limits, _ handler: any SAXHandler,
        _ open: UnsafeMutablePointer<OpenElement>, _ attributes: UnsafeMutablePointer<ScannedAttribute>, _ bindings: UnsafeMutablePointer<ScannedBinding>,
        _ values: UnsafeMutablePointer<UInt8>
    ) {
        (self.source, self.vocabulary, self.limits, names) = (source, vocabulary, limits, vocabulary.scanned)
        text = ScannedText(bytes: start, count: source.count, kinds: names.kinds)
        spellings = names.names
        (self.handler, self.open, self.attributes, self.bindings, self.values) = (handler, open, attributes, bindings, values)
        lastPrefix = ScannedName(none: start)
    }

    private mutating func document() -> Bool {
        bindXML()
        guard prolog() else { return false }
        repeat {
            let next = text.byte(at &+ 1)
            if text.byte(at) != UInt8(ascii: "<") {
                at = text.endOfText(at)
                guard at >= 0 else { return false }
            } else if next == UInt8(ascii: "/") {
                guard endTag() else { return false }
            } else if text.isNameStart(next) {
                guard startTag() else { return false }
            } else {
                guard section() else { return false }
            }
        } while depth > 0
        return epilog()
    }

    private mutating func startTag() -> Bool {
        // Copies: what lies in this value would be loaded anew after each store.
        let text = text
        let start = at &+ 1
        let (prefix, local, end) = text.qualifiedName(start)
        guard end >= 0, depth < limits.depth else { return false }
        (attributeCount, usedValues, bindingsAround) = (0, 0, bindingCount)
        var (at, isEmpty) = (end, false)
        while true {
            let gap = at
            at = text.skippingBlanks(at)
            let byte = text.byte(at)
            if byte == UInt8(ascii: ">") { break }
            if byte == UInt8(ascii: "/") {
                guard text.byte(at &+ 1) == UInt8(ascii: ">") else { return false }
                isEmpty = true
                at &+= 1
                break
            }
            guard at > gap, text.isNameStart(byte) else { return false }
            at = attribute(at, text)
            guard at >= 0 else { return false }
        }
        at &+= 1
        self.at = at
        let namespace = binding(of: prefix)
        guard namespace >= 0 || prefix.count == 0, areSound() else { return false }
        let code = names.code(of: local)
        let space = namespace < 0 ? 0 : bindings[namespace].code
        let tag = ScannedTag(
            name: local, attributes: UnsafeBufferPointer(start: attributes, count: attributeCount), bindings: bindings, binding: namespace,
            names: spellings)
        events &+= 1
        handler.start(SAXElement(name: code, namespace: space, end: at, isEmpty: isEmpty, source: source, tag: .scanned(tag)))
        if isEmpty {
            events &+= 1
            handler.end(name: code, namespace: space, end: at, source: source)
            leave(bindingsAround)
        } else {
            open[depth] = OpenElement(name: text.name(start, end), code: code, namespace: space, bindings: bindingsAround)
            depth &+= 1
        }
        return true
    }

    private mutating func endTag() -> Bool {
        let start = at &+ 2
        guard depth > 0, text.count &- start > open[depth &- 1].name.count else { return false }
        let element = open[depth &- 1]
        guard text.name(start, start &+ element.name.count) == element.name else { return false }
        at = text.skippingBlanks(start &+ element.name.count)
        guard text.byte(at) == UInt8(ascii: ">") else { return false }
        at &+= 1
        depth &-= 1
        events &+= 1
        handler.end(name: element.code, namespace: element.namespace, end: at, source: source)
        leave(element.bindings)
        return true
    }

    @inline(__always)
    private mutating func leave(_ around: Int) {
        guard bindingCount != around else { return }
        bindingCount = around
        forgetPrefix()
    }

    /// A comment, an instruction, a CDATA section.
    mutating func section() -> Bool {
        if text.matches("<!--", at) {
            let end = text.endOfMarkup(at + 4, "--")
            guard end >= 0, text.byte(end) == UInt8(ascii: ">") else { return false }
            at = end + 1
        } else if depth > 0, text.matches("<![CDATA[", at) {
            at = text.endOfMarkup(at + 9, "]]>")
        } else if text.matches("<?", at) {
            at = instruction(at)
        } else {
            return false
        }
        return at >= 0
    }

    private func instruction(_ start: Int) -> Int {
        let end = text.endOfName(start + 2)
        guard text.isNameStart(text.byte(start + 2)), text.isBlank(text.byte(end)) || text.matches("?>", end) else { return -1 }
        // xml itself, in any letters, is no target.
        return end - start == 5 && text.byte(start + 2) | 0x20 == UInt8(ascii: "x") ? -1 : text.endOfMarkup(end, "?>")
    }

    /// Reads the attribute at `start`; a declaration of a namespace comes into force.
    /// - Returns: where it ends; -1 where it is not plain.
    @inline(__always)
    private mutating func attribute(_ start: Int, _ text: ScannedText) -> Int {
        let (prefix, local, end) = text.qualifiedName(start)
        guard end >= 0 else { return -1 }
        let equals = text.skippingBlanks(end)
        guard text.byte(equals) == UInt8(ascii: "=") else { return -1 }
        let open = text.skippingBlanks(equals &+ 1)
        let quote = text.byte(open)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return -1 }
        var isAsIs = true
        let close = text.endOfValue(open &+ 1, quote, &isAsIs)
        guard close >= 0 else { return -1 }
        var value = UnsafeBufferPointer(start: text.bytes + open + 1, count: close &- open &- 1)
        if let declared = Self.declaredPrefix(prefix, local) {
            return isAsIs && bindingCount < Self.mostBindings && bind(declared, to: value) ? close &+ 1 : -1
        }
        guard attributeCount < Self.mostAttributes else { return -1 }
        if !isAsIs {
            guard let replaced = replaced((open &+ 1)..<close) else { return -1 }
            value = replaced
        }
        attributes[attributeCount] = ScannedAttribute(prefix: prefix, name: local, value: value)
        attributeCount &+= 1
        return close &+ 1
    }

    /// A value with its references and line ends replaced as libxml2 does it, which leaves `&` as a reference by number.
    private mutating func replaced(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8>? {
        let first = usedValues
        var at = range.lowerBound
        while at < range.upperBound {
            guard usedValues + 8 <= Self.mostBytes else { return nil }
            switch text.bytes[at] {
            case UInt8(ascii: "&"):
                let (scalar, end) = text.reference(at)
                for byte in scalar == "&" ? Array("&#38;".utf8) : Array(String(Character(scalar)).utf8) { append(byte) }
                at = end
            case 0x0D where text.byte(at + 1) == 0x0A: at += 1
            case let byte:
                append(byte < 0x20 ? 0x20 : byte)
                at += 1
            }
        }
        return UnsafeBufferPointer(start: values + first, count: usedValues - first)
    }

    private mutating func append(_ byte: UInt8) {
        values[usedValues] = byte
        usedValues += 1
    }
}
