import DocumentReading
import Foundation
import Law
import OfficePackages
import PolicyDocument
import ReviewEngine
import RuleBase
import RuleTable
import TestSupport

/// Drafts: whatever the bytes, they are read or refused, and what was read can be judged and shown.
enum DocumentFuzzing {
    static func text(_ bytes: [UInt8]) {
        for name in ["a.txt", "a.md"] { read(bytes, name: name, ReadingOptions()) }
    }

    /// A zip as it is. Else the first line names a part, and the rest takes its place in a sound package, so that checksums do not stand in the way.
    static func package(_ bytes: [UInt8]) {
        if ZipArchive.matches(bytes) { return read(bytes, name: "a.docx", ReadingOptions()) }
        let cut = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
        let name = String(decoding: bytes[..<cut], as: UTF8.self)
        let content = Array(bytes[cut...].dropFirst())
        var parts = name.hasPrefix("Doc_0") || name == "OFD.xml" ? pages : document
        parts.removeAll { $0.name == name }
        var entry = RawZip.Entry(name, content)
        entry.isStored = true
        let package = RawZip(parts + [entry]).bytes()
        for revisions in Revisions.allCases { read(package, name: "a.docx", ReadingOptions(revisions: revisions)) }
    }

    static func xml(_ bytes: [UInt8]) {
        _ = try? XMLMapping(bytes)
        read(bytes, name: "a.xml", ReadingOptions(mappings: mappings))
    }

    private static func read(_ bytes: [UInt8], name: String, _ options: ReadingOptions) {
        guard let document = try? DocumentReader.read(bytes, name: name, options: options) else { return }
        _ = TextRendering.bytes(document)
        for block in document.blocks { _ = document.location(of: block.range, in: block) }
        guard let reviewer, let review else { return }
        _ = reviewer.review(document, options: review)
    }

    private static let review = CalendarDate("2026-11-24").map { ReviewOptions(asOf: $0, judgesOutOfScope: true, explains: true) }

    private static let reviewer: Reviewer? = {
        let table = UnsafeRawBufferPointer(start: fcrlint_rule_table_address(), count: fcrlint_rule_table_size)
        return (try? RuleTableReader.read(immortal: table)).map { Reviewer(rules: $0) }
    }()

    /// Rules/mappings/*.xml.
    private static let mappings: [XMLMapping] = {
        let folder = Repository.folder + "/Rules/mappings"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).flatMap { try? XMLMapping(Array($0)) }
        }
    }()

    /// A Word document with everything the reader knows.
    private static let document: [RawZip.Entry] = RichPackage.parts.map { stored($0.name, $0.xml) }

    /// A page of text, lying on a template.
    private static let pages: [RawZip.Entry] = RichPackage.pages.map { stored($0.name, $0.xml) }

    private static func stored(_ name: String, _ xml: String) -> RawZip.Entry {
        var entry = RawZip.Entry(name, Array(xml.utf8))
        entry.isStored = true
        return entry
    }
}
