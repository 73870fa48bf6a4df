import XMLParsing

/// One run of the loader.
struct RuleFolder {
    private let directory: String
    private var faults: [RuleFault] = []
    private let fold = CharacterFold.standard

    init(directory: String) { self.directory = directory.hasSuffix("/") ? String(directory.dropLast()) : directory }

    mutating func load() throws(RuleFaults) -> RuleSet {
        let paths: [String]
        do { paths = try SourceFolder.files(under: directory) } catch { throw RuleFaults([error]) }

        let roots = readXML(
            paths.filter { path in
                path == "rulebase.xml" || path.hasSuffix(".xml") && ["lexicon/", "rules/", "provisions/"].contains { path.hasPrefix($0) }
            })
        // Without all files every reference would seem wrong.
        if !faults.isEmpty { throw RuleFaults(faults) }
        let version = version(in: roots)

        var lexicon = LexiconSource(fold: fold)
        each("lexicon", of: roots) { root, reader in lexicon.read(root, with: &reader) }
        let table = ClassTable(lexicon.classes, faults: &faults)
        var rules = RuleSource(classes: table)
        each("rules", of: roots) { root, reader in rules.read(root, with: &reader) }
        var provisions = ProvisionSource()
        each("provisions", of: roots) { root, reader in provisions.read(root, with: &reader) }
        RuleChecks.check(rules.rules, provisions: provisions.inOrder, directory: directory, faults: &faults)
        RuleChecks.checkUse(of: lexicon.classes, table: table, by: rules.rules, faults: &faults)

        var gazetteer = GazetteerSource()
        var catalogue = CatalogueSource()
        each(paths.filter { $0.hasPrefix("gazetteer/") && $0.hasSuffix(".tsv") }) { bytes, reader in
            if reader.relative == "gazetteer/ordinary.tsv" {
                gazetteer.read(ordinary: bytes, with: &reader)
            } else {
                gazetteer.read(divisions: bytes, with: &reader)
            }
        }
        each(paths.filter { $0.hasPrefix("catalogue/") && $0.hasSuffix(".tsv") }) { bytes, reader in
            catalogue.read(bytes, with: &reader)
        }
        var ordinary = reader("gazetteer/ordinary.tsv")
        gazetteer.checkOrdinary(with: &ordinary)
        faults += ordinary.faults
        if !faults.isEmpty { throw RuleFaults(faults) }

        var compiler = LexiconCompiler(fold: fold)
        compiler.add(lexicon.classes, in: table)
        gazetteer.add(to: &compiler)
        var rulesInOrder = rules.rules
        rulesInOrder.sort { ($0.provision, $0.id) < ($1.provision, $1.id) }
        return RuleSet(
            version: version, digest: "", provisions: provisions.inOrder,
            lexicon: try compiler.compiled(classes: lexicon.classes, table: table, file: directory + "/lexicon"), rules: rulesInOrder,
            gazetteer: Gazetteer(divisions: gazetteer.divisions), catalogue: catalogue.catalogue
        ).withDigest()
    }

    private mutating func version(in roots: [ParsedFile]) -> String {
        var version: String?
        each("ruleBase", of: roots) { root, reader in
            reader.check(root, attributes: ["version", "note"])
            let text = reader.required(root, "version")
            let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
            if !numbers.allSatisfy({ Int($0) != nil }) { reader.fault(root.line, "version=\"\(text)\" is no version such as 2026.11") }
            if version != nil { reader.fault(root.line, "version=\"\(text)\" is a second version of the rule base") }
            version = text
        }
        if version == nil {
            add(RuleFault(file: directory + "/rulebase.xml", line: 0, message: "the rule base needs <ruleBase version=\"…\">"))
        }
        return version ?? ""
    }

    private mutating func add(_ fault: RuleFault) { faults.append(fault) }

    private func reader(_ relative: String) -> SourceReader { SourceReader(path: directory + "/" + relative, relative: relative) }

    private mutating func bytes(of relative: String) -> [UInt8]? {
        do { return try SourceFolder.read(directory + "/" + relative) } catch {
            add(error)
            return nil
        }
    }

    private mutating func each(_ paths: [String], read: ([UInt8], inout SourceReader) -> Void) {
        for path in paths {
            guard let bytes = bytes(of: path) else { continue }
            var reader = reader(path)
            read(bytes, &reader)
            faults += reader.faults
        }
    }

    /// Has the files of one kind read; the schema's faults count for a file only where reading it finds none of its own, which are clearer.
    private mutating func each(_ kind: String, of files: [ParsedFile], read: (XMLElement, inout SourceReader) -> Void) {
        for file in files where file.root.name == kind {
            var reader = reader(file.relative)
            read(file.root, &reader)
            faults += reader.faults.isEmpty ? file.schemaFaults : reader.faults
        }
    }

    private struct ParsedFile {
        var relative: String
        var root: XMLElement
        var schemaFaults: [RuleFault]
    }

    static let namespace = "urn:fcrlint:rules:1"
    private static let kinds = ["ruleBase", "lexicon", "rules", "provisions"]

    private mutating func readXML(_ paths: [String]) -> [ParsedFile] {
        let schemaPath = "schema/rules.rng"
        guard let schemaBytes = bytes(of: schemaPath) else { return [] }
        do throws(XMLError) {
            let schema = try RelaxNGSchema(schemaBytes, name: directory + "/" + schemaPath)
            var files: [ParsedFile] = []
            for path in paths {
                if let file = parse(path, schema) { files.append(file) }
            }
            return files
        } catch {
            for fault in error.faults { add(RuleFault(file: directory + "/" + schemaPath, line: fault.line, message: fault.message)) }
            return []
        }
    }

    private mutating func parse(_ relative: String, _ schema: borrowing RelaxNGSchema) -> ParsedFile? {
        guard let bytes = bytes(of: relative) else { return nil }
        let path = directory + "/" + relative
        do throws(XMLError) {
            let file = try XMLTreeFile(bytes, name: path)
            let root = file.root
            guard root.namespace == Self.namespace, Self.kinds.contains(root.name) else {
                let hint = Suggestion.hint(for: root.name, among: Self.kinds)
                let message = "<\(root.name)> of namespace \"\(root.namespace ?? "")\" is no file of a rule base (\(Self.namespace))\(hint)"
                add(RuleFault(file: path, line: root.line, message: message))
                return nil
            }
            let schemaFaults = file.faults(against: schema).map { fault in
                RuleFault(file: path, line: fault.line, message: fault.message + Self.startTag(at: fault.line, in: root))
            }
            return ParsedFile(relative: relative, root: root, schemaFaults: schemaFaults)
        } catch {
            for fault in error.faults { add(RuleFault(file: path, line: fault.line, message: fault.message)) }
            return nil
        }
    }

    /// The start tag on a line, so that a fault of the schema shows the value it means.
    private static func startTag(at line: Int, in element: XMLElement) -> String {
        if element.line == line {
            return ": <\(element.name)\(element.attributes.map { " \($0.name)=\"\($0.value)\"" }.joined())>"
        }
        return element.elements.lazy.map { startTag(at: line, in: $0) }.first { !$0.isEmpty } ?? ""
    }
}
