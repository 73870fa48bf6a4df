import Foundation

/// All that is measured, part by part.
struct Suite {
    let program: String
    let pairs: Int
    let inputs: Inputs

    static let names = ["text", "documents", "start", "tree", "growth", "json"]

    func figures(of name: String) throws -> [Figure] {
        switch name {
        case "text": try text()
        case "documents": try documents()
        case "start": try start()
        case "tree": try tree()
        case "growth": try growth()
        default: try json()
        }
    }

    /// The whole lint with a JSON report, one worker.
    func lint(_ paths: String..., workers: Int = 1, rules: String? = nil) -> Invocation {
        Invocation(
            [program, "lint", "--jobs", String(workers), "--format", "json=\(inputs.folder)/report.json", "--fail-on", "never"]
                + (rules.map { ["--rules", $0] } ?? []) + paths)
    }

    /// Every word the tagger knows, one a line.
    func terms() throws -> String {
        try inputs.made("terms.txt") { path in
            try (Peers.output([program, "rules", "--terms"]) ?? "").appending("\n").write(toFile: path, atomically: false, encoding: .utf8)
        }
    }

    /// Ours against a command that may be absent.
    func against(_ name: String, _ our: Invocation, _ command: String, _ their: [String], aim: String = "") throws -> Figure {
        guard let version = Peers.version(command) else { return .absent(name, command) }
        return Figure(name, against: version, try Pairs(our, against: Invocation(their), count: pairs).wall, aim: aim)
    }
}
