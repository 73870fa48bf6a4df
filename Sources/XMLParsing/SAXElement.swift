/// A start tag while it is being handed to a handler. It borrows the parser's memory: use it inside the call only.
package struct SAXElement {
    /// The code of the local name, 0 for a name outside the vocabulary.
    package let name: UInt8
    /// The code of the namespace, 0 for one outside the vocabulary.
    package let namespace: UInt8
    /// The offset in bytes just behind the tag: where the content starts.
    package let end: Int
    /// Whether the tag closes itself: `<a/>`.
    package let isEmpty: Bool
    package let source: SAXSource
    /// libxml2's attributes: per attribute local name, prefix, namespace, start and end of the value.
    let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let attributeCount: Int
    /// The interned spelling of each code.
    let names: UnsafeBufferPointer<UnsafePointer<UInt8>?>
    let localName: UnsafePointer<UInt8>
    let uri: UnsafePointer<UInt8>?

    /// The line of the tag's end, from 1. It is counted anew each time: for messages only.
    package var line: Int { 1 + source.bytes[..<end].count { $0 == 0x0A } }

    /// The local name in letters, for names outside the vocabulary.
    package var localNameText: String { String(cString: localName) }

    /// The namespace in letters; empty for none.
    package var namespaceText: String { uri.map { String(cString: $0) } ?? "" }

    /// The bytes of the value of the first attribute with a local name (by its code), as far as `body` uses them.
    @inline(__always)
    package func withValue<Result>(of name: UInt8, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        guard let attributes, Int(name) < names.count, let wanted = names[Int(name)] else { return nil }
        for index in 0..<attributeCount where attributes[index * 5] == wanted {
            guard let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else { return nil }
            return body(UnsafeBufferPointer(start: start, count: end - start))
        }
        return nil
    }

    /// The value of an attribute as text.
    package func value(of name: UInt8) -> String? {
        withValue(of: name) { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of an attribute as a whole decimal number.
    package func number(of name: UInt8) -> Int? {
        withValue(of: name) { bytes -> Int? in
            var value = 0
            var digits = bytes[...]
            let isNegative = digits.first == UInt8(ascii: "-")
            if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
            guard !digits.isEmpty, digits.count < 18 else { return nil }
            for byte in digits {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return isNegative ? -value : value
        } ?? nil
    }

    /// Whether an attribute has exactly this value; nil where it is absent.
    @inline(__always)
    package func value(of name: UInt8, equals text: StaticString) -> Bool? {
        withValue(of: name) { bytes in
            bytes.count == text.utf8CodeUnitCount
                && (bytes.isEmpty || bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)))
        }
    }

    /// All attributes: local name, namespace and value, in the order of the tag.
    package func allAttributes() -> [(name: String, namespace: String, value: String)] {
        guard let attributes else { return [] }
        return (0..<attributeCount).compactMap { index in
            guard let name = attributes[index * 5], let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else {
                return nil
            }
            return (
                String(cString: name), attributes[index * 5 + 2].map { String(cString: $0) } ?? "",
                String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            )
        }
    }
}
