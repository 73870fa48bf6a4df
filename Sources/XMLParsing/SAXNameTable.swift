import CLibXML2

/// libxml2 interns names, so that a name is a pointer: this table turns the pointers of one parse into the codes of a vocabulary.
/// It lives as long as the parse, as does the dictionary the pointers belong to.
final class SAXNameTable {
    private static let slots = 1024
    private let keys: UnsafeMutablePointer<UnsafeRawPointer?>
    private let values: UnsafeMutablePointer<UInt8>
    private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>
    private let count: Int
    private var namespaces: [(uri: UnsafeRawPointer, code: UInt8)] = []

    init(_ vocabulary: SAXVocabulary, dictionary: xmlDictPtr?) {
        keys = .allocate(capacity: Self.slots)
        keys.initialize(repeating: nil, count: Self.slots)
        values = .allocate(capacity: Self.slots)
        values.initialize(repeating: 0, count: Self.slots)
        count = vocabulary.names.count + 1
        pointers = .allocate(capacity: count)
        pointers.initialize(repeating: nil, count: count)
        for (index, name) in vocabulary.names.enumerated() {
            guard let pointer = xmlDictLookup(dictionary, name.utf8Start, Int32(name.utf8CodeUnitCount)) else { continue }
            pointers[index + 1] = pointer
            var slot = Self.slot(pointer)
            while keys[slot] != nil { slot = (slot + 1) & (Self.slots - 1) }
            keys[slot] = UnsafeRawPointer(pointer)
            values[slot] = UInt8(index + 1)
        }
        for namespace in vocabulary.namespaces {
            guard let pointer = xmlDictLookup(dictionary, namespace.uri.utf8Start, Int32(namespace.uri.utf8CodeUnitCount)) else { continue }
            namespaces.append((UnsafeRawPointer(pointer), namespace.code))
        }
    }

    deinit {
        keys.deallocate()
        values.deallocate()
        pointers.deallocate()
    }

    @inline(__always)
    private static func slot(_ pointer: UnsafePointer<UInt8>) -> Int {
        let bits = UInt(bitPattern: pointer)
        return Int((bits ^ (bits >> 10)) & UInt(slots - 1))
    }

    @inline(__always)
    func code(of name: UnsafePointer<UInt8>) -> UInt8 {
        var slot = Self.slot(name)
        while let key = keys[slot] {
            if key == UnsafeRawPointer(name) { return values[slot] }
            slot = (slot + 1) & (Self.slots - 1)
        }
        return 0
    }

    func namespaceCode(of uri: UnsafeRawPointer?) -> UInt8 { namespaces.first { $0.uri == uri }?.code ?? 0 }

    /// The interned spelling of each code, as long as the table lives.
    var spellings: UnsafeBufferPointer<UnsafePointer<UInt8>?> { UnsafeBufferPointer(start: pointers, count: count) }
}
