import OfficePackages

/// Puts the markers of comments into the main part. Where a run has to be split it is closed and opened again with the same tags and
/// properties, so that everything written before stays byte for byte.
struct MarkerSplice {
    private struct Slot {
        var cut: Cut
        var ends = ""
        /// Ranges that hold nothing.
        var points = ""
        var starts = ""
    }

    private let main: MainPart
    private let names: MarkerNames
    private var slots: [Int: Slot] = [:]
    private var removed: [Range<Int>] = []

    init(_ main: MainPart) {
        self.main = main
        names = MarkerNames(main)
    }

    mutating func add(_ anchor: Anchor, id: Int) {
        let start = names.element("commentRangeStart", id: id)
        var end = names.element("commentRangeEnd", id: id)
        let place = main.referencePlace(of: anchor.end.byte)
        if place == anchor.end.byte {
            end += names.reference(id: id)
        } else {
            slots[place, default: Slot(cut: .between(place))].ends += names.reference(id: id)
        }
        if anchor.start.byte >= anchor.end.byte {
            slots[anchor.start.byte, default: Slot(cut: anchor.start)].points += start + end
        } else {
            slots[anchor.start.byte, default: Slot(cut: anchor.start)].starts += start
            slots[anchor.end.byte, default: Slot(cut: anchor.end)].ends += end
        }
    }

    /// Takes away the markers of a comment.
    mutating func remove(id: String) {
        removed += main.markers.filter { $0.id == id }.map { main.extent(of: $0) }
    }

    /// The main part with its markers.
    func applied() -> [UInt8] {
        var splice = XMLSplice()
        for range in removed.sorted(by: { $0.lowerBound < $1.lowerBound }) { splice.replace(range, with: "") }
        let sorted = slots.values.sorted { $0.cut.byte < $1.cut.byte }
        for (index, slot) in sorted.enumerated() {
            let markers = slot.ends + slot.points + slot.starts
            switch slot.cut {
            case .between(let byte): splice.insert(markers, at: byte)
            case .beside(let byte, let run): splice.insert(closing(main.runs[run].tag) + markers + opening(run), at: byte)
            case .inside(let place, let text):
                let element = main.texts[text]
                if index == 0 || sorted[index - 1].cut.text != text, needsBlanks(before: place.byte, element) {
                    splice.replace(element.tag, with: preserving(main.string(element.tag)))
                }
                var tag = main.string(element.tag)
                let next = index + 1 < sorted.count && sorted[index + 1].cut.text == text ? sorted[index + 1].cut.byte : nil
                if needsBlanks(behind: place.byte, element) || next.map({ needsBlanks(before: $0, element) }) == true { tag = preserving(tag) }
                splice.insert(
                    (place.isInCDATA ? "]]>" : "") + closing(element.tag) + closing(main.runs[element.run].tag) + markers + opening(element.run) + tag
                        + (place.isInCDATA ? "<![CDATA[" : ""), at: place.byte)
            }
        }
        return Self.declaredAsUTF8(splice.applied(to: main.bytes))
    }

    private func opening(_ run: Int) -> String {
        main.string(main.runs[run].tag) + (main.runs[run].properties.map { main.string($0) } ?? "")
    }

    /// The end tag of a start tag.
    private func closing(_ tag: Range<Int>) -> String {
        "</" + main.string(tag).dropFirst().prefix { $0 != ">" && $0 != "/" && !$0.isWhitespace } + ">"
    }

    /// Whether a text that is to end at a byte has a blank there, which readers drop unless it is to be kept. Elsewhere nothing is said
    /// of blanks: those that were dropped so far must not appear.
    private func needsBlanks(before byte: Int, _ element: MainPart.Text) -> Bool {
        !element.keepsSpace && byte > element.content.lowerBound && Self.isBlankOrReference(main.bytes[byte - 1])
    }

    /// The same for a text that is to begin at a byte.
    private func needsBlanks(behind byte: Int, _ element: MainPart.Text) -> Bool {
        !element.keepsSpace && byte < element.content.upperBound && Self.isBlankOrReference(main.bytes[byte])
    }

    private static func isBlankOrReference(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";") }

    /// A start tag under which blanks at the ends of the text count.
    private func preserving(_ tag: String) -> String {
        if tag.contains("xml:space") {
            return tag.replacing("xml:space=\"default\"", with: "xml:space=\"preserve\"").replacing("xml:space='default'", with: "xml:space='preserve'")
        }
        return tag.dropLast() + " xml:space=\"preserve\">"
    }

    /// A part that was recoded must not name its old encoding.
    private static func declaredAsUTF8(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.starts(with: Array("<?xml".utf8)), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return bytes }
        let declaration = String(decoding: bytes[...end], as: UTF8.self)
        let changed = declaration.replacing("UTF-16", with: "UTF-8").replacing("utf-16", with: "utf-8")
        return changed == declaration ? bytes : Array(changed.utf8) + bytes[(end + 1)...]
    }
}

/// How the elements of markers are written in a part: with its own prefix where it has one.
struct MarkerNames {
    private let prefix: String
    private let declaration: String

    init(_ main: MainPart) {
        let root = main.string(main.rootTag)
        let uses = NamespacePrefix.of(main.namespace, in: root)
        prefix = uses ?? "w"
        declaration = uses == nil ? " xmlns:w=\"\(main.namespace)\"" : ""
    }

    func element(_ name: String, id: Int) -> String { "<\(prefix):\(name)\(declaration) \(prefix):id=\"\(id)\"/>" }

    func reference(id: Int) -> String {
        "<\(prefix):r\(declaration)><\(prefix):commentReference \(prefix):id=\"\(id)\"/></\(prefix):r>"
    }
}

enum NamespacePrefix {
    /// The prefix that a start tag declares for a namespace; nil where it has none or only the default one.
    static func of(_ namespace: String, in tag: String) -> String? {
        for quote in ["\"", "'"] {
            guard let value = tag.firstRange(of: "=\(quote)\(namespace)\(quote)") else { continue }
            let before = tag[..<value.lowerBound]
            let name = before[(before.lastIndex { $0.isWhitespace }.map { before.index(after: $0) } ?? before.startIndex)...]
            if name.hasPrefix("xmlns:") { return String(name.dropFirst(6)) }
        }
        return nil
    }
}
