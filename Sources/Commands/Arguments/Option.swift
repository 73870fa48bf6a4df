package import RuleBase

/// An option of a command as the scanner reads it and help shows it. What only help needs is put together when it is asked for: every start makes all
/// options of a command.
package struct OptionForm: Sendable {
    /// Without the hyphens.
    package var name: String
    /// The one-letter form; nil where there is none.
    package var letter: Character?
    /// Whether a value follows; else it is a switch.
    package var takesValue: Bool
    package var isRepeatable: Bool
    /// Whether the value is a path.
    package var isPath = false
    fileprivate var words: @Sendable () -> Words

    struct Words {
        var placeholder: String?
        var summary: Phrase
        var choices: [String] = []
    }

    /// What stands for the value in help; nil for a switch.
    package var placeholder: String? { words().placeholder }
    package var summary: Phrase { words().summary }
    /// The values there are; empty where any is possible.
    package var choices: [String] { words().choices }
}

/// A switch: there or not.
package struct Switch: Sendable {
    package let form: OptionForm

    package init(_ name: String, letter: Character? = nil, _ chinese: StaticString, _ english: StaticString) {
        form = OptionForm(name: name, letter: letter, takesValue: false, isRepeatable: false) {
            OptionForm.Words(placeholder: nil, summary: Phrase(chinese: chinese.description, english: english.description))
        }
    }
}

/// An option with a value of one type.
package struct ValueOption<Value: Sendable>: Sendable {
    package let form: OptionForm
    /// Reads the value; nil where it is none of this type.
    let read: @Sendable (Argument) -> Value?

    package init(
        _ name: String, letter: Character? = nil, _ placeholder: @autoclosure @escaping @Sendable () -> String, isRepeatable: Bool = false,
        choices: @autoclosure @escaping @Sendable () -> [String] = [], isPath: Bool = false, _ chinese: @autoclosure @escaping @Sendable () -> String,
        _ english: @autoclosure @escaping @Sendable () -> String, read: @escaping @Sendable (Argument) -> Value?
    ) {
        form = OptionForm(name: name, letter: letter, takesValue: true, isRepeatable: isRepeatable, isPath: isPath) {
            OptionForm.Words(placeholder: placeholder(), summary: Phrase(chinese: chinese(), english: english()), choices: choices())
        }
        self.read = read
    }
}

extension ValueOption where Value: RawRepresentable, Value.RawValue == String, Value: CaseIterable {
    /// An option whose values are the cases of an enumeration.
    package init(_ name: String, letter: Character? = nil, _ chinese: StaticString, _ english: StaticString) {
        self.init(
            name, letter: letter, Value.allCases.map(\.rawValue).joined(separator: "|"), choices: Value.allCases.map(\.rawValue), chinese.description,
            english.description
        ) { Value(rawValue: $0.text) }
    }
}

extension ValueOption where Value == Argument {
    /// An option whose value is a path.
    package init(
        path name: String, letter: Character? = nil, _ placeholder: StaticString, isRepeatable: Bool = false, _ chinese: StaticString,
        _ english: StaticString
    ) {
        self.init(
            name, letter: letter, placeholder.description, isRepeatable: isRepeatable, isPath: true, chinese.description, english.description
        ) { $0.bytes.isEmpty ? nil : $0 }
    }
}
