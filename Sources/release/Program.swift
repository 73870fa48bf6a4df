import Foundation

/// Runs the programs a release is made with.
struct Program {
    /// Seconds since 1970: the day of the sources, which every date in the release is taken from.
    var epoch = "0"

    /// Runs a program of the PATH and gives what it printed; what it says on standard error is passed on.
    @discardableResult
    func run(_ words: [String], in folder: String = ".") throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment
            .merging(["SOURCE_DATE_EPOCH": epoch, "LC_ALL": "C.UTF-8", "TZ": "UTC"]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw ReleaseError.program(
                words.prefix(3).joined(separator: " "), status: process.terminationStatus, printed: String(decoding: printed, as: UTF8.self))
        }
        return printed
    }

    /// What a program printed, as text without the line's end.
    func text(_ words: [String], in folder: String = ".") throws -> String {
        String(decoding: try run(words, in: folder), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
