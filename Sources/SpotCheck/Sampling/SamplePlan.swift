/// How a sample is drawn: with the ledger, all it takes to draw it again.
package struct SamplePlan: Sendable, Equatable {
    /// What documents can be told apart by.
    package enum Trait: String, Sendable, CaseIterable {
        case region, kind, year, issuer
    }

    /// Empty: simple.
    package var strata: [Trait]
    package var size: Int
    package var seed: Int
    package var filter: DocumentFilter

    package init(strata: [Trait], size: Int, seed: Int, filter: DocumentFilter) {
        self.strata = strata
        self.size = size
        self.seed = seed
        self.filter = filter
    }

    /// As `sample.method` holds it: `simple`, `stratified:region`, `stratified:region,year`.
    package var method: String {
        strata.isEmpty ? "simple" : "stratified:" + strata.map(\.rawValue).joined(separator: ",")
    }

    /// The traits of a method; nil for one that this program does not know.
    package static func strata(_ method: String) -> [Trait]? {
        if method == "simple" { return [] }
        guard method.hasPrefix("stratified:") else { return nil }
        let names = method.dropFirst("stratified:".count).split(separator: ",")
        let traits = names.compactMap { Trait(rawValue: String($0)) }
        return traits.count == names.count && !traits.isEmpty ? traits : nil
    }
}
