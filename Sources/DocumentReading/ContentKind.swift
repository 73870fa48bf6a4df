import OfficePackages

/// What a file is by its first bytes; names play no part.
enum ContentKind: Equatable {
    case zip
    case unsupported(DocumentReadingError.Unsupported)
    /// XML with a declaration or an Office root.
    case xml
    /// Text of some kind.
    case text

    init(_ bytes: [UInt8]) {
        func starts(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
        if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) { self = .zip; return }
        if let compound = CompoundFile(bytes) {
            self = .unsupported(compound == .encryptedPackage ? .encryptedPackage : .compoundFile)
            return
        }
        // Only blanks and characters of other scripts may stand before it.
        if let at = bytes.prefix(1024).firstIndex(where: { $0 >= 0x21 && $0 <= 0x7E }), bytes[at...].prefix(1024 - at).starts(with: "%PDF-".utf8) {
            self = .unsupported(.pdf)
            return
        }
        for (signature, what) in Self.signatures where starts(signature) { self = .unsupported(what); return }
        self = Self.isXML(bytes) ? .xml : .text
    }

    private static let signatures: [([UInt8], DocumentReadingError.Unsupported)] = [
        (Array("{\\rtf".utf8), .rtf),
        // Word 2 and WordPerfect, older than compound files.
        ([0xDB, 0xA5, 0x2D, 0x00], .compoundFile), ([0xFF, 0x57, 0x50, 0x43], .compoundFile),
        ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
        ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
        (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive), ([0x1F, 0x8B], .archive),
        ([0x7F, 0x45, 0x4C, 0x46], .executable), ([0x4D, 0x5A, 0x90, 0x00], .executable),
    ]

    /// An XML declaration, past a mark and white space, in UTF-8 or UTF-16.
    private static func isXML(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(1024)
        guard let first = start.first(where: { $0 > 0x20 && $0 < 0x80 }), first == UInt8(ascii: "<") else { return false }
        let head = start.filter { $0 > 0x20 && $0 < 0x80 }
        // A page of the web that calls itself XML is read as HTML.
        if head.firstRange(of: Array("<html".utf8)) != nil { return false }
        return head.starts(with: Array("<?xml".utf8)) || head.starts(with: Array("<pkg:package".utf8))
            || head.starts(with: Array("<w:wordDocument".utf8))
    }
}

extension Collection where Element == UInt8, Index == Int {
    /// The first place where `pattern` stands, by plain comparison.
    func firstRange(of pattern: [UInt8]) -> Range<Int>? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        var at = startIndex
        while at + pattern.count <= endIndex {
            if self[at] == first, self[at..<at + pattern.count].elementsEqual(pattern) { return at..<at + pattern.count }
            at += 1
        }
        return nil
    }
}
