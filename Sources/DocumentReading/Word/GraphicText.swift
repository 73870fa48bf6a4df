import PolicyDocument
import XMLParsing

/// The letters of a chart or a SmartArt diagram, which stand in a part of their own: titles and labels, the points of a diagram, the names of
/// a chart's series and categories. The numbers of a chart are no text.
final class GraphicText: SAXHandler {
    private enum Name: UInt8 {
        case p = 1
        case t, tx, strCache, v
    }
    private enum Namespace: UInt8 {
        case drawing = 1
        case chart
    }
    private static let vocabulary = SAXVocabulary(
        names: ["p", "t", "tx", "strCache", "v"],
        namespaces: [
            ("http://schemas.openxmlformats.org/drawingml/2006/main", Namespace.drawing.rawValue),
            ("http://purl.oclc.org/ooxml/drawingml/main", Namespace.drawing.rawValue),
            ("http://schemas.openxmlformats.org/drawingml/2006/chart", Namespace.chart.rawValue),
            ("http://purl.oclc.org/ooxml/drawingml/chart", Namespace.chart.rawValue),
        ])

    private var sink = StorySink()
    private let part: Int
    private var start = 0
    private var paragraph = 0
    /// Open elements whose `c:v` is a name and not a number.
    private var nameDepth = 0
    private var textStart: Int?
    /// Each series repeats the names of the categories.
    private var names: Set<[UInt16]> = []

    private init(part: Int) { self.part = part }

    /// - Parameter part: The index of the part among the document's.
    static func read(_ bytes: [UInt8], part: Int, limits: ReadingLimits) throws(SAXError) -> StorySink {
        let reader = GraphicText(part: part)
        try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: vocabulary, limits: limits.xml, handler: reader)
        return reader.sink
    }

    func start(_ element: SAXElement) {
        guard let name = Name(rawValue: element.name) else { return }
        switch (Namespace(rawValue: element.namespace), name) {
        case (.drawing, .p): start = sink.units.count
        case (.drawing, .t): textStart = element.isEmpty ? nil : element.end
        case (.chart, .tx), (.chart, .strCache): nameDepth += 1
        case (.chart, .v): if nameDepth > 0 { textStart = element.isEmpty ? nil : element.end }
        default: break
        }
    }

    func end(name code: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        guard let name = Name(rawValue: code) else { return }
        switch (Namespace(rawValue: namespace), name) {
        case (.drawing, .p): close()
        case (.drawing, .t): if let (units, range) = text(upTo: end, source) { append(units, range) }
        case (.chart, .tx), (.chart, .strCache): nameDepth -= 1
        case (.chart, .v):
            guard nameDepth > 0, let (units, range) = text(upTo: end, source), names.insert(units).inserted else { return }
            start = sink.units.count
            append(units, range)
            close()
        default: break
        }
    }

    /// The text of the element that ends, and the bytes it stands in; nil for none.
    private func text(upTo end: Int, _ source: SAXSource) -> ([UInt16], Range<Int>)? {
        guard let from = textStart else { return nil }
        textStart = nil
        let range = from..<source.tagStart(endingAt: end)
        var units: [UInt16] = []
        source.append(range, to: &units)
        return units.isEmpty ? nil : (units, range)
    }

    private func append(_ units: [UInt16], _ range: Range<Int>) {
        sink.pieces.append(Piece(units: sink.units.count..<(sink.units.count + units.count), part: part, bytes: range))
        sink.units += units
    }

    private func close() {
        paragraph += 1
        guard start < sink.units.count else { return }
        sink.blocks.append(Block(range: start..<sink.units.count, kind: .textBox, part: part, paragraph: paragraph))
        start = sink.units.count
    }
}
