import Foundation

// swift run release [-o FOLDER]: the files of a release, the same byte for byte wherever and whenever the same commit is built with the same
// toolchain and Debian.

var folder = ".build/release-files"
var words = CommandLine.arguments.dropFirst()
do {
    while let word = words.popFirst() {
        guard word == "-o", let path = words.popFirst() else { throw ReleaseError.usage(word) }
        folder = path
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let output = URL(fileURLWithPath: folder).path
    let staging = FileManager.default.temporaryDirectory.appendingPathComponent("fcrlint-release-\(ProcessInfo.processInfo.processIdentifier)").path
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: staging) }

    let sources = try SourceState(Program())
    let program = Program(epoch: sources.epoch)
    let build = try Build(sources, into: staging, with: program)
    let version = sources.version(of: build.version)
    let package = try DebianPackage(build: build, sources: sources, program: program).write(into: output, staging: staging)
    let machine = try program.text(["uname", "-m"])
    let binary = "fcrlint-\(version)-linux-\(machine)"
    try program.run(["install", "-m", "755", build.binary, "\(output)/\(binary)"])
    let pack = "fcrlint-rules-\(build.ruleBase).fcrp"
    try program.run([build.binary, "pack-rules", sources.folder + "/Rules", "-o", "\(output)/\(pack)"])
    let sums = try program.run(["sha256sum", binary, package, pack], in: output)
    try sums.write(to: URL(fileURLWithPath: output + "/SHA256SUMS"))
    FileHandle.standardOutput.write(sums)
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(2)
}
