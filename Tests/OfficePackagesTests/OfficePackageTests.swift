import OfficePackages
import TestSupport
import Testing

@Suite struct OfficePackageTests {
    private func package(_ relationships: String, others: [RawZip.Entry] = []) throws -> OfficePackage {
        let xml =
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(relationships)</Relationships>"
        return OfficePackage(try ZipArchive(RawZip([.init("_rels/.rels", Array(xml.utf8))] + others).bytes()))
    }

    @Test(
        arguments: ["http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument"],
        ["/word/d2.xml", "word/d2.xml", "word\\d2.xml", "./x/../word/d2.xml"])
    func findsTheMainPartWhateverItsNameAndKind(base: String, target: String) throws {
        let package = try package(
            "<Relationship Id='r' Type='\(base)/relationships/officeDocument' Target='\(target)'/>", others: [.init("word/d2.xml", [])])
        #expect(try package.mainPart() == "word/d2.xml")
    }

    @Test func aPackageWithoutAMainPartIsSaid() throws {
        #expect(throws: PackageError.notThisKind(.noMainDocument)) { try package("").mainPart() }
        #expect(throws: PackageError.missingPart(name: "word/document.xml")) {
            try package("<Relationship Id='r' Type='x/officeDocument' Target='word/document.xml'/>").mainPart()
        }
    }

    @Test func brokenRelationshipsAreSaid() throws {
        #expect(throws: PackageError.self) { try package("<Relationship").mainPart() }
    }

    @Test func signaturesAndMacrosAreSeen() throws {
        let plain = try package("")
        #expect(!plain.isSigned && !plain.hasMacros)
        let other = try package("", others: [.init("_xmlsignatures/sig1.xml", []), .init("word/vbaProject.bin", [])])
        #expect(other.isSigned && other.hasMacros)
    }

    @Test(arguments: [
        ("../media/a.png", "word/", "media/a.png"), ("a.xml", "", "a.xml"), ("/a.xml", "word/", "a.xml"), ("../../a", "w/", "a"),
    ])
    func resolvesNames(target: String, folder: String, expected: String) {
        #expect(PartName.resolve(target, from: folder) == expected)
    }

    @Test func namesTheRelationshipPart() {
        #expect(PartName.relationships(of: "") == "_rels/.rels")
        #expect(PartName.relationships(of: "word/document.xml") == "word/_rels/document.xml.rels")
    }

    @Test(arguments: [("EncryptedPackage", CompoundFile.encryptedPackage), ("EncryptionInfo", .encryptedPackage), ("WordDocument", .other)])
    func recognisesCompoundFiles(name: String, kind: CompoundFile) {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 1016)
        for (index, byte) in name.utf8.enumerated() { bytes[640 + 2 * index] = byte }
        #expect(CompoundFile(bytes) == kind)
        #expect(CompoundFile(Array(bytes.dropFirst())) == nil)
    }
}
