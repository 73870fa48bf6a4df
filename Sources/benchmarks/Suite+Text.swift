import Foundation

extension Suite {
    /// 10 MB of text, all rules, against what only looks for the same words.
    func text() throws -> [Figure] {
        let file = try inputs.text(10_000_000)
        let terms = try terms()
        var figures = [instructions(file, "10 MB"), instructions(try inputs.text(10_000_000, density: 3), "10 MB full of findings")]
        let job = "whole lint of 10 MB, one worker"
        figures.append(try against(job, lint(file), "rg", ["rg", "-j1", "-F", "--count-matches", "-f", terms, file], aim: "0.5"))
        figures.append(try against(job, lint(file), "grep", ["env", "LC_ALL=C", "grep", "-F", "-o", "-f", terms, file]))
        figures.append(try hyperscan(job, file, terms))
        let small = try inputs.text(1_000_000)
        let script = try inputs.file("expression.py", PeerSources.regularExpression)
        figures.append(try against("whole lint of 1 MB against `re` with 500 of the words", lint(small), "python3", ["python3", script, terms, small]))
        return figures
    }

    /// What does not swing with the machine.
    private func instructions(_ file: String, _ text: String) -> Figure {
        let name = "instructions for each byte of \(text), JSON report"
        guard let version = Peers.version("valgrind") else { return .absent(name, "valgrind") }
        let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
        guard let count = instructions(lint(file)), size > 0 else { return Figure(name, against: version, value: "not counted") }
        return Figure(name, against: version, value: (count / Double(size)).rounded(1), aim: "60")
    }

    /// The instructions of a run of ours; nil where they cannot be counted.
    func instructions(_ our: Invocation) -> Double? {
        let counted = inputs.folder + "/callgrind.out"
        // valgrind does not read Swift's debugging information.
        let stripped = inputs.folder + "/fcrlint"
        _ = Peers.output(["strip", "-g", program, "-o", stripped])
        _ = Peers.output(["valgrind", "--tool=callgrind", "--callgrind-out-file=\(counted)", stripped] + our.words.dropFirst())
        let totals = (try? String(contentsOfFile: counted, encoding: .utf8))?.split(separator: "\n").last { $0.hasPrefix("totals: ") }
        return totals.flatMap { Double($0.dropFirst(8)) }
    }

    /// A scan alone, its compiling not counted, against our whole process.
    private func hyperscan(_ job: String, _ file: String, _ terms: String) throws -> Figure {
        guard Peers.hasPython("hyperscan") else { return .absent(job, "Hyperscan (Python), literals") }
        let script = try inputs.file("scan.py", PeerSources.hyperscan)
        var ratios: [Double] = []
        for _ in 0..<max(1, pairs / 2) {
            let ours = try lint(file).run().wall
            guard let seconds = Peers.output(["python3", script, terms, file]).flatMap(Double.init) else { throw BenchmarkError.failed([script], 1) }
            ratios.append(ours / seconds)
        }
        return Figure(job, against: "Hyperscan, literals, scan alone", Spread(ratios), aim: "0.83")
    }
}
