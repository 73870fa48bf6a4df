import XMLParsing

/// Collects the list definitions of a numbering part.
final class NumberingParser: SAXHandler {
    private(set) var lists: [Int: WordNumbering.List] = [:]
    private(set) var instances: [Int: WordNumbering.Instance] = [:]

    private var list: (id: Int, value: WordNumbering.List)?
    private var instance: (id: Int, value: WordNumbering.Instance)?
    private var level: (index: Int, value: NumberingLevel)?
    private var overridden: Int?
    /// Inside `mc:Fallback`, which repeats in old terms what the choice before it says.
    private var fallbacks = 0

    func start(_ element: SAXElement) {
        guard let name = WordName(rawValue: element.name) else { return }
        if name == .fallback { fallbacks += 1 }
        guard element.namespace == WordNamespace.word.rawValue, fallbacks == 0 else { return }
        switch name {
        case .abstractNum: list = element.number(of: .abstractNumId).map { ($0, WordNumbering.List()) }
        case .num: instance = element.number(of: .numId).map { ($0, WordNumbering.Instance(list: -1)) }
        case .abstractNumId: instance?.value.list = element.number(of: .val) ?? -1
        case .lvlOverride: overridden = element.number(of: .ilvl)
        case .startOverride: if let overridden { instance?.value.starts[overridden] = element.number(of: .val) ?? 0 }
        case .lvl: level = element.number(of: .ilvl).flatMap { (0..<9).contains($0) ? ($0, NumberingLevel()) : nil }
        case .styleLink: list?.value.styleLink = element.value(of: .val)
        case .numStyleLink: list?.value.numStyleLink = element.value(of: .val)
        default: levelDetail(name, element)
        }
    }

    private func levelDetail(_ name: WordName, _ element: SAXElement) {
        switch name {
        case .start: level?.value.start = element.number(of: .val) ?? 0
        case .numFmt: level?.value.format = NumberFormat(element.value(of: .val) ?? "decimal", pattern: element.value(of: .format))
        case .lvlText: level?.value.text = element.value(of: .val) ?? ""
        case .isLgl: level?.value.isLegal = element.isOn
        case .lvlRestart: level?.value.restart = element.number(of: .val)
        case .pStyle: level?.value.style = element.value(of: .val)
        case .suff:
            switch element.value(of: .val) {
            case "space": level?.value.suffix = .space
            case "nothing": level?.value.suffix = .nothing
            default: level?.value.suffix = .tab
            }
        default: break
        }
    }

    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {
        guard let name = WordName(rawValue: name) else { return }
        if name == .fallback { fallbacks -= 1 }
        guard namespace == WordNamespace.word.rawValue, fallbacks == 0 else { return }
        switch name {
        case .lvl:
            if let level {
                if instance != nil {
                    instance?.value.levels[level.index] = level.value
                } else {
                    list?.value.levels[level.index] = level.value
                }
            }
            level = nil
        case .abstractNum:
            if let list { lists[list.id] = list.value }
            list = nil
        case .num:
            if let instance { instances[instance.id] = instance.value }
            instance = nil
        case .lvlOverride: overridden = nil
        default: break
        }
    }
}
