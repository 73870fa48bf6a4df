package import Findings
import PolicyDocument

/// What is to be said of a document beside its findings.
package struct DocumentRemark: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case unreadable, incomplete, outOfScope = "out-of-scope", notChecked = "not-checked", staleDecision = "stale-decision"

        /// Whether the document could not be read, or not whole.
        package var isFailure: Bool { self == .unreadable || self == .incomplete }
    }

    package var path: String
    package var kind: Kind
    package var message: String
    /// The line (text) or paragraph (packages), from 1.
    package var line: Int?
}

extension DocumentReport {
    /// What kept it from being read or judged, and the decisions whose finding is gone; for a document that was read and judged whole, none.
    package func remarks(in language: Language) -> [DocumentRemark] {
        func remark(_ kind: DocumentRemark.Kind, _ message: String, _ line: Int? = nil) -> DocumentRemark {
            DocumentRemark(path: path, kind: kind, message: message, line: line)
        }
        var remarks = problems.map { remark(isUnreadable ? .unreadable : .incomplete, "\(status.name(in: language)): \($0.message)", $0.line) }
        if isUnreadable, problems.isEmpty { remarks.append(remark(.unreadable, status.name(in: language))) }
        if let scopeReason {
            remarks.append(remark(.outOfScope, "\(Status.outOfScope.name(in: language)): \(scopeReason)"))
        }
        remarks += notChecked.map { remark(.notChecked, language.choose("未检查: ", "not checked: ") + $0.what, $0.line) }
        remarks += staleDecisions.map { decision in
            let successor = decision.successor.map { language.choose("，可能已变为 \($0)", "; likely successor \($0)") } ?? ""
            return remark(
                .staleDecision,
                language.choose("决定对应的发现已不存在: ", "decision without its finding: ")
                    + "\(decision.id) (\(decision.owner): \(decision.reason))\(successor)")
        }
        return remarks
    }
}
