package import PolicyDocument

/// What the linter reads, as `fcrlint text` shows it.
package enum TextRendering {
    /// One line a logical paragraph, gaps dropped, line breaks within a paragraph shown as blanks.
    package static func lines(_ document: Document) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(document.units.count)
        for block in document.blocks {
            for unit in document.units[block.range] where unit != Document.gap { units.append((0x0A...0x0D).contains(unit) ? 0x20 : unit) }
            units.append(0x0A)
        }
        return String(decoding: units, as: UTF16.self)
    }
}
