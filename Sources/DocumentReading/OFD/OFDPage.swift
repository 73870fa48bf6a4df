import XMLParsing

/// A piece of text on a page, in millimetres from the top left corner.
struct OFDFragment {
    var units: [UInt16]
    /// The part it was read from, as an index into the document's parts.
    var part: Int
    /// The bytes of the text in the page's part.
    var bytes: Range<Int>
    var x: Double
    /// The base line.
    var y: Double
    var width: Double
    var size: Double
}

/// Collects the text of a page's content part.
final class OFDPage: SAXHandler {
    private(set) var fragments: [OFDFragment] = []
    private(set) var images = 0
    /// The templates the page lies on.
    private(set) var templates: [String] = []
    private let part: Int

    private var origin = (x: 0.0, y: 0.0)
    private var matrix = [1.0, 0, 0, 1, 0, 0]
    private var size = 3.0
    /// The place of the text code before, which the next one inherits.
    private var place = (x: 0.0, y: 0.0)
    private var advance: [Double] = []
    private var textStart: Int?

    init(part: Int) { self.part = part }

    func start(_ element: SAXElement) {
        switch OFDName(rawValue: element.name) {
        case .textObject:
            let box = Self.numbers(element.value(of: OFDName.boundary.rawValue))
            origin = (box.first ?? 0, box.count > 1 ? box[1] : 0)
            let given = Self.numbers(element.value(of: OFDName.ctm.rawValue))
            matrix = given.count == 6 ? given : [1, 0, 0, 1, 0, 0]
            size = element.value(of: OFDName.size.rawValue).flatMap(Double.init) ?? 3
            place = (0, 0)
        case .textCode:
            place.x = element.value(of: OFDName.x.rawValue).flatMap(Double.init) ?? place.x
            place.y = element.value(of: OFDName.y.rawValue).flatMap(Double.init) ?? place.y
            advance = Self.deltas(element.value(of: OFDName.deltaX.rawValue))
            textStart = element.isEmpty ? nil : element.end
        case .template: if let id = element.value(of: OFDName.templateId.rawValue) { templates.append(id) }
        case .imageObject, .compositeObject: images += 1
        default: break
        }
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        guard name == OFDName.textCode.rawValue, let start = textStart else { return }
        textStart = nil
        let range = source.trimmed(start..<max(start, source.tagStart(endingAt: end)))
        guard !range.isEmpty else { return }
        var units: [UInt16] = []
        source.append(range, to: &units)
        let (scaleX, scaleY) = (abs(matrix[0]) + abs(matrix[1]), abs(matrix[2]) + abs(matrix[3]))
        let height = size * (scaleY > 0 ? scaleY : 1)
        let right = advance.reduce(0, +) + size
        fragments.append(
            OFDFragment(
                units: units, part: part, bytes: range, x: origin.x + place.x * matrix[0] + place.y * matrix[2] + matrix[4],
                y: origin.y + place.x * matrix[1] + place.y * matrix[3] + matrix[5],
                width: (advance.isEmpty ? size * Double(units.count) : right) * (scaleX > 0 ? scaleX : 1), size: max(0.1, height)))
    }

    private static func numbers(_ text: String?) -> [Double] {
        text?.split(separator: " ").compactMap { Double($0) }.filter(\.isFinite) ?? []
    }

    /// The steps from character to character; `g 3 1.5` is three times 1.5.
    private static func deltas(_ text: String?) -> [Double] {
        guard let words = text?.split(separator: " ") else { return [] }
        var deltas: [Double] = []
        var index = 0
        while index < words.count, deltas.count < 100_000 {
            if words[index] == "g", index + 2 < words.count, let count = Int(words[index + 1]), let step = Double(words[index + 2]) {
                deltas += Array(repeating: step, count: min(max(count, 0), 10_000))
                index += 3
            } else {
                if let step = Double(words[index]), step.isFinite { deltas.append(step) }
                index += 1
            }
        }
        return deltas
    }
}
