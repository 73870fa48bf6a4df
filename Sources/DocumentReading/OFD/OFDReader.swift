import OfficePackages
import PolicyDocument
import XMLParsing

/// Reads OFD (GB/T 33190): fixed pages, whose text objects are put in reading order and joined to paragraphs by where they stand.
struct OFDReader {
    private let archive: ZipArchive
    private let limits: ReadingLimits
    private var parts: [String] = []
    private var sink = StorySink()
    private var problems: [UnreadPart] = []
    private var lines: [OFDLine] = []
    private var hasPictures = false

    static func matches(_ archive: ZipArchive) -> Bool { archive.entry("OFD.xml") != nil }

    /// - Throws: `PackageError` where no page can be found, or none has text.
    static func document(_ archive: ZipArchive, limits: ReadingLimits) throws(PackageError) -> Document {
        var reader = OFDReader(archive: archive, limits: limits)
        reader.problems = archive.ambiguousNames.map { UnreadPart(.ambiguousPart($0)) }
        try reader.readPages()
        guard !reader.lines.isEmpty else {
            throw .notThisKind(reader.hasPictures ? .picturePages : .emptyPages)
        }
        OFDParagraphs.append(reader.lines, to: &reader.sink)
        return Document(
            format: .ofd, units: reader.sink.units, blocks: reader.sink.blocks,
            origin: .package(parts: reader.parts, pieces: reader.sink.pieces),
            problems: reader.problems)
    }

    private init(archive: ZipArchive, limits: ReadingLimits) {
        self.archive = archive
        self.limits = limits
    }

    private mutating func readPages() throws(PackageError) {
        let root = try index("OFD.xml", folder: "")
        guard !root.isEncrypted else { throw .encryptedEntry(name: "OFD.xml") }
        var seen: Set<String> = []
        for name in root.documents where seen.insert(name).inserted {
            let document = try index(name, folder: PartName.folder(of: name))
            var templates = document.templates
            for (number, part) in document.pages.enumerated() {
                // A page that is listed again gives nothing new.
                guard seen.insert(part).inserted, let page = read(part) else { continue }
                let place = parts.count - 1
                var found = OFDLine.lines(of: page.fragments, page: place)
                // What lies on a template is read once, with the first page that shows it, in lines of its own.
                for id in page.templates {
                    guard let part = templates.removeValue(forKey: id), let template = read(part) else { continue }
                    found += OFDLine.lines(of: template.fragments, page: place)
                }
                lines += found.enumerated().sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }.map(\.element)
                guard found.isEmpty, page.images > 0 else { continue }
                hasPictures = true
                problems.append(UnreadPart(.picturePage(number + 1), line: 1))
            }
        }
    }

    private func index(_ part: String, folder: String) throws(PackageError) -> OFDIndex {
        let bytes = try archive.read(part)
        let index = OFDIndex(folder: folder)
        do { try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: OFDName.vocabulary, limits: limits.xml, handler: index) } catch {
            throw .part(name: part, error)
        }
        return index
    }

    private mutating func read(_ page: String) -> OFDPage? {
        let content = OFDPage(part: parts.count)
        do {
            let bytes = try archive.read(page)
            do { try SAXParser.parse(try SAXEncoding.utf8(bytes), vocabulary: OFDName.vocabulary, limits: limits.xml, handler: content) } catch {
                problems.append(UnreadPart(.brokenPart(page, error), line: 1))
            }
        } catch {
            problems.append(UnreadPart(.package(error)))
            return nil
        }
        parts.append(page)
        return content
    }
}
