/// The classes by name, and what a reference to each comes to.
struct ClassTable: Sendable {
    /// The reserved class of the gazetteer's terms; always there.
    static let place = "place"

    /// The index is the class.
    let names: [String]
    private let indices: [String: Int]
    /// Each class with its includes, theirs and so on.
    private let closures: [ClassSet]

    /// Notes double and unknown names, cycles, and more classes than fit.
    init(_ classes: [LexiconClass], faults: inout [RuleFault]) {
        var names = [Self.place]
        var indices = [Self.place: 0]
        var includes: [[String]] = [[]]
        for item in classes {
            if let other = indices[item.name] {
                if item.name == Self.place && item.isDynamic { continue }
                let message = other == 0 ? "is reserved for the gazetteer: say dynamic=\"true\" or leave it out" : "is declared twice"
                faults.append(RuleFault(file: item.file, line: item.line, message: "class \"\(item.name)\" \(message)"))
                continue
            }
            if names.count == ClassSet.capacity {
                let message = "class \"\(item.name)\" is one too many: there may be \(ClassSet.capacity)"
                faults.append(RuleFault(file: item.file, line: item.line, message: message))
                break
            }
            indices[item.name] = names.count
            names.append(item.name)
            includes.append(item.includes)
        }
        for item in classes {
            for name in item.includes where indices[name] == nil {
                let message = "class \"\(item.name)\" includes \"\(name)\", which is no class\(Suggestion.hint(for: name, among: names))"
                faults.append(RuleFault(file: item.file, line: item.line, message: message))
            }
        }
        self.names = names
        self.indices = indices
        let direct = includes.map { $0.compactMap { indices[$0] } }
        closures = names.indices.map { start in
            var set = ClassSet.empty
            var pending = [start]
            while let next = pending.popLast() {
                if set.contains(next) { continue }
                set.insert(next)
                pending += direct[next]
            }
            return set
        }
        for item in classes {
            guard let index = indices[item.name] else { continue }
            if direct[index].contains(where: { closures[$0].contains(index) }) {
                faults.append(RuleFault(file: item.file, line: item.line, message: "class \"\(item.name)\" includes itself"))
            }
        }
    }

    func index(of name: String) -> Int? { indices[name] }

    /// The class and all it includes; nil where there is no such class.
    func closure(of name: String) -> ClassSet? { indices[name].map { closures[$0] } }

    /// The classes of a list of names; notes those unknown.
    func set(_ names: [String], faults: inout [RuleFault], file: String, line: Int) -> ClassSet {
        names.reduce(into: .empty) { set, name in
            if let closure = closure(of: name) {
                set.formUnion(closure)
            } else {
                let message = "\"\(name)\" is no class of the lexicon\(Suggestion.hint(for: name, among: self.names))"
                faults.append(RuleFault(file: file, line: line, message: message))
            }
        }
    }
}
