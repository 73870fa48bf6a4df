import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct DiscoveryTests {
    private func discover(_ folder: TemporaryFolder, _ names: [String] = [""]) -> (paths: [String], discovery: Discovery) {
        let operands = names.map { Argument(folder.path + ($0.isEmpty ? "" : "/\($0)")) }
        let discovery = Discovery(operands, standardInputName: nil)
        return (discovery.inputs.map { $0.name.replacingOccurrences(of: folder.path + "/", with: "") }, discovery)
    }

    @Test func walksForDocumentsInTheOrderOfPaths() throws {
        let folder = try TemporaryFolder()
        for name in [
            "b.txt", "a/z.DOCX", "a/m.md", "a/old.doc", "a/x.wps", "a/p.pdf", "h.html", "h.htm", "x.xml", "m.docm", "t.dotx", "o.ofd",
            "o.odt",
            "picture.png", "README", "a/~$z.docx", ".hidden.txt", ".git/config.txt",
        ] { try folder.write("x", to: name) }
        let (paths, discovery) = discover(folder)
        #expect(
            paths == [
                "a/m.md", "a/old.doc", "a/p.pdf", "a/x.wps", "a/z.DOCX", "b.txt", "h.htm", "h.html", "m.docm", "o.odt", "o.ofd", "t.dotx",
                "x.xml",
            ])
        #expect(discovery.skipped == 4)
    }

    @Test func aFileGivenTwiceIsOneInput() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a/b.txt")
        #expect(discover(folder, ["a/b.txt", "a//b.txt", "./a/./b.txt", "a", ""]).paths == ["a/b.txt"])
    }

    @Test func aNamedFileIsTakenWhateverItsName() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "draft")
        try folder.write("x", to: ".hidden.txt")
        #expect(discover(folder, ["draft", ".hidden.txt"]).paths == [".hidden.txt", "draft"])
    }

    @Test func linksInACircleAreSaidAndNotFollowed() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a/b.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/up", withDestinationPath: "..")
        let (paths, discovery) = discover(folder)
        #expect(paths == ["a/b.txt"])
        #expect(discovery.remarks == [.loop(folder.path + "/a/up")])
    }

    @Test func whatCannotBeReadIsAnInputAllTheSame() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "ok.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/dead.txt", withDestinationPath: "nowhere")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/self.txt", withDestinationPath: "self.txt")
        #expect(mkfifo(folder.path + "/pipe.txt", 0o644) == 0)
        let (paths, discovery) = discover(folder, ["", "missing.txt"])
        #expect(paths == ["dead.txt", "missing.txt", "ok.txt", "pipe.txt", "self.txt"])
        let faults = discovery.inputs.filter {
            if case .fault = $0.source { true } else { false }
        }
        #expect(faults.count == 4)
    }

    @Test func pathsThatAreNoUTF8AreFound() throws {
        let folder = try TemporaryFolder()
        let name: [UInt8] = Array(folder.path.utf8) + [0x2F, 0xB2, 0xDD, 0xB0, 0xB8] + Array(".txt".utf8)
        let descriptor = withCPath(name) { open($0, O_WRONLY | O_CREAT, 0o644) }
        close(descriptor)
        let inputs = Discovery([Argument(folder.path)], standardInputName: nil).inputs
        #expect(inputs.map(\.path) == [name])
        #expect(throws: Never.self) { try FileBytes.read(name) }
    }
}
