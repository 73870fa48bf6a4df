import Foundation

// swift run -c release benchmarks [--fcrlint PATH] [--pairs N] [--only NAME] [-o FILE]: the table of BENCHMARKS.md, measured here and now.

do {
    let options = try BenchmarkOptions(Array(CommandLine.arguments.dropFirst()))
    let inputs = try Inputs()
    let program = try options.program ?? Program.build()
    let suite = Suite(program: program, pairs: options.pairs, inputs: inputs)
    var text = "Measured on \(Machine.description) with \(Peers.output([program, "--version"]) ?? program).\n\n"
    var figures: [Figure] = []
    for name in Suite.names where options.only.map({ $0 == name }) ?? true {
        FileHandle.standardError.write(Data("\(name) …\n".utf8))
        figures += try suite.figures(of: name)
    }
    text += Figure.table(figures)
    if let output = options.output {
        try text.write(toFile: output, atomically: true, encoding: .utf8)
    } else {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(2)
}
