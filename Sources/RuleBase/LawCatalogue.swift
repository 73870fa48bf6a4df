package import Law

/// Laws, administrative regulations and departmental rules by name.
package struct LawCatalogue: Sendable {
    package struct Entry: Sendable {
        /// Without 中华人民共和国.
        package var name: String
        package var kind: LegalSource

        package init(name: String, kind: LegalSource) {
            self.name = name
            self.kind = kind
        }
    }

    /// Ascending by name, in the order of `String.<`.
    package var entries: [Entry]

    package init(entries: [Entry]) { self.entries = entries }

    /// The kind of a named source; nil where the catalogue does not know it.
    package func kind(of name: String) -> LegalSource? {
        let bare = name.hasPrefix("中华人民共和国") ? String(name.dropFirst(7)) : name
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].name < bare { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].name == bare ? entries[low].kind : nil
    }
}
