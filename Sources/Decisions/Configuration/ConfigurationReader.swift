import Findings
import Law
import RuleBase

/// Reads `fcrlint.json` and what it extends.
package struct ConfigurationReader: Sendable {
    package static let fileName = "fcrlint.json"

    private static let documentKeys = ["failOn", "scope", "revisions", "requireReview", "rules"]
    private static let runKeys = [
        "$schema", "extends", "language", "asOf", "formats", "jobs", "baseline", "suppressions", "paths",
    ]

    private let files: DecisionFiles
    private let vocabulary: RuleSelector.Vocabulary
    /// The names `formats` may hold.
    private let formatNames: [String]

    package init(files: DecisionFiles, vocabulary: RuleSelector.Vocabulary, formatNames: [String]) {
        self.files = files
        self.vocabulary = vocabulary
        self.formatNames = formatNames
    }

    /// The layers of a file, what it extends first.
    /// - Parameters:
    ///   - path: Absolute and normalised.
    ///   - bytes: Its content.
    package func layers(_ path: [UInt8], _ bytes: [UInt8]) throws(DecisionError) -> [ConfigurationLayer] {
        try layers(path, bytes, above: [])
    }

    private func layers(_ path: [UInt8], _ bytes: [UInt8], above: [[UInt8]]) throws(DecisionError) -> [ConfigurationLayer] {
        let entry = try DecisionEntry(bytes, name: files.name(path))
        let members = try entry.members(Self.documentKeys + Self.runKeys)
        let folder = FilePath.folder(of: path)
        var base: [ConfigurationLayer] = []
        if let extends = members["extends"] {
            let other = FilePath.normalised(FilePath.join(folder, Array(try extends.text().utf8)))
            let chain = above + [path]
            guard !chain.contains(other) else {
                throw .cycle(extends.place, chain: (chain + [other]).map(files.name))
            }
            guard let bytes = try files.read(other) else {
                throw .cannotRead(file: files.name(other), reason: "\(extends.place.file):\(extends.place.line): extends")
            }
            base = try layers(other, bytes, above: chain)
        }
        return base + [try layer(members, folder: folder)]
    }

    private func layer(_ members: [String: DecisionEntry], folder: [UInt8]) throws(DecisionError) -> ConfigurationLayer {
        var layer = try documentSettings(members)
        layer.language = try sourced(members["language"]) { entry throws(DecisionError) in try entry.choice(Language.self) }
        layer.asOf = try sourced(members["asOf"]) { entry throws(DecisionError) in try entry.date() }
        layer.jobs = try sourced(members["jobs"]) { entry throws(DecisionError) in try entry.wholeNumber(in: 1...1024) }
        layer.baseline = try sourced(members["baseline"]) { entry throws(DecisionError) in try file(entry, folder) }
        layer.suppressions = try sourced(members["suppressions"]) { entry throws(DecisionError) in try file(entry, folder) }
        layer.formats = try sourced(members["formats"]) { entry throws(DecisionError) in try formats(entry, folder) }
        for entry in try members["paths"]?.items() ?? [] { layer.sections.append(try section(entry, folder)) }
        return layer
    }

    private func documentSettings(_ members: [String: DecisionEntry]) throws(DecisionError) -> ConfigurationLayer {
        var layer = ConfigurationLayer()
        layer.failOn = try sourced(members["failOn"]) { entry throws(DecisionError) in try entry.choice(FailOn.self) }
        layer.scope = try sourced(members["scope"]) { entry throws(DecisionError) in try entry.choice(ScopeChoice.self) }
        layer.revisions = try sourced(members["revisions"]) { entry throws(DecisionError) in try entry.choice(RevisionChoice.self) }
        layer.requireReview = try sourced(members["requireReview"]) { entry throws(DecisionError) in try entry.flag() }
        if let rules = members["rules"] {
            for (word, entry) in try rules.allMembers().sorted(by: { $0.key < $1.key }) {
                let selector = try RuleSelector(entry, word: word, vocabulary)
                let severity = try entry.choice(Severity.self)
                layer.severities.append(SeverityRule(selector: selector, severity: Sourced(severity, .file(entry.place, key: "rules.\(word)"))))
            }
            layer.severities.sort { $0.selector < $1.selector }
        }
        return layer
    }

    private func section(_ entry: DecisionEntry, _ folder: [UInt8]) throws(DecisionError) -> ConfigurationLayer.Section {
        let members = try entry.members(["match"] + Self.documentKeys)
        let globs = try members.required("match", of: entry).texts().map { Glob($0) }
        return ConfigurationLayer.Section(globs: globs, folder: folder, layer: try documentSettings(members))
    }

    private func sourced<Value>(
        _ entry: DecisionEntry?, _ read: (DecisionEntry) throws(DecisionError) -> Value
    ) throws(DecisionError) -> Sourced<Value>? {
        guard let entry else { return nil }
        return Sourced(try read(entry), .file(entry.place, key: entry.key))
    }

    private func file(_ entry: DecisionEntry, _ folder: [UInt8]) throws(DecisionError) -> [UInt8] {
        FilePath.join(folder, Array(try entry.text().utf8))
    }

    private func formats(_ entry: DecisionEntry, _ folder: [UInt8]) throws(DecisionError) -> [String] {
        var formats: [String] = []
        for item in try entry.items() {
            let halves = try item.text().split(separator: "=", maxSplits: 1).map(String.init)
            guard let name = halves.first, formatNames.contains(name) else {
                let word = halves.first ?? ""
                throw .unknownFormat(item.place, word: word, nearest: Suggestion.nearest(to: word, among: formatNames))
            }
            let path = halves.count == 2 ? "=" + String(decoding: FilePath.join(folder, Array(halves[1].utf8)), as: UTF8.self) : ""
            formats.append(name + path)
        }
        return formats
    }
}
