import Testing

@testable import RuleBase

@Suite struct TermSyntaxTests {
    @Test(arguments: [
        ("本市", ["本市"]),
        ("本(市|县)", ["本市", "本县"]),
        ("本市(内|)", ["本市内", "本市"]),
        ("[一二]年(以(上|内)|)", ["一年以上", "一年以内", "一年", "二年以上", "二年以内", "二年"]),
        ("得#分", ["得0分"]),
        ("甲|乙", ["甲", "乙"]),
        ("（甲｜乙）", ["（甲｜乙）"]),
        ("𠮷[野𠮷]", ["𠮷野", "𠮷𠮷"]),
    ])
    func expands(written: String, terms: [String]) throws {
        let syntax = try TermSyntax(written)
        #expect(syntax.expansions.map { String(decoding: $0, as: UTF16.self) } == terms)
        #expect(syntax.count == terms.count)
    }

    @Test(arguments: [
        ("(甲", TermSyntax.Fault.unclosed("(")), ("[甲", .unclosed("[")), ("甲)", .unopened(")")), ("甲]", .unopened("]")),
        ("[]", .emptyBrackets), ("3年", .digit("3")), ("３年", .digit("３")),
    ])
    func refuses(written: String, fault: TermSyntax.Fault) {
        #expect(throws: fault) { try TermSyntax(written) }
    }

    @Test func refusesFloods() {
        #expect(throws: TermSyntax.Fault.self) { try TermSyntax(String(repeating: "[一二三四五六七八九十]", count: 40)) }
        #expect(throws: Never.self) { try TermSyntax(String(repeating: "[一二三四五六七八九十]", count: 3)) }
    }
}

@Suite struct CharacterFoldTests {
    let fold = CharacterFold.standard

    private func folded(_ text: String) -> String { String(decoding: text.utf16.map { fold.canonical[Int($0)] }, as: UTF16.self) }

    @Test(arguments: [
        ("ＡＢＣａｂｃ", "abcabc"), ("（(﹙", "（（（"), ("：:", "：："), ("％%﹪", "%%%"), ("，,", "，，"), ("。；！？;!?", "。。。。。。。"),
        ("0123456789０９", "000000000000"), ("、､", "、、"), ("〔［[【", "〔〔〔〔"), ("⽇⼈⾃", "日人自"), ("豈", "豈"), ("《》〈〉", "《》〈〉"),
        (".．", ".."), ("－–-", "---"), ("〇○", "〇〇"),
    ])
    func isOne(written: String, canonical: String) {
        #expect(folded(written) == canonical)
    }

    @Test(
        arguments: [
            0x0020, 0x0009, 0x000A, 0x00A0, 0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x202E, 0x2060, 0x3000, 0xFEFF, 0xFFFF, 0x201C, 0x201D,
            0x0022, 0x300C, 0x300F, 0xFE0F,
        ] as [UInt16])
    func skips(unit: UInt16) {
        #expect(fold.canonical[Int(unit)] == CharacterFold.skipped)
    }

    @Test func settlesInOneStep() {
        for unit in UInt16.min...UInt16.max {
            let canonical = fold.canonical[Int(unit)]
            if fold.canonical[Int(canonical)] != canonical {
                Issue.record("\(String(unit, radix: 16)) folds to \(String(canonical, radix: 16)), which folds on")
            }
        }
    }
}
