import Foundation
import TestSupport
import Testing

/// A run that is ended, or that the disk has no room for, leaves no part of a report behind.
@Suite struct InterruptionTests {
    private static let draft = "××市人民政府关于支持企业发展的通知\n\n" + String(repeating: "第一条　外地企业不得参与投标。\n", count: 2_000)

    /// Whether the file system of temporary folders takes files without a name, which is what leaves nothing behind.
    private static let takesUnnamedFiles: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        let descriptor = open(folder.path, O_WRONLY | O_DIRECTORY | 0o20_000_000, 0o600)
        if descriptor >= 0 { close(descriptor) }
        return descriptor >= 0
    }()

    @Test(.enabled(if: takesUnnamedFiles), arguments: [SIGINT, SIGTERM, SIGKILL])
    func aSignalLeavesNothing(signal: Int32) throws {
        let folder = try TemporaryFolder()
        let input = Pipe()
        let process = Process()
        // The test may itself run where an interrupt is ignored; what it starts must not.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "--default-signal=INT,TERM", try ProcessRunner.executable("fcrlint").path, "lint", "-", "--format", "json=report.json",
        ]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        try process.run()
        // More than a pipe holds: once it is written the program reads, and the report is open.
        input.fileHandleForWriting.write(Data(String(repeating: Self.draft, count: 4).utf8))
        #expect(try folder.names() == [])
        kill(process.processIdentifier, signal)
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
        #expect(try folder.names() == [])
    }

    @Test func aFullDiskLeavesNothingNew() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.draft, to: "a.txt")
        try folder.write("old", to: "report.json")
        // One block of 1,024 bytes is all a file may have.
        let run = "ulimit -f 1; exec \"$0\" lint a.txt --fail-on never --format json=report.json --format sarif=new.sarif"
        let result = try ProcessRunner.run("/bin/bash", ["-c", run, ProcessRunner.executable("fcrlint").path], folder: folder.path)
        #expect(result.status == 2)
        #expect(result.errors.contains("report.json") || result.errors.contains("new.sarif"))
        #expect(try folder.names() == ["a.txt", "report.json"])
        #expect(try folder.read("report.json") == Data("old".utf8))
    }

    @Test func aPipeThatClosesEndsSilently() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.draft, to: "a.txt")
        let run = "\"$0\" lint a.txt --fail-on never --format json | head -c 10; exit ${PIPESTATUS[0]}"
        let result = try ProcessRunner.run("/bin/bash", ["-c", run, ProcessRunner.executable("fcrlint").path], folder: folder.path)
        #expect(result.status == 0)
        #expect(result.output.count == 10)
        #expect(result.errors == "")
    }
}
