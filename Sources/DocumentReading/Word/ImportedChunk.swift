import OfficePackages
import PolicyDocument

/// A file of its own that a Word document takes in (altChunk): HTML, text or another Word document. Word shows its text as the document's.
struct ImportedChunk {
    var sink = StorySink()
    /// The parts its pieces point into.
    var parts: [String] = []
    /// How many tables it has, numbered from 0.
    var tables = 0
    var problems: [UnreadPart] = []
    var notChecked: [UnjudgedPart] = []

    /// Reads a chunk.
    /// - Throws: what the bytes are where they cannot be read.
    init(_ bytes: [UInt8], part: String, options: ReadingOptions, depth: Int) throws(DocumentReadingError) {
        switch ContentKind(bytes) {
        case .unsupported(let what): throw .unsupported(file: part, what: what)
        case .zip:
            do throws(PackageError) {
                let archive = try ZipArchive(bytes, limits: options.limits.package)
                self = try WordReader.chunk(OfficePackage(archive), part: part, options: options, depth: depth)
            } catch { throw error.reading(part) }
        case .xml, .text: try readText(bytes, part: part, options: options)
        }
    }

    init() {}

    private mutating func readText(_ bytes: [UInt8], part: String, options: ReadingOptions) throws(DocumentReadingError) {
        guard !bytes.starts(with: Array("MIME-Version".utf8)) else { throw .unsupported(file: part, what: .other(.webArchive)) }
        let text = try EncodingDetector.decode(bytes, encoding: nil, name: part)
        // Places are bytes of the UTF-8 form; broken characters have none there.
        guard text.damage.count == 0 else {
            throw .undecodable(file: part, encoding: text.encoding.rawValue, offset: text.damage.firstByte, line: 1, likely: nil)
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let source = text.units
        var document = Document(format: .text, origin: .text(lineStarts: []))
        TextFileReader.readBody(text, name: part, into: &document, limits: options.limits)
        parts = [part]
        problems = document.problems
        var places = ChunkPlaces(source, from: hasMark ? 3 : 0)
        for block in document.blocks {
            var block = block
            let first = sink.units.count
            places.copy(block.range, of: document.units, source, to: &sink)
            block.range = first..<sink.units.count
            if case .cell(let cell) = block.kind { tables = max(tables, cell.table + 1) }
            sink.blocks.append(block)
        }
    }
}

/// Finds the bytes of a text's units while they are copied in their order.
private struct ChunkPlaces {
    private var unit = 0
    private var byte: Int

    init(_ source: [UInt16], from start: Int) { byte = start }

    /// Copies the units of a block: those that stand in the source as they are become pieces of characters, those that a reference was
    /// decoded to are generated.
    mutating func copy(_ range: Range<Int>, of units: [UInt16], _ source: [UInt16], to sink: inout StorySink) {
        advance(to: range.lowerBound, source)
        while unit < range.upperBound {
            if units[unit] == Document.gap {
                step(source)
                continue
            }
            let (first, start, isKept) = (unit, byte, isKept(unit, range, of: units, source))
            let place = sink.units.count
            repeat {
                sink.units.append(units[unit])
                step(source)
            } while isKept && unit < range.upperBound && self.isKept(unit, range, of: units, source)
            // The rest of a reference stands for nothing more.
            while !isKept, unit < range.upperBound, units[unit] == Document.gap, source[first] == 0x26, source[unit - 1] != 0x3B { step(source) }
            sink.pieces.append(
                Piece(units: place..<sink.units.count, part: 0, bytes: start..<byte, kind: isKept ? .characters : .generated))
        }
    }

    /// Whether a unit stands in the source as it is; the `&` of `&amp;` is what the reference was decoded to.
    private func isKept(_ unit: Int, _ range: Range<Int>, of units: [UInt16], _ source: [UInt16]) -> Bool {
        guard units[unit] == source[unit], units[unit] != Document.gap else { return false }
        return source[unit] != 0x26 || unit + 1 >= range.upperBound || units[unit + 1] != Document.gap
    }

    private mutating func advance(to place: Int, _ source: [UInt16]) { while unit < place { step(source) } }

    private mutating func step(_ source: [UInt16]) {
        switch source[unit] {
        case 0..<0x80: byte += 1
        case 0x80..<0x800: byte += 2
        case 0xD800..<0xDC00: byte += 4
        case 0xDC00..<0xE000: break
        default: byte += 3
        }
        unit += 1
    }
}
