import Foundation
import TestSupport
import Testing

/// A decision holds as long as its clause stands as it did, whatever happens around it, and ends with an edit of the clause itself.
@Suite struct IdentityProcessTests {
    private static let clause = "受奖企业五年内不得迁出本市。"
    private static let draft = "某市关于某项目的通知\n\n第一条　为了做好工作，制定本通知。\n\n第二条　\(clause)\n\n第三条　本通知自印发之日起施行。\n"

    struct Edit: Sendable, CustomTestStringConvertible {
        var name: String
        var file = "a.txt"
        var bytes: @Sendable () throws -> Data

        var testDescription: String { name }

        init(_ name: String, file: String = "a.txt", _ bytes: @escaping @Sendable () throws -> Data) {
            self.name = name
            self.file = file
            self.bytes = bytes
        }

        /// One that replaces words.
        init(_ name: String, _ from: String, _ to: String) {
            self.init(name) { Data(IdentityProcessTests.draft.replacingOccurrences(of: from, with: to).utf8) }
        }

        init(_ name: String, text: String) { self.init(name) { Data(text.utf8) } }
    }

    private static func docx(_ build: (inout DocxBuilder) -> Void) throws -> Data {
        var builder = DocxBuilder()
        build(&builder)
        return Data(try builder.bytes())
    }

    /// Every paragraph broken after so many characters.
    private static func wrapped(_ width: Int) -> String {
        draft.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            stride(from: 0, to: max(1, line.count), by: width).map { String(line.dropFirst($0).prefix(width)) }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    static let harmless: [Edit] = [
        Edit("renumbered", "第二条", "第十二条"), Edit("numbered otherwise", "第二条　", "二、"), Edit("made an item", "第二条　", "（二）"),
        Edit("a sentence before, in its paragraph", "第二条　", "第二条　奖励按年兑现。"), Edit("a sentence after, in its paragraph", clause, clause + "奖励按年兑现。"),
        Edit("an article before", "第一条", "第一条　本通知适用于某项目。\n\n第二条"), Edit("a word changed elsewhere", "做好工作", "推进工作"),
        Edit("the title changed", "关于某项目的通知", "关于另一项目的意见"), Edit("wrapped at 12", text: wrapped(12)),
        Edit("wrapped in a word", text: wrapped(14)), Edit("spaced", "五年内不得", "五年内 不得"), Edit("spaced with U+3000", "五年内不得", "五年内　不得"),
        Edit("a zero-width character", "迁出", "迁\u{200B}出"), Edit("no indent", "第二条　", "第二条"),
        Edit("carriage returns") { Data(draft.replacingOccurrences(of: "\n", with: "\r\n").utf8) },
        Edit("a byte order mark") { Data([0xEF, 0xBB, 0xBF]) + Data(draft.utf8) },
        Edit("UTF-16") { Data([0xFF, 0xFE]) + Data(draft.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }) },
        Edit("another folder", file: "sub/a.txt") { Data(draft.utf8) },
        Edit("a Word document", file: "a.docx") { try docx { $0.paragraphs(draft) } },
        Edit("a Word document of many runs", file: "a.docx") {
            try docx { builder in
                builder.paragraph("某市关于某项目的通知")
                builder.paragraph(["第三条　", "受奖企业五年", "内不得迁", "出本市。"])
            }
        },
    ]

    static let ofTheClause: [Edit] = [
        Edit("a figure", "五年", "三年"), Edit("a word", "迁出", "搬离"), Edit("a condition more", "不得迁出本市", "不得迁出本市、不得减资"),
        Edit("another subject", "受奖企业", "受奖企业和个人"), Edit("the clause taken out", "第二条　\(clause)\n\n", ""),
    ]

    /// A baseline of the draft, with the edited one beside it or in its place.
    private func place(_ edit: Edit) throws -> Workplace {
        let place = try Workplace(["a.txt": Self.draft])
        #expect(try place.fcrlint("baseline", "write", "a.txt", "-o", "baseline.json").status == 0)
        try FileManager.default.removeItem(atPath: place.folder.path + "/a.txt")
        try place.folder.write(edit.bytes(), to: edit.file)
        return place
    }

    @Test(arguments: harmless)
    func aDecisionHolds(_ edit: Edit) throws {
        let (status, report) = try place(edit).lint(edit.file, "--baseline", "baseline.json")
        #expect(status == 0)
        #expect(report.documents[0].findings.map { $0.disposition?.kind } == ["baselined"])
        #expect(report.documents[0].staleDecisions.isEmpty)
    }

    @Test(arguments: ofTheClause)
    func aDecisionEnds(_ edit: Edit) throws {
        let report = try place(edit).lint(edit.file, "--baseline", "baseline.json").report
        #expect(report.documents[0].findings.allSatisfy { $0.disposition == nil } as Bool)
        #expect(report.documents[0].staleDecisions.map(\.kind) == ["stale"])
        #expect(report.documents[0].staleDecisions[0].successor == report.documents[0].findings.first?.id)
    }
}
