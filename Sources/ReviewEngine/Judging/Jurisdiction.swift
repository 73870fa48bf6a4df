import Findings
import Law
import PolicyDocument
import RuleBase

/// What 本市 is: the issuer's division and every ancestor below the nation.
struct OwnChain {
    enum Kind {
        /// A body of these divisions (their own codes and their ancestors').
        case local(codes: [Int32])
        case national
        /// Nobody knows: any place named in full counts as own, since a condition of place restricts whichever place it is.
        case unknown
    }

    var kind: Kind
    var jurisdiction: Jurisdiction?
}

/// Finds the issuer's division from what the document says of itself.
struct JurisdictionResolver: Sendable {
    let vocabulary: Vocabulary
    let gazetteer: Gazetteer
    let tagger: Tagger
    let folding: Folding

    func resolve(_ metadata: Metadata) -> OwnChain {
        for text in [metadata.issuer, metadata.title].compactMap({ $0 }) {
            if let chain = resolve(text) { return chain }
        }
        return OwnChain(kind: .unknown, jurisdiction: nil)
    }

    private func resolve(_ text: String) -> OwnChain? {
        let units = Array(text.utf16)
        let block = Block(range: 0..<units.count, paragraph: 1)
        var tagged = folding.fold(Document(format: .text, units: units, blocks: [block], origin: .text(lineStarts: [0])))
        tagger.tag(&tagged)
        // 国务院关于…的批复 is the nation's, whatever places it names.
        let opensNational = tagged.tags.contains { $0.start == 0 && vocabulary.classes[$0.number].meets(vocabulary.known.nationalIssuer) }
        if opensNational { return OwnChain(kind: .national, jurisdiction: Jurisdiction(code: nil, name: "全国")) }
        let places = tagged.tags.filter { vocabulary.isPlace($0.number) }
        if let best = mostSpecific(places, in: tagged) {
            let codes = best.flatMap { gazetteer.chain(from: $0).map { Int32($0.code) } }
            let division = best.count == 1 ? best.first.flatMap { gazetteer[$0] } : nil
            let name = division?.name ?? best.first.flatMap { gazetteer[$0]?.name } ?? text
            return OwnChain(kind: .local(codes: codes), jurisdiction: Jurisdiction(code: division?.code, name: name))
        }
        let isNational = tagged.tags.contains { vocabulary.classes[$0.number].meets(vocabulary.known.nationalIssuer) }
        return isNational ? OwnChain(kind: .national, jurisdiction: Jurisdiction(code: nil, name: "全国")) : nil
    }

    /// The divisions the text names most precisely: one, or several of the same name that nothing tells apart.
    private func mostSpecific(_ places: [Tag], in text: TaggedText) -> [Int]? {
        var best: (rank: Int, codes: [Int])?
        let named = places.map { codes(of: $0) }
        for (index, place) in places.enumerated() {
            // The longest name at a place counts: 德清县 over 德清.
            if places.contains(where: { $0.start <= place.start && $0.end >= place.end && ($0.end - $0.start) > (place.end - place.start) })
            {
                continue
            }
            var ranked: [(rank: Int, code: Int)] = []
            for code in named[index] {
                let chain = gazetteer.chain(from: code).map(\.code)
                let support = named.count(where: { $0.contains { chain.dropFirst().contains($0) } })
                let depth = chain.count
                ranked.append((support * 10 + depth + (isFull(place, code) ? 4 : 0), code))
            }
            guard let top = ranked.map(\.rank).max() else { continue }
            if best.map({ top > $0.rank }) ?? true {
                best = (top, ranked.filter { $0.rank == top }.map(\.code).sorted())
            }
        }
        return best?.codes
    }

    /// Ascending, each once.
    private func codes(of tag: Tag) -> [Int] {
        var codes: [Int] = []
        for place in vocabulary.codes(of: tag.number) where codes.last != Int(abs(place)) { codes.append(Int(abs(place))) }
        return codes
    }

    private func isFull(_ tag: Tag, _ code: Int) -> Bool {
        vocabulary.codes(of: tag.number).contains(Int32(code))
    }
}

extension JurisdictionResolver {
    /// Tags a document with its places told apart: own, elsewhere, or nothing.
    func tag(_ text: inout TaggedText, for chain: OwnChain) {
        tagger.tag(&text) { localised(vocabulary.places[$0], to: chain) }
    }

    /// Tells apart the place tags of a text that is tagged already.
    func localise(_ text: inout TaggedText, to chain: OwnChain) {
        for index in text.tags.indices where vocabulary.isPlace(text.tags[index].number) {
            text.tags[index].number = localised(vocabulary.places[text.tags[index].number], to: chain)
        }
    }

    /// The number that stands in a document of this chain for a place that may be the divisions of these codes.
    private func localised(_ codes: UnsafeBufferPointer<Int32>, to chain: OwnChain) -> UInt16 {
        let isFull = codes.contains { $0 > 0 }
        switch chain.kind {
        case .local(let own):
            if codes.contains(where: { own.contains(abs($0)) }) { return vocabulary.ownPlace }
            return isFull ? vocabulary.otherPlace : vocabulary.noPlace
        case .national: return isFull ? vocabulary.otherPlace : vocabulary.noPlace
        case .unknown:
            // Short names of counties are too often ordinary words; those of provinces and prefectures are not.
            return isFull || codes.contains { abs($0) % 100 == 0 } ? vocabulary.ownPlace : vocabulary.noPlace
        }
    }
}
