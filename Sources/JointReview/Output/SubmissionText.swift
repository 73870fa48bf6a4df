import Decisions
import Findings
import Law
import PolicyDocument
package import Reporting

/// What the desk reads of a submission.
package struct SubmissionText {
    private let submission: Submission
    private let context: ReportContext
    private var page: TextPage

    package init(_ submission: Submission, _ context: ReportContext, useColour: Bool) {
        self.submission = submission
        self.context = context
        page = TextPage(language: context.language, useColour: useColour)
        writeMaterials()
        writeAssignment()
        writeChecks()
        writeRequests()
        writeComparison()
        page.style(.dim, context.provenance)
        page.newline()
    }

    package var bytes: [UInt8] { page.bytes }

    private func choose(_ chinese: String, _ english: String) -> String { context.language.choose(chinese, english) }

    private mutating func heading(_ chinese: String, _ english: String) {
        page.style(.bold, choose(chinese, english))
        page.newline()
    }

    private mutating func writeMaterials() {
        heading("材料：\(submission.folder)", "Material: \(submission.folder)")
        for role in Material.Role.allCases {
            for material in submission.materials where material.role == role {
                page.plain("  \(role.name(in: context.language))\(choose("：", ": "))\(material.name)")
                if let title = material.title { page.plain(choose("“\(title)”", " “\(title)”")) }
                page.newline()
                for problem in material.problems {
                    page.style(.error, "    " + (material.document == nil ? choose("未能读取：", "not read: ") : choose("未能读全：", "not read whole: ")) + problem)
                    page.newline()
                }
            }
        }
        if submission.skipped > 0 {
            page.plain(choose("  另有 \(submission.skipped) 个其他类型的文件没有看（图片、表格等）\n", "  \(submission.skipped) files of other kinds were not looked at (pictures, tables …)\n"))
        }
        page.newline()
    }

    private mutating func writeAssignment() {
        guard let assignment = submission.assignment else { return }
        heading("审查主体", "Who reviews")
        if context.language == .chinese {
            page.plain("  \(assignment.reviewer)\n")
            if !assignment.basis.isEmpty { page.plain("  \(assignment.basis)\n") }
        } else {
            page.plain("  \(assignment.summary)\n")
        }
        page.newline()
    }

    private mutating func writeChecks() {
        heading("材料是否完备", "Is it complete")
        for check in submission.checks {
            let status = check.status.name(in: context.language)
            page.style(check.status == .missing ? .error : check.status == .unclear ? .warning : .good, choose("  【\(status)】", "  [\(status)] "))
            page.plain("\(check.requirement.name(in: context.language))\(choose("（\(check.requirement.source(in: .chinese))）", " (\(check.requirement.source(in: .english)))"))\n")
            for detail in check.details { page.plain("      \(detail)\n") }
        }
        page.newline()
    }

    private mutating func writeRequests() {
        if submission.requests.isEmpty {
            page.style(.good, submission.isComplete ? choose("材料完备。", "Nothing is missing.") : choose("没有确定缺少的材料；待核实的见上。", "Nothing is missing for certain; what is to be checked stands above."))
            page.newline()
        } else {
            heading("补正清单（《实施办法》第三十一条第四款：要求在一定期限内补正；未及时补正的，予以退回）", "To be asked for (Measures, Article 31(4): to be completed within a set time, else returned)")
            for (index, check) in submission.requests.enumerated() {
                page.plain("  \(index + 1). \(check.requirement.request(in: context.language))\(choose("（依据：\(check.requirement.source(in: .chinese))）", " (\(check.requirement.source(in: .english)))"))\n")
                for detail in check.details { page.plain("     \(detail)\n") }
            }
            page.plain(choose("  期限由市场监督管理部门确定，《实施办法》没有规定天数；有的地方定为3个工作日。\n", "  The regulator sets the time; the Measures name no number of days. Some places allow 3 working days.\n"))
        }
        if !submission.questions.isEmpty {
            heading("请审查人员核实", "To be checked by a person")
            for check in submission.questions {
                page.plain("  · \(check.requirement.name(in: context.language))\(check.details.isEmpty ? "" : choose("：", ": ") + check.details.joined(separator: choose("；", "; ")))\n")
            }
        }
        page.newline()
    }

    private mutating func writeComparison() {
        guard let opinion = submission.opinion, submission.report != nil else { return }
        let conclusion = opinion.conclusion?.name(in: context.language) ?? choose("没有结论", "no conclusion")
        heading("初审意见与筛查发现对照（初审结论：\(conclusion)）", "The opinion beside the findings (its conclusion: \(conclusion))")
        for outcome in [ItemComparison.Outcome.opinionSaysNo, .unansweredFound, .opinionSaysYes, .agreeBreach, .agreeElsewhere, .notesOnly, .unanswered, .notJudged, .agreeClear] {
            let items = submission.items.filter { $0.outcome == outcome }
            if items.isEmpty { continue }
            page.style(items[0].isDifference ? .warning : .dim, "  \(outcome.name(in: context.language))\(choose("（\(items.count)项）", " (\(items.count))"))")
            page.newline()
            let isShort = outcome == .agreeClear || outcome == .unanswered || outcome == .notJudged
            if isShort {
                page.plain("    \(items.map { $0.provision.short(in: context.language) }.joined(separator: choose("、", ", ")))\n")
                continue
            }
            for item in items { write(item) }
        }
        page.newline()
    }

    private mutating func write(_ item: ItemComparison) {
        let answer = item.answer.map { choose("；初审：\($0.name(in: .chinese))", "; opinion: \($0.name(in: .english))") } ?? ""
        page.plain("    \(item.provision.short(in: context.language))\(answer)\n")
        for finding in item.findings {
            let place = "\(submission.report?.path ?? ""):\(finding.location.line)"
            let clause = finding.clause.isEmpty ? "" : finding.clause + " "
            page.plain(
                "      \(place) \(finding.level.name(in: context.language))\(choose("：", ": "))\(finding.title) \(clause)“\(finding.text)”\n")
        }
    }
}
