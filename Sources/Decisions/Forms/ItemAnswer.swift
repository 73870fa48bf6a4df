/// What a form or an opinion answers on one item of Articles 8 to 11.
package enum ItemAnswer: String, Sendable, CaseIterable {
    case compliant
    /// In breach; nothing is said of what follows.
    case breach
    /// In breach, to be amended.
    case modify
    /// In breach, to be deleted.
    case delete
    /// In breach, and within Article 12.
    case exempt
    /// Several answers are ticked.
    case contradictory

    package var affirmsBreach: Bool {
        switch self {
        case .breach, .modify, .delete, .exempt: true
        case .compliant, .contradictory: false
        }
    }
}
