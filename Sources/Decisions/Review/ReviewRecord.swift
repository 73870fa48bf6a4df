package import Findings
package import Law
package import PolicyDocument

/// `<draft>.review.json`: what the review of a draft concluded, and of which text. Article 18: nothing is issued that was not reviewed,
/// or was found in breach.
package struct ReviewRecord: Sendable {
    package static let ending = ".review.json"

    package enum Conclusion: String, Sendable, CaseIterable {
        /// In keeping with Articles 8–11.
        case compliant
        /// In keeping with them once it is modified: the text that was reviewed is not.
        case modified
        /// In breach, and within Article 12.
        case exempted
        case violates
    }

    package let name: String
    package var body: String
    package var conclusion: Conclusion
    package var date: CalendarDate
    /// SHA-256 of what `fcrlint text` shows of the draft.
    package var digest: String
    /// The version or digest of the rule base it was prepared with.
    package var ruleBase: String

    init(name: String, body: String, conclusion: Conclusion, date: CalendarDate, digest: String, ruleBase: String) {
        self.name = name
        self.body = body
        self.conclusion = conclusion
        self.date = date
        self.digest = digest
        self.ruleBase = ruleBase
    }

    package init(_ bytes: [UInt8], name: String) throws(DecisionError) {
        self.name = name
        let root = try DecisionEntry(bytes, name: name)
        let members = try root.members(["$schema", "body", "conclusion", "date", "digest", "ruleBase"])
        body = try members.required("body", of: root).text()
        conclusion = try members.required("conclusion", of: root).choice(Conclusion.self)
        date = try members.required("date", of: root).date()
        digest = try members.required("digest", of: root).hexadecimal(64, .digest)
        ruleBase = try members.required("ruleBase", of: root).text()
    }

    /// Whether it lets a text pass.
    /// - Parameters:
    ///   - digest: Of the text at hand.
    ///   - ruleBase: The version and digest of the rules at hand.
    package func check(
        digest: String, of document: Metadata, asOf: CalendarDate, ruleBase: (version: String, digest: String), in language: Language
    ) -> ReviewCheck {
        if conclusion == .modified { return modifiedCheck(digest: digest, in: language) }
        if digest != self.digest {
            return ReviewCheck(
                .otherText,
                language.choose(
                    "\(name) 的审查结论（\(date)）针对另一文本：其摘要为 \(self.digest.prefix(12))，本文本为 \(digest.prefix(12))；修改后须重新审查（第十八条）",
                    "\(name) (\(date)) is the review of another text, digest \(self.digest.prefix(12)); this one is \(digest.prefix(12)): "
                        + "review it again (Article 18)"))
        }
        if conclusion == .violates {
            return ReviewCheck(.refused, language.choose("审查结论为不符合审查标准，不得出台（第十八条）：\(name)", "the review found a breach; it must not be issued (Article 18): \(name)"))
        }
        if date > asOf {
            return ReviewCheck(.invalid, language.choose("\(name) 的日期 \(date) 晚于审查日期", "\(name) is dated \(date), after the day of review"))
        }
        if let objection = ReviewAssignment(of: document).objection(to: body, unit: body, in: language) {
            return ReviewCheck(.invalid, "\(name)\(language.choose("：", ": "))\(objection)")
        }
        let isSameBase = self.ruleBase == ruleBase.version || ruleBase.digest.hasPrefix(self.ruleBase)
        let base = isSameBase ? "" : language.choose("（当时的规则库 \(self.ruleBase) 与现在的不同）", " (with another rule base, \(self.ruleBase))")
        return ReviewCheck(.reviewed, language.choose("\(body)已于\(date)审查本文本\(base)", "\(body) reviewed this very text on \(date)\(base)"))
    }

    /// A conclusion that asks for changes lets neither the text pass that it asks to change, nor one that nobody has looked at since.
    private func modifiedCheck(digest: String, in language: Language) -> ReviewCheck {
        digest == self.digest
            ? ReviewCheck(
                .notModified,
                language.choose(
                    "\(name) 的审查结论为修改后符合，本文本仍是所审查的文本，没有修改，发现照旧：按审查意见修改，并就修改后的文本作出结论（第十七条、第十八条）",
                    "\(name) concludes that the draft meets the standards once modified; this is the text that was reviewed, unmodified, and the findings "
                        + "stay open: make the changes and have the modified text concluded on (Articles 17 and 18)"))
            : ReviewCheck(
                .otherText,
                language.choose(
                    "\(name) 的审查结论（\(date)）为修改后符合，本文本与所审查的文本不同：请审查机构核对修改，就本文本填写审查表（《实施办法》第二十七条）",
                    "\(name) (\(date)) concludes that the draft meets the standards once modified, and this text is not the one reviewed: have the body "
                        + "check the changes and fill in the form for this text (Measures, Article 27)"))
    }

    /// What is said of a draft without a record.
    package static func missing(_ name: String, digest: String, in language: Language) -> ReviewCheck {
        ReviewCheck(
            .missing,
            language.choose(
                "没有审查结论：未经公平竞争审查不得出台（第十八条）；审查后写入 \(name)，文本摘要 \(digest)",
                "no review: what was not reviewed must not be issued (Article 18); record it in \(name), digest of the text \(digest)"))
    }
}
