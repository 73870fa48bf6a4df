import Foundation
import StaticLinking

/// The program that is measured, built, linked and stripped as a release is.
enum Program {
    static func build() throws -> String {
        let linking = try StaticLinking(in: FileManager.default.currentDirectoryPath + "/.build/benchmarks/libraries") { words in
            guard let answer = Peers.output(words) else { throw BenchmarkError.failed(words, 1) }
            return answer
        }
        let words = ["swift", "build", "-c", "release", "--scratch-path", ".build/benchmarks", "--product", "fcrlint"] + linking.words
        guard Peers.output(words) != nil, let folder = Peers.output(words + ["--show-bin-path"]) else { throw BenchmarkError.failed(words, 1) }
        let program = ".build/benchmarks/fcrlint"
        try strip(folder + "/fcrlint", to: program)
        return program
    }

    /// What is installed is no file that the linker wrote. How a file lies in the page cache tells: as the linker leaves it the program took a third more
    /// processor time to start than a copy of the same bytes.
    static func strip(_ built: String, to program: String) throws {
        let words = ["strip", "--strip-all", "-o", program, built]
        guard Peers.output(words) != nil else { throw BenchmarkError.failed(words, 1) }
    }
}

/// Where and when it was measured.
enum Machine {
    static var description: String {
        let day = Peers.output(["date", "-u", "+%Y-%m-%d"]) ?? "an unknown day"
        let processor = Peers.output(["sh", "-c", "grep -m1 '^model name' /proc/cpuinfo | cut -d: -f2"]) ?? "an unknown processor"
        return "\(day), \(ProcessInfo.processInfo.activeProcessorCount) processors (\(processor)), \(ProcessInfo.processInfo.operatingSystemVersionString)"
    }
}
