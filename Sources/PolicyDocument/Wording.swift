/// What is to be said to people, in both languages of the program: reading happens before anybody has to choose one.
package struct Wording: Hashable, Sendable {
    package var chinese: String
    package var english: String

    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    package init(_ words: (chinese: String, english: String)) { self.init(words.chinese, words.english) }

    /// A name or a quotation, which is the same in both.
    package init(same text: String) { self.init(text, text) }
}
