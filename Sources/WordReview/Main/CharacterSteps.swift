import XMLParsing

/// Finds the byte of a character in character data as it stands between two tags: references, CDATA sections and comments included.
/// Goes on from the last place where it can: findings come in the order of the text, and a paragraph may hold very many.
struct CharacterSteps {
    struct Place: Hashable {
        var byte: Int
        /// Whether it lies inside a CDATA section.
        var isInCDATA: Bool
    }

    /// Where the last place was looked for, and how many units it had gone by.
    private var last: (bytes: Range<Int>, count: Int, place: Place)?

    /// Where the character at a distance of UTF-16 units starts; the end where there are no more.
    mutating func place(after units: Int, in bytes: ArraySlice<UInt8>) -> Place {
        let known = last.flatMap { $0.bytes == bytes.indices && $0.count <= units ? $0 : nil }
        var at = known?.place.byte ?? bytes.startIndex
        var count = known?.count ?? 0
        var isInCDATA = known?.place.isInCDATA ?? false
        func starts(_ text: StaticString) -> Bool {
            at + text.utf8CodeUnitCount <= bytes.endIndex
                && bytes[at..<(at + text.utf8CodeUnitCount)].elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }
        while at < bytes.endIndex, count < units {
            let byte = bytes[at]
            if isInCDATA, starts("]]>") {
                isInCDATA = false
                at += 3
            } else if !isInCDATA, byte == UInt8(ascii: "<") {
                if starts("<![CDATA[") {
                    isInCDATA = true
                    at += 9
                } else {
                    let close: StaticString = starts("<!--") ? "-->" : "?>"
                    at += 1
                    while at < bytes.endIndex, !starts(close) { at += 1 }
                    at = min(bytes.endIndex, at + close.utf8CodeUnitCount)
                }
            } else if !isInCDATA, byte == UInt8(ascii: "&"), let end = bytes[at...].prefix(13).firstIndex(of: UInt8(ascii: ";")) {
                count += SAXText.units(of: bytes[at...end]).count
                at = end + 1
            } else if !isInCDATA, byte == 0x0D, at + 1 < bytes.endIndex, bytes[at + 1] == 0x0A {
                count += 1
                at += 2
            } else {
                count += byte >= 0xF0 ? 2 : 1
                at += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            }
        }
        let place = Place(byte: min(at, bytes.endIndex), isInCDATA: isInCDATA)
        last = (bytes.indices, count, place)
        return place
    }
}
