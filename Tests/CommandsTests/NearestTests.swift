import Testing

@testable import Commands

@Suite struct NearestTests {
    @Test(arguments: [("lnit", "lint"), ("linnt", "lint"), ("rule", "rules"), ("explian", "explain"), ("formt", "format"), ("fom", "form")])
    func findsWhatWasMeant(_ word: String, _ meant: String) {
        #expect(Nearest.match(word, among: ["lint", "text", "rules", "explain", "form", "format"]) == meant)
    }

    @Test func saysNothingWhereNothingIsNear() {
        #expect(Nearest.match("frobnicate", among: ["lint", "text", "rules"]) == nil)
    }

    @Test(arguments: [("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abcd", "abdc", 1), ("kitten", "sitting", 3)])
    func distance(_ left: String, _ right: String, _ expected: Int) {
        #expect(Nearest.distance(left, right) == expected)
    }
}
