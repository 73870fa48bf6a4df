import CLibXML2

/// Hands the bytes of a part to libxml2 as it asks for them, some thousand at a time. Given the whole part at once, libxml2 makes a copy of it
/// before it begins, and the pages of such a copy cost more than the copying.
struct SAXFeed {
    private var rest: UnsafeBufferPointer<UInt8>.SubSequence

    init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = bytes[...] }

    /// A parser that reads from a feed, which must stay where it is until the parse has ended; nil where there is no memory.
    static func parser(reading feed: UnsafeMutablePointer<SAXFeed>) -> xmlParserCtxtPtr? {
        xmlCreateIOParserCtxt(
            nil, nil, { feed, buffer, count in feed?.assumingMemoryBound(to: SAXFeed.self).pointee.read(buffer, count) ?? -1 }, nil, feed,
            XML_CHAR_ENCODING_NONE)
    }

    /// Copies the next bytes, at most `count`.
    /// - Returns: How many; 0 at the end.
    private mutating func read(_ buffer: UnsafeMutablePointer<CChar>?, _ count: Int32) -> Int32 {
        let next = rest.prefix(Int(count))
        UnsafeMutableRawBufferPointer(start: buffer, count: next.count).copyBytes(from: next)
        rest = rest.dropFirst(next.count)
        return Int32(next.count)
    }
}
