import CLibXML2

/// One pass of libxml2's SAX2 over a whole part in memory. Nothing is loaded from elsewhere, no entity is expanded, a document type
/// ends the parse. This file and `SAXFeed`, `SAXNameTable`, `SAXElement`, `SAXText` hold all the unsafe code there is on the way.
package enum SAXParser {
    package struct Limits: Sendable {
        /// Bytes of a part.
        package var bytes: Int
        /// Elements nested in each other.
        package var depth: Int
        /// Attributes of an element, and namespaces in force at once.
        package var attributes: Int

        package init(bytes: Int = 256 << 20, depth: Int = 2_000, attributes: Int = 4_000) {
            self.bytes = bytes
            self.depth = depth
            self.attributes = attributes
        }
    }

    /// libxml2 prepares itself once, before any thread parses.
    private static let prepared: Void = xmlInitParser()

    /// Parses `bytes` (UTF-8; see `SAXEncoding`), handing each tag to `handler`.
    /// What the handler has seen before an error was thrown is in order and may be kept.
    package static func parse(
        _ bytes: [UInt8], vocabulary: SAXVocabulary, limits: Limits = Limits(), handler: any SAXHandler
    ) throws(SAXError) {
        _ = prepared
        guard bytes.count <= min(limits.bytes, Int(Int32.max) - 1) else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
        guard !SAXGuard.hasCrowdedTag(bytes, limit: limits.attributes) else { throw .tooManyAttributes(limit: limits.attributes) }
        if let failure = bytes.withUnsafeBufferPointer({ run($0, vocabulary, limits, handler) }) { throw failure }
    }

    /// The local name and namespace of the root element; nil where there is none within the first bytes.
    package static func root(of bytes: [UInt8]) -> (name: String, namespace: String)? {
        let catcher = RootCatcher()
        _ = Array(bytes.prefix(1 << 16)).withUnsafeBufferPointer { run($0, SAXVocabulary(names: [], namespaces: []), Limits(), catcher) }
        return catcher.root
    }

    private static func run(
        _ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: SAXVocabulary, _ limits: Limits, _ handler: any SAXHandler
    ) -> SAXError? {
        guard !bytes.isEmpty else { return .notWellFormed(line: 1, message: "the part is empty") }
        var feed = SAXFeed(bytes)
        return withUnsafeMutablePointer(to: &feed) { feed in
            guard let context = SAXFeed.parser(reading: feed) else { return .notWellFormed(line: 1, message: "no parser") }
            defer { xmlFreeParserCtxt(context) }
            return run(context, SAXSource(bytes: bytes), vocabulary, limits, handler)
        }
    }

    private static func run(
        _ context: xmlParserCtxtPtr, _ source: SAXSource, _ vocabulary: SAXVocabulary, _ limits: Limits, _ handler: any SAXHandler
    ) -> SAXError? {
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(options))
        var driver = SAXDriver(context: context, source: source, vocabulary: vocabulary, limits: limits, handler: handler)
        if let sax = context.pointee.sax {
            sax.pointee = xmlSAXHandler()
            sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
            sax.pointee.startElementNs = { driver, name, _, uri, namespaces, _, count, _, attributes in
                SAXDriver.of(driver)?.pointee.start(name, uri, Int(namespaces), Int(count), attributes)
            }
            sax.pointee.endElementNs = { driver, name, _, uri in SAXDriver.of(driver)?.pointee.end(name, uri) }
            sax.pointee.internalSubset = { driver, _, _, _ in SAXDriver.of(driver)?.pointee.stop(.documentType) }
        }
        withUnsafeMutablePointer(to: &driver) { driver in
            context.pointee.userData = UnsafeMutableRawPointer(driver)
            _ = xmlParseDocument(context)
        }
        if let failure = driver.failure { return failure }
        // Names under an undeclared prefix belong nowhere, so their text would be passed over in silence.
        guard context.pointee.wellFormed == 0 || context.pointee.nsWellFormed == 0 else { return nil }
        let error = context.pointee.lastError
        let message = error.message.map { String(cString: $0) } ?? "unknown fault"
        return .notWellFormed(line: max(1, Int(error.line)), message: String(message.prefix { $0 != "\n" }))
    }
}

