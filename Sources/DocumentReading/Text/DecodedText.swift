/// A text file as UTF-16 units with its lines, before its paragraphs are known.
struct DecodedText {
    var encoding: TextEncoding
    var units: [UInt16]
    /// The index of the first unit of each line.
    var lineStarts: [Int]
    /// Bytes that are no text in the encoding; each such place has become one U+FFFD.
    var damage = Damage()
    /// What the text holds that needs a closer look.
    var traits: Traits = []

    /// Undecodable bytes.
    struct Damage {
        /// How many places.
        var count = 0
        /// The byte of the first, from 0.
        var firstByte = 0
        /// The unit of the first.
        var firstUnit = 0

        mutating func add(byte: Int, unit: Int) {
            if count == 0 { (firstByte, firstUnit) = (byte, unit) }
            count += 1
        }
    }

    /// Characters whose presence asks for a further step; set by the decoders.
    struct Traits: OptionSet {
        var rawValue: UInt8
        /// A `&`: character references are possible.
        static let ampersand = Traits(rawValue: 1)
        /// A form feed: pages are marked.
        static let formFeed = Traits(rawValue: 2)
        /// A NUL or another control character that text does not hold.
        static let control = Traits(rawValue: 4)
    }
}
