package import Law

/// What is known of a document beside its findings, each with how sure it is: a percentage.
package struct Particulars: Sendable {
    package enum Government: String, Sendable, CaseIterable {
        case nation, province, prefecture, county, township
    }

    /// A value with its confidence, 0–100.
    package struct Sure<Value: Sendable & Hashable>: Sendable, Hashable {
        package var value: Value
        package var confidence: Int

        package init(_ value: Value, _ confidence: Int) {
            self.value = value
            self.confidence = confidence
        }
    }

    /// A sector a document is about.
    package struct Sector: Sendable, Hashable {
        package var id: String
        package var confidence: Int
        /// The words that say so.
        package var words: [String]

        package init(id: String, confidence: Int, words: [String]) {
            self.id = id
            self.confidence = confidence
            self.words = words
        }
    }

    package var issuer: Sure<String>?
    package var level: Sure<Government>?
    /// The division whose body issued it; nil for the nation, and where several of one name cannot be told apart.
    package var region: Sure<Division>?
    /// What it is called: also where there is no division.
    package var regionName: Sure<String>?
    package var year: Sure<Int>?
    package var kind: Sure<String>?
    package var sectors: [Sector] = []

    package init() {}
}
