import OfficePackages
import TestSupport
import Testing

@Suite struct ZipArchiveTests {
    let text = Array(String(repeating: "本市企业与外地企业一视同仁。", count: 40).utf8)

    @Test(arguments: [false, true], [false, true])
    func readsStoredAndDeflatedWithAndWithoutDescriptors(isStored: Bool, hasDescriptor: Bool) throws {
        var entry = RawZip.Entry("word/document.xml", text)
        entry.isStored = isStored
        entry.hasDescriptor = hasDescriptor
        let archive = try ZipArchive(RawZip([.init("word/", []), entry]).bytes())
        #expect(try archive.read("word/document.xml") == text)
        #expect(archive.entries.map(\.isDirectory) == [true, false])
    }

    @Test(arguments: [false, true], [false, true])
    func readsZip64(entryIsZip64: Bool, endsInZip64: Bool) throws {
        var entry = RawZip.Entry("a.xml", text)
        entry.isZip64 = entryIsZip64
        var zip = RawZip([entry])
        zip.endsInZip64 = endsInZip64
        #expect(try ZipArchive(zip.bytes()).read("a.xml") == text)
    }

    @Test func namesMatchWhateverTheirCaseAndSlash() throws {
        let archive = try ZipArchive(RawZip([.init("Word\\Document.xml", text)]).bytes())
        #expect(try archive.read("word/document.xml") == text)
        #expect(throws: PackageError.missingPart(name: "word/other.xml")) { try archive.read("word/other.xml") }
    }

    @Test func theFirstOfTwoEqualNamesIsRead() throws {
        let other = Array("另一份".utf8)
        let archive = try ZipArchive(RawZip([.init("a", text), .init("b", text), .init("a", other)]).bytes())
        #expect(try archive.read("a") == text)
        #expect(archive.ambiguousNames == ["a"])
        #expect(try ZipArchive(RawZip([.init("a", text), .init("a", text)]).bytes()).ambiguousNames == [])
    }

    @Test(arguments: ["../evil.xml", "/etc/passwd", "word/../../x", "a\\..\\b"])
    func refusesNamesThatClimbOut(name: String) {
        #expect(throws: PackageError.unsafeName(String(name.map { $0 == "\\" ? "/" : $0 }))) {
            try ZipArchive(RawZip([.init(name, text)]).bytes())
        }
    }

    @Test func refusesOverlap() {
        var second = RawZip.Entry("b", text)
        second.borrowsHeaderOf = 0
        #expect(throws: PackageError.overlapping(name: "b", other: "a")) { try ZipArchive(RawZip([.init("a", text), second]).bytes()) }
    }

    @Test(arguments: [-7, -1, 1, 1000])
    func refusesFalseSizes(by difference: Int) throws {
        var entry = RawZip.Entry("a", text)
        entry.size = text.count + difference
        let archive = try ZipArchive(RawZip([entry]).bytes())
        #expect(throws: PackageError.damagedEntry(name: "a", .sizeWrong)) { try archive.read("a") }
    }

    @Test func refusesAFalseChecksumAndEncryption() throws {
        var wrong = RawZip.Entry("a", text)
        wrong.crc = 1
        var locked = RawZip.Entry("b", text)
        locked.flags = 1
        let archive = try ZipArchive(RawZip([wrong, locked]).bytes())
        #expect(throws: PackageError.damagedEntry(name: "a", .checksumWrong)) { try archive.read("a") }
        #expect(throws: PackageError.encryptedEntry(name: "b")) { try archive.read("b") }
    }

    @Test func refusesWhatIsTooMuch() throws {
        var limits = PackageLimits()
        limits.entryBytes = 1000
        let archive = try ZipArchive(RawZip([.init("a", text)]).bytes(), limits: limits)
        #expect(throws: PackageError.limit(name: "a", .bytes, value: text.count, limit: 1000)) { try archive.read("a") }
        limits = PackageLimits()
        limits.ratioFloor = 1000
        let bomb = try ZipArchive(RawZip([.init("a", Array(repeating: 0x20, count: 500_000))]).bytes(), limits: limits)
        #expect(throws: PackageError.self) { try bomb.read("a") }
        limits = PackageLimits()
        limits.entries = 2
        #expect(throws: PackageError.limit(name: nil, .entries, value: 3, limit: 2)) {
            try ZipArchive(RawZip((0..<3).map { .init("\($0)", text) }).bytes(), limits: limits)
        }
    }

    @Test func anArchiveCutAnywhereIsAnError() throws {
        let whole = RawZip([.init("a", text), .init("b", Array(text.reversed()))]).bytes()
        for length in stride(from: 0, to: whole.count, by: 3) {
            #expect(throws: PackageError.self, "\(length)") { try ZipArchive(Array(whole[..<length])) }
        }
    }
}