/// Stands between libxml2's callbacks and the handler: names to codes, positions, limits. A value behind a pointer: the callbacks come twice
/// an element, and an object's counting and access checks would cost as much as the rest of them.
private struct SAXDriver {
    private let context: xmlParserCtxtPtr
    private let source: SAXSource
    private let codes: SAXNameTable
    private let handler: any SAXHandler
    private let limits: SAXParser.Limits
    /// Whether elements outside the vocabulary are passed over.
    private let isClosed: Bool
    private var depth = 0
    /// The namespaces in force, and where they were declared: depth and number.
    private var namespaces = 0
    private var declarations: [(depth: Int, count: Int)] = []
    /// The namespace met last: nearly always the next one too.
    private var lastNamespace: UnsafeRawPointer?
    private var lastCode: UInt8 = 0
    private(set) var failure: SAXError?

    init(context: xmlParserCtxtPtr, source: SAXSource, vocabulary: SAXVocabulary, limits: SAXParser.Limits, handler: any SAXHandler) {
        self.context = context
        self.source = source
        self.handler = handler
        self.limits = limits
        isClosed = vocabulary.isClosed
        codes = SAXNameTable(vocabulary, dictionary: context.pointee.dict)
    }

    @inline(__always)
    static func of(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SAXDriver>? {
        pointer?.assumingMemoryBound(to: SAXDriver.self)
    }

    @inline(__always)
    private mutating func code(ofNamespace uri: UnsafePointer<UInt8>?) -> UInt8 {
        let uri = UnsafeRawPointer(uri)
        if uri == lastNamespace { return lastCode }
        lastNamespace = uri
        lastCode = codes.namespaceCode(of: uri)
        return lastCode
    }

    mutating func stop(_ reason: SAXError) {
        if failure == nil { failure = reason }
        xmlStopParser(context)
    }

    /// Where libxml2 stands, in bytes from the start of the part.
    @inline(__always)
    private var position: Int {
        guard let input = context.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else { return -1 }
        return current - base + Int(input.pointee.consumed)
    }

    @inline(__always)
    mutating func start(
        _ name: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ declared: Int, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard failure == nil, let name else { return }
        depth += 1
        guard depth <= limits.depth else { return stop(.tooDeep(limit: limits.depth)) }
        if declared > 0 {
            namespaces += declared
            declarations.append((depth, declared))
            guard namespaces <= limits.attributes else { return stop(.tooManyAttributes(limit: limits.attributes)) }
        }
        let code = codes.code(of: name)
        if code == 0, isClosed, depth > 1 { return }
        // In this callback libxml2 stands on the tag's `>` or `/>`: a version that does not is found out here.
        var end = position
        guard source.bytes.indices.contains(end) else { return stop(.positions) }
        let isEmpty = source.bytes[end] == UInt8(ascii: "/")
        if isEmpty { end += 1 }
        guard end < source.count, source.bytes[end] == UInt8(ascii: ">") else { return stop(.positions) }
        handler.start(
            SAXElement(
                name: code, namespace: self.code(ofNamespace: uri), end: end + 1, isEmpty: isEmpty, source: source,
                attributes: attributes, attributeCount: count, names: codes.spellings, localName: name, uri: uri))
    }

    @inline(__always)
    mutating func end(_ name: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) {
        guard failure == nil, let name else { return }
        if namespaces > 0, let last = declarations.last, last.depth == depth {
            namespaces -= last.count
            declarations.removeLast()
        }
        depth -= 1
        let code = codes.code(of: name)
        if code == 0, isClosed, depth > 0 { return }
        let end = position
        guard end > 0, end <= source.count, source.bytes[end - 1] == UInt8(ascii: ">") else { return stop(.positions) }
        handler.end(name: code, namespace: self.code(ofNamespace: uri), end: end, source: source)
    }
}

private final class RootCatcher: SAXHandler {
    private(set) var root: (name: String, namespace: String)?

    func start(_ element: SAXElement) { if root == nil { root = (element.localNameText, element.namespaceText) } }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {}
}
