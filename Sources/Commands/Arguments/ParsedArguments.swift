/// The words of a command line, sorted into options and the rest. Values are read when the command asks for them. No dictionary, whose type costs more
/// to make ready than a command line is long.
package struct ParsedArguments: Sendable {
    /// What is not an option.
    package private(set) var operands: [Argument] = []
    private var values: [(option: String, word: Argument)] = []
    private var switches: [String] = []

    /// - Parameter forms: Every option the command knows.
    package init(_ words: [Argument], forms: [OptionForm]) throws(UsageError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            let text = word.text
            if text == "--" {
                operands += rest
                return
            } else if text.hasPrefix("--") {
                try take(long: word, &rest, forms)
            } else if text.hasPrefix("-"), text.utf8.count > 1 {
                try take(letter: word, &rest, forms)
            } else {
                operands.append(word)
            }
        }
    }

    /// The one operand of a command that takes exactly one.
    /// - Parameter name: As the command's help calls it.
    package func onlyOperand(_ name: String) throws(UsageError) -> Argument {
        guard let operand = operands.first else { throw .missingOperand(name) }
        if operands.count > 1 { throw .unwantedOperand(operands[1].text) }
        return operand
    }

    package subscript(option: Switch) -> Bool { switches.contains(option.form.name) }

    /// The value of an option; nil where it was not given.
    package func value<Value>(_ option: ValueOption<Value>) throws(UsageError) -> Value? {
        guard let value = values.first(where: { $0.option == option.form.name }) else { return nil }
        return try read(value.word, option)
    }

    /// The values of a repeatable option.
    package func all<Value>(_ option: ValueOption<Value>) throws(UsageError) -> [Value] {
        var all: [Value] = []
        for value in values where value.option == option.form.name { all.append(try read(value.word, option)) }
        return all
    }

    private func read<Value>(_ word: Argument, _ option: ValueOption<Value>) throws(UsageError) -> Value {
        if let value = option.read(word) { return value }
        throw .badValue(
            option: "--\(option.form.name)", value: word.text, choices: option.form.choices, placeholder: option.form.placeholder ?? "")
    }

    private mutating func take(long word: Argument, _ rest: inout ArraySlice<Argument>, _ forms: [OptionForm]) throws(UsageError) {
        let body = word.bytes.dropFirst(2)
        let equals = body.firstIndex(of: UInt8(ascii: "="))
        let name = String(decoding: body[..<(equals ?? body.endIndex)], as: UTF8.self)
        guard let form = forms.first(where: { $0.name == name }) else {
            throw .unknownOption("--\(name)", nearest: Nearest.match(name, among: forms.map(\.name)).map { "--\($0)" })
        }
        try take(form, given: "--\(name)", value: equals.map { Argument(bytes: Array(body[($0 + 1)...])) }, &rest)
    }

    private mutating func take(letter word: Argument, _ rest: inout ArraySlice<Argument>, _ forms: [OptionForm]) throws(UsageError) {
        let text = word.text
        let letter = text[text.index(after: text.startIndex)]
        guard let form = forms.first(where: { $0.letter == letter }) else { throw .unknownOption(text, nearest: nil) }
        let tail = Array(word.bytes.dropFirst(2))
        if !form.takesValue, !tail.isEmpty { throw .unknownOption(text, nearest: nil) }
        try take(form, given: "-\(letter)", value: tail.isEmpty ? nil : Argument(bytes: tail), &rest)
    }

    private mutating func take(_ form: OptionForm, given: String, value: Argument?, _ rest: inout ArraySlice<Argument>) throws(UsageError) {
        if !form.takesValue {
            if let value { throw .unwantedValue(option: given, value: value.text) }
            switches.append(form.name)
            return
        }
        guard let value = value ?? rest.popFirst() else {
            throw .missingValue(option: given, placeholder: form.placeholder ?? "")
        }
        if !form.isRepeatable, values.contains(where: { $0.option == form.name }) { throw .repeatedOption(given) }
        values.append((form.name, value))
    }
}
