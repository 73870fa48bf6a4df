import Glibc

/// `--color`.
enum ColourChoice: String, Sendable, CaseIterable {
    case auto, always, never

    /// `auto` colours a terminal, unless NO_COLOR is set.
    func applies(to stream: StandardStream) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
            return stream.isTerminal
        }
    }
}
