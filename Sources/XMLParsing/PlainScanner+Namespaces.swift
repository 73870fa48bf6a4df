/// Prefixes and what they stand for.
extension PlainScanner {
    private static let xmlName: StaticString = "xml"
    private static let xmlAddress: StaticString = "http://www.w3.org/XML/1998/namespace"

    /// `xml:` is bound without being declared.
    mutating func bindXML() {
        bindings[0] = ScannedBinding(
            prefix: ScannedName(Self.xmlName.utf8Start, 3, readable: 3),
            address: UnsafeBufferPointer(start: Self.xmlAddress.utf8Start, count: Self.xmlAddress.utf8CodeUnitCount), code: 0)
        bindingCount = 1
        forgetPrefix()
    }

    mutating func forgetPrefix() { (lastPrefix, lastBinding) = (ScannedName(none: text.bytes), defaultBinding()) }

    private func defaultBinding() -> Int { latest { $0.prefix.count == 0 } }

    private func latest(_ isIt: (ScannedBinding) -> Bool) -> Int {
        var index = bindingCount - 1
        while index >= 0, !isIt(bindings[index]) { index -= 1 }
        return index
    }

    /// Where a prefix was bound last; -1 for one that is not. No prefix means the default namespace.
    @inline(__always)
    mutating func binding(of prefix: ScannedName) -> Int {
        if prefix == lastPrefix { return lastBinding }
        lastPrefix = prefix
        lastBinding = latest { $0.prefix == prefix }
        return lastBinding
    }

    /// The prefix that an attribute declares, of no length for the default namespace; nil for an attribute that declares none.
    @inline(__always)
    static func declaredPrefix(_ prefix: ScannedName, _ local: ScannedName) -> ScannedName? {
        let first = prefix.count == 0 ? local : prefix
        guard first.count == 5, first.start[0] == UInt8(ascii: "x"), first.bytes.elementsEqual("xmlns".utf8) else { return nil }
        return prefix.count == 0 ? prefix : local
    }

    /// Binds a prefix to a plain address. What is special to `xml` and `xmlns`, what is relative or rare is not bound.
    mutating func bind(_ prefix: ScannedName, to address: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bindingCount <= limits.attributes, isPlain(address), !address.starts(with: "http://www.w3.org/XML/1998".utf8),
            !address.starts(with: "http://www.w3.org/2000/xmlns".utf8), !prefix.bytes.starts(with: "xml".utf8)
        else { return false }
        for index in bindingsAround..<bindingCount where bindings[index].prefix == prefix { return false }
        let code = vocabulary.namespaces.first { known in
            known.uri.utf8CodeUnitCount == address.count
                && address.elementsEqual(UnsafeBufferPointer(start: known.uri.utf8Start, count: known.uri.utf8CodeUnitCount))
        }?.code
        bindings[bindingCount] = ScannedBinding(prefix: prefix, address: address, code: code ?? 0)
        bindingCount += 1
        forgetPrefix()
        return true
    }

    /// `http://`, `https://` or `urn:` and letters, digits, `.`, `-`, `_`, between them `/` or `:`; libxml2 knows what else an address may be.
    private func isPlain(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        let schemes: [(start: StaticString, separator: UInt8)] = [("http://", 0x2F), ("https://", 0x2F), ("urn:", 0x3A)]
        for scheme in schemes {
            let start = UnsafeBufferPointer(start: scheme.start.utf8Start, count: scheme.start.utf8CodeUnitCount)
            guard address.starts(with: start) else { continue }
            let rest = address.dropFirst(start.count)
            guard let first = rest.first, text.isNameStart(first) else { return false }
            return rest.allSatisfy { text.isInName($0) || $0 == scheme.separator }
        }
        return false
    }

    /// Whether the prefixes of the tag's attributes are bound, and no attribute stands there twice, be it under two prefixes for one namespace.
    @inline(__always)
    mutating func areSound() -> Bool {
        for index in 0..<attributeCount {
            if attributes[index].prefix.count > 0 {
                attributes[index].binding = binding(of: attributes[index].prefix)
                guard attributes[index].binding >= 0 else { return false }
            }
            for earlier in 0..<index where attributes[earlier].name == attributes[index].name && isSame(earlier, index) { return false }
        }
        return true
    }

    private func isSame(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (attributes[one], attributes[other])
        if one.prefix == other.prefix { return true }
        guard one.binding >= 0, other.binding >= 0 else { return false }
        return bindings[one.binding].address.elementsEqual(bindings[other.binding].address)
    }
}
