import OfficePackages

/// Damages packages, the same way for the same seed: flipped bytes, cut ends, entries mixed up, XML torn and grafted.
package struct Mutator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A damaged copy of a package; of other bytes, a copy with bytes damaged.
    package mutating func mutant(of bytes: [UInt8]) -> [UInt8] {
        guard next(4) != 0, let archive = try? ZipArchive(bytes), let mutant = repacked(archive) else { return damaged(bytes) }
        return mutant
    }

    /// Bytes flipped, cut off, doubled or taken out.
    package mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.isEmpty else { return bytes }
        var bytes = bytes
        switch next(4) {
        case 0: for _ in 0...next(8) { bytes[next(bytes.count)] = UInt8(truncatingIfNeeded: next(256)) }
        case 1: bytes.removeLast(1 + next(bytes.count))
        case 2:
            let start = next(bytes.count)
            bytes.insert(contentsOf: bytes[start..<min(bytes.count, start + 1 + next(400))], at: next(bytes.count))
        default:
            let start = next(bytes.count)
            bytes.removeSubrange(start..<min(bytes.count, start + 1 + next(60)))
        }
        return bytes
    }

    /// The package written anew, soundly, with damage inside its parts.
    private mutating func repacked(_ archive: ZipArchive) -> [UInt8]? {
        let entries = archive.entries.filter { !$0.isDirectory }
        guard !entries.isEmpty else { return nil }
        var contents = entries.map { (name: $0.name, content: (try? archive.read($0)) ?? []) }
        let victim = next(contents.count)
        switch next(5) {
        case 0: contents[victim].content = damaged(contents[victim].content)
        case 1: contents.swapAt(victim, next(contents.count))
        case 2: contents[victim].content = contents[next(contents.count)].content
        case 3: contents.remove(at: victim)
        default: for _ in 0...next(4) { contents[victim].content = regrafted(contents[victim].content) }
        }
        var writer = ZipWriter()
        for part in contents { guard (try? writer.add(part.name, part.content)) != nil else { return nil } }
        return try? writer.finish()
    }

    /// XML with one tag put in another's place, so that most of it stays well-formed text but not the structure.
    private mutating func regrafted(_ bytes: [UInt8]) -> [UInt8] {
        let opens = bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") }
        guard opens.count > 2 else { return damaged(bytes) }
        func tag(_ start: Int) -> Range<Int>? { bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { start..<($0 + 1) } }
        guard let source = tag(opens[next(opens.count)]), let target = tag(opens[next(opens.count)]) else { return bytes }
        var result = bytes
        if next(2) == 0 {
            result.replaceSubrange(target, with: bytes[source])
        } else {
            result.insert(contentsOf: bytes[source], at: target.lowerBound)
        }
        return result
    }

    private mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(max(1, bound)))
    }
}
