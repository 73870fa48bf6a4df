import PolicyDocument

/// Which characters are the same to the tagger: width, case, compatibility forms and the variants that drafts really hold are folded.
///
/// Every UTF-16 unit has one canonical unit. Five of them stand for a whole group: `。` for what ends a sentence, `，` for a comma, `：` for
/// a colon, `0` for digits and `Document.gap` for what is skipped.
struct CharacterFold: Sendable {
    static let sentenceEnd = unit("。")
    static let comma = unit("，")
    static let colon = unit("：")
    static let digit: UInt16 = 0x30
    static let skipped = Document.gap

    /// The one fold there is.
    static let standard = CharacterFold()

    /// The canonical unit of each of the 65,536 units.
    let canonical: [UInt16]

    private init() {
        var table = Array(UInt16.min...UInt16.max)
        func fold(_ characters: String, to target: UInt16) { for unit in characters.utf16 { table[Int(unit)] = target } }
        func fold(_ range: ClosedRange<UInt16>, to target: UInt16) { for unit in range { table[Int(unit)] = target } }

        for (from, to) in zip(Self.compatible, Self.unified) { table[Int(from)] = to }
        // Width first, so that the groups below also catch the full-width forms they list.
        for unit in UInt16(0x21)...0x7E { table[Int(unit) + 0xFEE0] = unit }
        for upper in UInt16(0x41)...0x5A {
            table[Int(upper)] = upper + 0x20
            table[Int(upper) + 0xFEE0] = upper + 0x20
        }
        fold("0123456789０１２３４５６７８９", to: Self.digit)
        // A full stop and a colon end no sentence: numbers and lead-ins hold them.
        fold("。；！？;!?｡︒﹔﹖﹗︔︕︖", to: Self.sentenceEnd)
        fold("，,﹐︐", to: Self.comma)
        fold("、､﹑︑", to: Self.unit("、"))
        fold("：:﹕︓", to: Self.colon)
        fold("（(﹙︵", to: Self.unit("（"))
        fold("）)﹚︶", to: Self.unit("）"))
        fold("〔［[【﹝", to: Self.unit("〔"))
        fold("〕］]】﹞", to: Self.unit("〕"))
        fold("％%﹪", to: Self.unit("%"))
        fold("-－﹣‐‑‒–−", to: Self.unit("-"))
        fold("—―─", to: Self.unit("—"))
        fold("·・•‧∙⋅﹒", to: Self.unit("·"))
        fold("～~∼〜", to: Self.unit("~"))
        fold("￥¥", to: Self.unit("¥"))
        fold("〇○", to: Self.unit("〇"))
        // Quotation marks vary and terms never need them: 「“四上”企业」 is 四上企业.
        fold("“”„‟\"＂'＇‘’‚‛`｀＇「」『』﹁﹂﹃﹄｢｣〝〞〟", to: Self.skipped)
        for range in Self.invisible { fold(range, to: Self.skipped) }
        table[Int(Document.gap)] = Self.skipped
        canonical = table
    }

    /// White space, controls, zero-width characters, direction marks, soft hyphens and variation selectors.
    private static let invisible: [ClosedRange<UInt16>] = [
        0x0000...0x0020, 0x007F...0x00A0, 0x00AD...0x00AD, 0x034F...0x034F, 0x115F...0x1160, 0x1680...0x1680, 0x17B4...0x17B5,
        0x180B...0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000...0x3000, 0x3164...0x3164, 0xFE00...0xFE0F,
        0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF9...0xFFFB,
    ]

    static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) || (0xFF10...0xFF19).contains(unit) }

    static func unit(_ character: Character) -> UInt16 { character.utf16.first ?? 0 }
}
