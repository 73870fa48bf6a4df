import PolicyDocument
import XMLParsing

/// Where in the main part text and markers stand, in bytes of the inflated part (UTF-8).
struct MainPart {
    /// A run (`w:r`).
    struct Run {
        /// Its start tag.
        var tag: Range<Int>
        /// Its properties with their tags.
        var properties: Range<Int>?
        /// Behind its end tag.
        var end: Int
        /// Its child elements, properties not counted.
        var children = 0
    }

    /// A text element (`w:t`).
    struct Text {
        var tag: Range<Int>
        var content: Range<Int>
        /// Behind its end tag.
        var end: Int
        var run: Int
        /// Its place among the run's children, from 1.
        var place: Int
        var keepsSpace: Bool
        /// The paragraph it lies in, by number.
        var paragraph: Int
        /// The outermost paragraph it lies in: another one where it stands in a text box.
        var host: Int
        /// What a marker must stay outside of: a field, a text box, a formula, a locked content control.
        var hold: Range<Int>?
    }

    /// A marker of a comment.
    struct Marker {
        enum Kind { case start, end, reference }
        var kind: Kind
        var id: String
        var range: Range<Int>
        /// The run of a reference.
        var run: Int?
    }

    /// A note's reference in the body.
    struct Note: Hashable {
        var isFootnote: Bool
        var id: Int
    }

    /// A container that LibreOffice loses the start or the end of a range in: the runs from its first to its last, and all of it.
    struct Edge {
        var runs: Range<Int>
        var range: Range<Int>
    }

    /// Where a reference goes instead, of a range that ends inside a stretch.
    struct Detour {
        var range: Range<Int>
        var place: Int
    }

    var bytes: [UInt8]
    /// The address of WordprocessingML, transitional or strict.
    var namespace = ""
    var rootTag = 0..<0
    var runs: [Run] = []
    /// Ascending by place.
    var texts: [Text] = []
    var markers: [Marker] = []
    var notes: [Note: Range<Int>] = [:]
    /// Each paragraph in the order they begin: from behind its properties to behind its end tag.
    var paragraphs: [Range<Int>] = []
    /// Inner ones before those around them.
    var edges: [Edge] = []
    var detours: [Detour] = []
    /// Behind the properties of the first paragraph that has content: where runs may stand.
    var firstPlace: Int?

    /// - Parameter bytes: As stored; UTF-16 is recoded.
    init(_ bytes: [UInt8]) throws(SAXError) {
        let recoded = try SAXEncoding.utf8(bytes)
        self.bytes = recoded
        let parser = MainPartParser(MainPart(unread: recoded))
        try SAXParser.parse(recoded, vocabulary: MainPartName.vocabulary, handler: parser)
        self = parser.part
    }

    private init(unread bytes: [UInt8]) { self.bytes = bytes }

    /// The text element whose content holds a byte.
    func text(at byte: Int) -> Int? {
        let low = Bisection.count(in: texts.count) { texts[$0].content.upperBound <= byte }
        return low < texts.count && texts[low].content.contains(byte) ? low : nil
    }

    /// Whether a text stands in a text box whose own paragraph has no other text: a comment on it would hang on nothing that is laid
    /// out in a line (LibreOffice 7.4 never comes back from laying such a page out).
    func floats(_ text: Int) -> Bool {
        let host = texts[text].host
        guard texts[text].paragraph != host else { return false }
        func isOwn(_ index: Int) -> Bool { texts[index].paragraph == host }
        // The texts of a paragraph, boxes included, follow one another.
        var index = text
        while index > 0, texts[index - 1].host == host { index -= 1 }
        while index < texts.count, texts[index].host == host {
            if isOwn(index) { return false }
            index += 1
        }
        return true
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// What is taken away with a marker: a run that holds nothing but the reference goes with it.
    func extent(of marker: Marker) -> Range<Int> {
        guard let run = marker.run, runs[run].children == 1 else { return marker.range }
        return runs[run].tag.lowerBound..<runs[run].end
    }
}
