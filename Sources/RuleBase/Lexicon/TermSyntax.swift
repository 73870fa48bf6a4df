/// A term as the lexicon writes it: `(a|b|)` is an alternation that may hold an empty branch and nest, `[xyz]` one of its characters,
/// `#` a number. The full-width forms （ ） ＃ ［ ］ ｜ stand for the characters themselves.
indirect enum TermSyntax: Hashable, Sendable {
    case unit(UInt16)
    case sequence([TermSyntax])
    case choice([TermSyntax])

    /// The most surface terms one written term may stand for.
    static let limit = 4_000

    /// Why a written term cannot be read.
    enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
        case unclosed(Character)
        case unopened(Character)
        case emptyBrackets
        case digit(Character)
        case tooMany(Int)

        var description: String {
            switch self {
            case .unclosed(let open): "\"\(open)\" is not closed"
            case .unopened(let close): "\"\(close)\" closes nothing"
            case .emptyBrackets: "[] holds no character"
            case .digit(let digit): "\"\(digit)\" would match any number: write #"
            case .tooMany(let count): "it stands for \(count) terms, more than \(TermSyntax.limit)"
            }
        }
    }

    init(_ text: some StringProtocol) throws(Fault) {
        var parser = Parser(rest: Array(text)[...])
        self = try parser.alternatives(closing: nil)
        let count = self.count
        if count > Self.limit { throw .tooMany(count) }
    }

    /// How many surface terms it stands for, repeated ones counted; never more than a million.
    var count: Int {
        switch self {
        case .unit: 1
        case .sequence(let parts): parts.reduce(1) { min(1_000_000, $0 * $1.count) }
        case .choice(let branches): branches.reduce(0) { min(1_000_000, $0 + $1.count) }
        }
    }

    /// The surface terms as UTF-16 units, a number as the digit 0.
    var expansions: [[UInt16]] {
        switch self {
        case .unit(let unit): [[unit]]
        case .sequence(let parts):
            parts.reduce([[]]) { heads, part in
                if case .unit(let unit) = part { return heads.map { $0 + [unit] } }
                let tails = part.expansions
                return heads.flatMap { head in tails.map { head + $0 } }
            }
        case .choice(let branches): branches.flatMap(\.expansions)
        }
    }

    /// The unit that stands for a number in an expansion.
    static let number: UInt16 = 0x30

    private struct Parser {
        var rest: ArraySlice<Character>

        /// Branches up to the closing bracket, or to the end at the outermost level, where `|` is allowed too.
        mutating func alternatives(closing: Character?) throws(Fault) -> TermSyntax {
            var branches: [TermSyntax] = []
            var parts: [TermSyntax] = []
            while let character = rest.popFirst() {
                switch character {
                case "|":
                    branches.append(.sequence(parts))
                    parts = []
                case "(":
                    parts.append(try alternatives(closing: ")"))
                case ")":
                    guard closing == character else { throw .unopened(character) }
                    return branches.isEmpty ? .sequence(parts) : .choice(branches + [.sequence(parts)])
                case "[":
                    parts.append(try oneOf())
                case "]": throw .unopened(character)
                default: parts.append(try literal(character))
                }
            }
            if closing != nil { throw .unclosed("(") }
            return branches.isEmpty ? .sequence(parts) : .choice(branches + [.sequence(parts)])
        }

        private mutating func oneOf() throws(Fault) -> TermSyntax {
            var branches: [TermSyntax] = []
            while let character = rest.popFirst() {
                if character == "]" {
                    if branches.isEmpty { throw .emptyBrackets }
                    return .choice(branches)
                }
                branches.append(try literal(character))
            }
            throw .unclosed("[")
        }

        private func literal(_ character: Character) throws(Fault) -> TermSyntax {
            if character == "#" { return .unit(TermSyntax.number) }
            let units = Array(character.utf16)
            if units.count == 1, CharacterFold.isDigit(units[0]) { throw .digit(character) }
            return units.count == 1 ? .unit(units[0]) : .sequence(units.map { .unit($0) })
        }
    }
}
