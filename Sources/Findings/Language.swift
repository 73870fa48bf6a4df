/// The language of reports and messages. The law is always quoted in Chinese.
package enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    package func choose(_ chinese: String, _ english: String) -> String {
        self == .chinese ? chinese : english
    }
}
