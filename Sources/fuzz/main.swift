import CFuzzer
import Glibc

// fuzz TARGET [libFuzzer's own options and folders]: built only where FCRLINT_FUZZ is set, see Tests/Fuzzing/run.
guard CommandLine.argc > 1, FuzzTarget.asked != nil else {
    let usage = Array("fuzz TARGET …: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))\n".utf8)
    _ = write(STDERR_FILENO, usage, usage.count)
    exit(2)
}
// libFuzzer sees the words behind the target, and its own name before them.
var words: [UnsafeMutablePointer<CChar>?] = [CommandLine.unsafeArgv[0]] + (2..<Int(CommandLine.argc)).map { CommandLine.unsafeArgv[$0] } + [nil]
var count = CommandLine.argc - 1
let status = words.withUnsafeMutableBufferPointer { buffer in
    var first = buffer.baseAddress
    return LLVMFuzzerRunDriver(&count, &first) { bytes, size in
        FuzzTarget.asked?.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
    }
}
exit(status)
