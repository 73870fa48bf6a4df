/// A tag as it came: from libxml2, or scanned where it stands.
enum SAXTag {
    case parsed(ParsedTag)
    case scanned(ScannedTag)

    @inline(__always)
    func value(of name: UInt8) -> UnsafeBufferPointer<UInt8>? {
        switch self {
        case .parsed(let tag): tag.value(of: name)
        case .scanned(let tag): tag.value(of: name)
        }
    }

    var localName: String {
        switch self {
        case .parsed(let tag): String(cString: tag.localName)
        case .scanned(let tag): tag.name.text
        }
    }

    /// Empty for none.
    var namespace: String {
        switch self {
        case .parsed(let tag): tag.uri.map { String(cString: $0) } ?? ""
        case .scanned(let tag): tag.address(tag.binding)
        }
    }

    var allAttributes: [(name: String, namespace: String, value: String)] {
        switch self {
        case .parsed(let tag): tag.allAttributes
        case .scanned(let tag):
            tag.attributes.map { ($0.name.text, tag.address($0.binding), String(decoding: $0.value, as: UTF8.self)) }
        }
    }
}

/// What libxml2 says of a tag.
struct ParsedTag {
    /// Per attribute local name, prefix, namespace, start and end of the value.
    let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let attributeCount: Int
    /// The interned spelling of each code.
    let names: UnsafeBufferPointer<UnsafePointer<UInt8>?>
    let localName: UnsafePointer<UInt8>
    let uri: UnsafePointer<UInt8>?

    @inline(__always)
    func value(of name: UInt8) -> UnsafeBufferPointer<UInt8>? {
        guard let attributes, Int(name) < names.count, let wanted = names[Int(name)] else { return nil }
        for index in 0..<attributeCount where attributes[index * 5] == wanted { return value(index) }
        return nil
    }

    private func value(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let attributes, let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else { return nil }
        return UnsafeBufferPointer(start: start, count: end - start)
    }

    var allAttributes: [(name: String, namespace: String, value: String)] {
        guard let attributes else { return [] }
        return (0..<attributeCount).compactMap { index in
            guard let name = attributes[index * 5], let value = value(index) else { return nil }
            return (String(cString: name), attributes[index * 5 + 2].map { String(cString: $0) } ?? "", String(decoding: value, as: UTF8.self))
        }
    }
}

extension ScannedTag {
    @inline(__always)
    func value(of code: UInt8) -> UnsafeBufferPointer<UInt8>? {
        guard code > 0, Int(code) < names.count else { return nil }
        let wanted = names[Int(code)]
        for attribute in attributes where attribute.name == wanted { return attribute.value }
        return nil
    }

    /// The address of a binding; empty for none.
    func address(_ binding: Int) -> String { binding < 0 ? "" : String(decoding: bindings[binding].address, as: UTF8.self) }
}

extension ScannedName {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
