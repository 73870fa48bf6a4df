extension Suite {
    /// A Word document of 5.2 MB of XML.
    func documents() throws -> [Figure] {
        let file = try inputs.document(5_200_000)
        let dense = try inputs.document(5_200_000, density: 3)
        let bare = try inputs.document(5_200_000, isBare: true)
        let job = "whole lint of a Word document, 5.2 MB of XML"
        var figures: [Figure] = []
        let source = try inputs.file("floor.c", PeerSources.inflateAndParse)
        let flags = (Peers.output(["pkg-config", "--cflags", "--libs", "libxml-2.0", "zlib"]) ?? "").split(separator: " ").map(String.init)
        let floor = ["cc", "clang", "gcc"].lazy.compactMap { Peers.compiled([$0, "-O2", source] + flags, to: inputs.folder + "/floor") }.first
        if let floor {
            for (job, file) in [(job, file), (job + " full of findings", dense), (job + ", nearly all of it text", bare)] {
                figures.append(Figure(job, against: "inflate and SAX2 in C", try Pairs(lint(file), against: Invocation(floor, file), count: pairs).wall, aim: "1.6"))
            }
        } else {
            figures.append(.absent(job, "inflate and SAX2 in C"))
        }
        figures.append(try against(job, lint(file), "pandoc", ["pandoc", "-t", "plain", file]))
        if Peers.hasPython("docx") {
            let script = try inputs.file("document.py", PeerSources.pythonDocx)
            figures.append(Figure(job, against: "python-docx", try Pairs(lint(file), against: Invocation("python3", script, file), count: pairs).wall))
        } else {
            figures.append(.absent(job, "python-docx"))
        }
        if Peers.version("xmllint") != nil || Peers.output(["which", "xmllint"]) != nil, Peers.output(["which", "unzip"]) != nil {
            let pipe = Invocation("sh", "-c", "unzip -p '\(file)' word/document.xml | xmllint --noout --huge -")
            figures.append(Figure(job, against: "unzip and xmllint", try Pairs(lint(file), against: pipe, count: pairs).wall))
        } else {
            figures.append(.absent(job, "unzip and xmllint"))
        }
        return figures
    }

    /// A draft of 20 KB from start to exit.
    func start() throws -> [Figure] {
        let draft = try inputs.text(20_000)
        let name = "20 KB draft, start to exit"
        let runs = try (0..<(4 * pairs)).map { _ in try lint(draft).run().wall * 1000 }
        var figures = [Figure(name, against: "milliseconds", Spread(runs), aim: "6")]
        let source = try inputs.file("hello.swift", PeerSources.hello)
        if let built = Peers.compiled(["swiftc", "-O", "-static-stdlib", source], to: inputs.folder + "/hello-built") {
            let hello = inputs.folder + "/hello"
            try Program.strip(built, to: hello)
            figures.append(Figure(name, against: "a Swift hello, -static-stdlib", try Pairs(lint(draft), against: Invocation(hello), count: 4 * pairs).wall, aim: "2"))
        } else {
            figures.append(.absent(name, "swiftc"))
        }
        figures.append(try against(name, lint(draft), "python3", ["python3", "-c", "pass"]))
        return figures
    }

    /// 10,000 documents: workers, memory, the sweep and its ledger.
    func tree() throws -> [Figure] {
        let tree = try inputs.tree(10_000)
        let run = try Pairs(lint(tree, workers: 2), against: lint(tree), count: max(1, pairs / 2))
        let memory = Spread(run.ours.map { Double($0.memory) / 1024 })
        let ledger = inputs.folder + "/ledger.sqlite"
        let sweep = Invocation("sh", "-c", "rm -f '\(ledger)'*; exec '\(program)' sweep --ledger '\(ledger)' --jobs 1 '\(tree)'")
        let export = Invocation(program, "ledger", "export", "--ledger", ledger, "--format", "jsonl")
        return [
            Figure("10,000 documents, two workers, wall", against: "one worker", run.wall, aim: "0.55"),
            Figure("the same, processor time", against: "one worker", run.cpu, aim: "1.05"),
            Figure("the same, peak memory", against: "MiB", memory, aim: "48"),
            Figure("`sweep` of 10,000 documents into a ledger", against: "`lint` of them", try Pairs(sweep, against: lint(tree), count: max(1, pairs / 2)).wall),
            Figure("`ledger export`", against: "that `sweep`", try Pairs(export, against: sweep, count: 1).wall),
        ] + (try texts())
    }

    /// The sweep of text alone, two workers, beside what only looks for the words with two: documents as they are, and dense on purpose.
    private func texts() throws -> [Figure] {
        guard let version = Peers.version("rg") else { return [.absent("`sweep` of 10,000 texts, two workers", "rg")] }
        let ledger = inputs.folder + "/texts.sqlite"
        return try [("10,000 texts", nil), ("10,000 texts full of findings", 3)].flatMap { (name, density) in
            let tree = try inputs.tree(10_000, isTextOnly: true, density: density)
            let sweep = Invocation("sh", "-c", "rm -f '\(ledger)'*; exec '\(program)' sweep --ledger '\(ledger)' --jobs 2 '\(tree)'")
            let search = Invocation("rg", "-j2", "-F", "--count-matches", "-f", try terms(), tree)
            let run = try Pairs(sweep, against: search, count: max(1, pairs / 2))
            return [
                Figure("`sweep` of \(name), two workers, wall", against: version, run.wall, aim: "1"),
                Figure("the same, processor time", against: version, run.cpu),
            ]
        }
    }
}
