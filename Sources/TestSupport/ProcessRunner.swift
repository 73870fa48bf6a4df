package import Foundation

/// What a process did.
package struct ProcessResult: Sendable {
    package var status: Int32
    package var output: Data
    package var errors: String

    package var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs the tool that was built together with the tests, from outside.
package enum ProcessRunner {
    /// The built executable: it lies in the folder of the test bundle, or above it. A path from the root is taken as it is.
    package static func executable(_ name: String) throws -> URL {
        if name.hasPrefix("/") { return URL(fileURLWithPath: name) }
        let starts = [Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0])] + Bundle.allBundles.map(\.bundleURL)
        for start in starts {
            var folder = start
            for _ in 0..<4 {
                folder.deleteLastPathComponent()
                let candidate = folder.appendingPathComponent(name)
                // A folder can be entered, which counts as executable.
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder)
                if exists, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            }
        }
        throw ProcessRunnerError.notBuilt(name)
    }

    /// What sanitizers are told, so that what a test starts is told it too (Tests/Sanitizers/run).
    private static let sanitizers = ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "LD_PRELOAD"]

    /// - Parameters:
    ///   - environment: Set beside PATH; nothing else is inherited, so the locale of the machine does not matter.
    ///   - folder: The working folder.
    package static func run(
        _ name: String, _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], folder: String? = nil
    ) throws -> ProcessResult {
        let process = Process()
        process.executableURL = try executable(name)
        process.arguments = arguments
        process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
            .merging(ProcessInfo.processInfo.environment.filter { sanitizers.contains($0.key) }) { $1 }
            .merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        // Files rather than pipes: nothing has to be read while the process runs, whatever it writes.
        let scratch = try TemporaryFolder()
        try scratch.write(input, to: "in")
        for file in ["out", "err"] { try scratch.write(Data(), to: file) }
        process.standardInput = FileHandle(forReadingAtPath: scratch.path + "/in")
        process.standardOutput = FileHandle(forWritingAtPath: scratch.path + "/out")
        process.standardError = FileHandle(forWritingAtPath: scratch.path + "/err")
        try process.run()
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        return ProcessResult(
            status: isSignal ? -process.terminationStatus : process.terminationStatus, output: try scratch.read("out"),
            errors: String(decoding: try scratch.read("err"), as: UTF8.self))
    }
}

package enum ProcessRunnerError: Error, CustomStringConvertible {
    case notBuilt(String)

    package var description: String {
        switch self {
        case .notBuilt(let name): "the executable \(name) is not beside the tests: run swift build first"
        }
    }
}
