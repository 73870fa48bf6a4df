/// A disguise of a text that must not change what is found in it.
package struct HostileVariant: Sendable {
    package let name: String
    /// Whether the units of the document that is read are those of the text.
    let keepsPositions: Bool
    /// What stands before the text, as paragraphs of its own.
    private let preface: String
    /// What each character becomes.
    private let replacement: @Sendable (Character) -> String
    let encode: @Sendable (String) -> [UInt8]

    /// - Parameters:
    ///   - keepsPositions: whether the document that is read has the units of the text, so that spans can be compared.
    ///   - preface: paragraphs before the text, each with its line break.
    ///   - replacement: what each character of the text becomes.
    ///   - encode: the text as the bytes of a file.
    package init(
        _ name: String, keepsPositions: Bool = true, preface: String = "",
        _ replacement: @escaping @Sendable (Character) -> String = { String($0) },
        encode: @escaping @Sendable (String) -> [UInt8] = { Array($0.utf8) }
    ) {
        self.name = name
        self.keepsPositions = keepsPositions
        self.preface = preface
        self.replacement = replacement
        self.encode = encode
    }

    /// The text in disguise, its span moved along. The title keeps its line: it is data, not disguise.
    func rewrite(_ document: ExampleDocument) -> ExampleDocument {
        var units: [UInt16] = []
        var bounds: (lower: Int?, upper: Int?) = (nil, nil)
        var offset = 0
        var inTitle = true
        for character in document.text {
            if inTitle, character != "\n", !units.isEmpty, units.last == 0x0A {
                inTitle = false
                units += preface.utf16
            }
            if offset == document.span?.lowerBound { bounds.lower = units.count }
            if offset == document.span?.upperBound { bounds.upper = units.count }
            offset += character.utf16.count
            units += (inTitle && character != "\n" ? String(character) : replacement(character)).utf16
        }
        if offset == document.span?.upperBound { bounds.upper = units.count }
        var result = ExampleDocument(text: String(decoding: units, as: UTF16.self), span: document.span)
        if let lower = bounds.lower, let upper = bounds.upper { result.span = lower..<upper }
        return result
    }

    /// The disguises of plain text.
    package static let all: [HostileVariant] = [
        HostileVariant("characters outside the basic plane before it", preface: "𠮷野家😀。\n"),
        HostileVariant("full-width letters, digits and signs") { fullWidth($0) },
        HostileVariant("half-width punctuation") { String(halfWidth[$0] ?? $0) },
        HostileVariant("zero-width characters") { isText($0) ? "\($0)\u{200B}" : String($0) },
        HostileVariant("soft hyphens and joiners") { isText($0) ? "\($0)\u{00AD}\u{2060}" : String($0) },
        HostileVariant("spaces between the characters") { isText($0) ? "\($0) " : String($0) },
        HostileVariant("ideographic spaces between the characters") { isText($0) ? "\($0)\u{3000}" : String($0) },
        HostileVariant("radicals for characters") { String(radicals[$0] ?? $0) },
        HostileVariant("carriage returns") { $0 == "\n" ? "\r\n" : String($0) },
        HostileVariant("byte order mark", keepsPositions: false, encode: { [0xEF, 0xBB, 0xBF] + $0.utf8 }),
        HostileVariant(
            "UTF-16", keepsPositions: false,
            encode: { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] } }),
        HostileVariant("indents") { $0 == "\n" ? "\n\u{3000}\u{3000}" : String($0) },
    ]

    /// Ideographs alone: between digits and letters a space would part words.
    private static func isText(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
    }

    private static func fullWidth(_ character: Character) -> String {
        guard let value = character.asciiValue, value > 0x20, value < 0x7F, let scalar = Unicode.Scalar(UInt32(value) + 0xFEE0) else {
            return String(character)
        }
        return String(Character(scalar))
    }

    private static let halfWidth: [Character: Character] = [
        "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "？": "?", "！": "!", "％": "%",
    ]

    /// Kangxi radicals, as text extracted from PDF holds them.
    private static let radicals: [Character: Character] = [
        "人": "\u{2F08}", "入": "\u{2F0A}", "口": "\u{2F1D}", "土": "\u{2F1F}", "大": "\u{2F24}", "工": "\u{2F2F}", "方": "\u{2F45}",
        "日": "\u{2F47}", "月": "\u{2F49}", "用": "\u{2F64}", "生": "\u{2F63}", "立": "\u{2F74}", "行": "\u{2F8F}", "自": "\u{2F83}",
    ]
}
