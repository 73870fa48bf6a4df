import OfficePackages
import TestSupport

/// A document as Word saves an official one: identifiers of paragraphs and revisions, properties of each paragraph and run, runs cut where somebody
/// edited or the speller looked, bookmarks, page breaks of the last rendering, styles. About a sixth of the main part's bytes is text; in published Word
/// files in Chinese it was 14 % of all bytes of 28 (by file: median 19 %, quartiles 9 and 24 %).
struct WordLikeDocument {
    private var builder = DocxBuilder()
    /// Of the main part so far.
    private(set) var bytes = 0
    private var paragraphs = 0
    private var runs = 0

    private static let font =
        #"<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>"#
    /// Characters of the runs, in turn.
    private static let lengths = [18, 31, 24, 12, 37, 27, 9, 33]

    init() {
        builder.addStyle("a", #"<w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr>"#, isDefault: true)
        for level in 1...9 {
            builder.addStyle("\(level)", #"<w:name w:val="heading \#(level)"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="\#(level - 1)"/></w:pPr>"#)
        }
    }

    mutating func paragraph(_ line: String) {
        paragraphs += 1
        let revision = Self.hexadecimal(0x00A1_0000 + paragraphs / 7)
        var xml =
            #"<w:p w14:paraId="\#(Self.hexadecimal(0x1000_0000 + paragraphs))" w14:textId="77777777" w:rsidR="\#(revision)" w:rsidRDefault="\#(revision)" w:rsidP="\#(revision)">"#
            + #"<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>\#(Self.font)</w:pPr>"#
            + #"<w:bookmarkStart w:id="\#(paragraphs)" w:name="_Toc\#(paragraphs)"/><w:bookmarkEnd w:id="\#(paragraphs)"/>"#
        var rest = line[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Self.lengths[runs % Self.lengths.count])
            rest = rest.dropFirst(piece.count)
            runs += 1
            let pageBreak = runs % 40 == 0 ? "<w:lastRenderedPageBreak/>" : ""
            let run = #"<w:r w:rsidRPr="\#(revision)">\#(Self.font)\#(pageBreak)<w:t>\#(XMLSplice.escaped(String(piece)))</w:t></w:r>"#
            xml += runs % 10 == 0 ? #"<w:proofErr w:type="spellStart"/>\#(run)<w:proofErr w:type="spellEnd"/>"# : run
        }
        xml += "</w:p>"
        builder.raw(xml)
        bytes += xml.utf8.count
    }

    func package() throws -> [UInt8] { try builder.bytes() }

    private static func hexadecimal(_ number: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
}
