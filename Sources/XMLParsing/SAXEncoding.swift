/// What a part is stored in, and its bytes in UTF-8.
package enum SAXEncoding {
    /// The bytes in UTF-8: UTF-16 (by its mark or by the zero bytes of `<`) is recoded, so that offsets are those of the result.
    /// - Throws: `SAXError.encoding` for a declared encoding that is neither.
    package static func utf8(_ bytes: [UInt8]) throws(SAXError) -> [UInt8] {
        switch (bytes.first ?? 0, bytes.dropFirst().first ?? 0) {
        case (0xFF, 0xFE): return recode(bytes.dropFirst(2)) { UInt16($0) | UInt16($1) << 8 }
        case (0xFE, 0xFF): return recode(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }
        case (0x3C, 0x00): return recode(bytes[...]) { UInt16($0) | UInt16($1) << 8 }
        case (0x00, 0x3C): return recode(bytes[...]) { UInt16($0) << 8 | UInt16($1) }
        default: break
        }
        let declared = declaredName(bytes)
        guard let declared, !["utf-8", "utf8", "us-ascii", "ascii"].contains(declared.lowercased()) else { return bytes }
        throw .encoding(declared)
    }

    /// The encoding the XML declaration names.
    package static func declaredName(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(200)
        guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let declaration = Array(head[..<end])
        let marker = Array("encoding".utf8)
        guard declaration.count > marker.count, declaration.contains(UInt8(ascii: "?")) else { return nil }
        guard
            let at = (0...(declaration.count - marker.count)).first(where: { declaration[$0..<($0 + marker.count)].elementsEqual(marker) })
        else { return nil }
        let rest = declaration[(at + marker.count)...]
        guard let open = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
            let close = rest[(open + 1)...].firstIndex(of: rest[open])
        else { return nil }
        return String(decoding: rest[(open + 1)..<close], as: UTF8.self)
    }

    private static func recode(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var at = bytes.startIndex
        while at + 1 < bytes.endIndex {
            units.append(unit(bytes[at], bytes[at + 1]))
            at += 2
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
