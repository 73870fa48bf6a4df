import DocumentReading
import Findings
import PolicyDocument

extension DocumentReadingError {
    /// What is wrong and what to do, without the file, which the report names already.
    func text(in language: Language) -> String { reason.text(in: language) }
}
