package import RuleBase

/// An option of a command as help shows it and the scanner reads it.
package struct OptionForm: Sendable {
    /// Without the hyphens.
    package var name: String
    /// The one-letter form; nil where there is none.
    package var letter: Character?
    /// What stands for the value in help; nil for a switch.
    package var placeholder: String?
    package var isRepeatable: Bool
    package var summary: Phrase
    /// The values there are; empty where any is possible.
    package var choices: [String] = []
    /// Whether the value is a path.
    package var isPath = false
}

/// A switch: there or not.
package struct Switch: Sendable {
    package let form: OptionForm

    package init(_ name: String, letter: Character? = nil, _ chinese: String, _ english: String) {
        form = OptionForm(
            name: name, letter: letter, placeholder: nil, isRepeatable: false, summary: Phrase(chinese: chinese, english: english))
    }
}

/// An option with a value of one type.
package struct ValueOption<Value: Sendable>: Sendable {
    package let form: OptionForm
    /// Reads the value; nil where it is none of this type.
    let read: @Sendable (Argument) -> Value?
    package init(
        _ name: String, letter: Character? = nil, _ placeholder: String, isRepeatable: Bool = false, choices: [String] = [], isPath: Bool = false,
        _ chinese: String, _ english: String, read: @escaping @Sendable (Argument) -> Value?
    ) {
        form = OptionForm(
            name: name, letter: letter, placeholder: placeholder, isRepeatable: isRepeatable,
            summary: Phrase(chinese: chinese, english: english), choices: choices, isPath: isPath)
        self.read = read
    }
}

extension ValueOption where Value: RawRepresentable, Value.RawValue == String, Value: CaseIterable {
    /// An option whose values are the cases of an enumeration.
    package init(_ name: String, letter: Character? = nil, _ chinese: String, _ english: String) {
        let choices = Value.allCases.map(\.rawValue)
        self.init(name, letter: letter, choices.joined(separator: "|"), choices: choices, chinese, english) { Value(rawValue: $0.text) }
    }
}

extension ValueOption where Value == Argument {
    /// An option whose value is a path.
    package init(
        path name: String, letter: Character? = nil, _ placeholder: String, isRepeatable: Bool = false, _ chinese: String, _ english: String
    ) {
        self.init(name, letter: letter, placeholder, isRepeatable: isRepeatable, isPath: true, chinese, english) { $0.bytes.isEmpty ? nil : $0 }
    }
}
