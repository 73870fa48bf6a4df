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
}
