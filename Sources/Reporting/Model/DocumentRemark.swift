package import Findings
import PolicyDocument

/// What is to be said of a document beside its findings.
package struct DocumentRemark: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case unreadable, incomplete
        case outOfScope = "out-of-scope"
        case notChecked = "not-checked"
        case staleDecision = "stale-decision"
        case unreviewed, reviewed, cured

        /// Whether the document could not be read, or not whole.
        package var isFailure: Bool { self == .unreadable || self == .incomplete }

        /// Whether it fails the gate although the document was read.
        package var failsGate: Bool { self == .unreviewed }
    }

    package var path: String
    package var kind: Kind
    package var message: String
    /// The line (text) or paragraph (packages), from 1.
    package var line: Int?
    /// The decision it is about, where it comes from a file of decisions and not from a document.
    package var decision: StaleDecision?
}

extension DocumentReport {
    /// What kept it from being read or judged, and the decisions whose finding is gone; for a document that was read and judged whole, none.
    package func remarks(in language: Language) -> [DocumentRemark] {
        func remark(_ kind: DocumentRemark.Kind, _ message: String, _ line: Int? = nil, _ decision: StaleDecision? = nil) -> DocumentRemark
        {
            DocumentRemark(path: path, kind: kind, message: message, line: line, decision: decision)
        }
        var remarks = problems.map {
            remark(isUnreadable ? .unreadable : .incomplete, "\(status.name(in: language)): \($0.message)", $0.line)
        }
        if isUnreadable, problems.isEmpty { remarks.append(remark(.unreadable, status.name(in: language))) }
        if let scopeReason {
            remarks.append(remark(.outOfScope, "\(Status.outOfScope.name(in: language)): \(scopeReason)"))
        }
        remarks += notChecked.map { remark(.notChecked, language.choose("未检查: ", "not checked: ") + $0.what, $0.line) }
        if let review { remarks.append(remark(review.passes ? .reviewed : .unreviewed, review.message)) }
        remarks += staleDecisions.map {
            remark(.staleDecision, $0.text(in: language), isDecisionFile ? $0.line : nil, isDecisionFile ? $0 : nil)
        }
        remarks += (cured ?? []).map { finding in
            let place = finding.clause.isEmpty ? "" : finding.clause + language.choose("：", ": ")
            return remark(.cured, language.choose("已消除: ", "cured: ") + "\(place)\(finding.title) [\(finding.rule)] \(finding.id)")
        }
        return remarks
    }
}

extension StaleDecision {
    package func text(in language: Language) -> String {
        let what: String =
            switch kind {
            case .stale: language.choose("决定对应的发现已不存在", "decision without its finding")
            case .unused: language.choose("抑制未命中任何发现", "suppression that matches nothing")
            case .expired: language.choose("抑制已过期", "suppression that has expired")
            case .ambiguous: language.choose("抑制不明确", "ambiguous suppression")
            case .incomplete: language.choose("例外规定的说明不完整", "justification that is not complete")
            }
        let subject = [id, detail].filter { !$0.isEmpty }.joined(separator: language.choose("，", ", "))
        let next = successor.map { language.choose("，可能已变为 \($0)", "; likely successor \($0)") } ?? ""
        let why = reason.isEmpty ? owner : "\(owner): \(reason)"
        return "\(what): \(subject) (\(why))\(next)"
    }
}
