import Decisions
import Findings
import Law
import PolicyDocument

/// Holds a submission against what m31 asks for.
struct CompletenessCheck {
    let materials: [Material]
    /// Of which none stands out as the draft.
    let rivals: [String]
    let opinion: PreliminaryOpinion?
    /// SHA-256 of the draft's text; nil where there is no draft.
    let digest: String?
    /// The items an opinion has to answer.
    let items: [Provision]
    let language: Language

    var checks: [RequirementCheck] { [draft, file(.note, .note)] + noteChecks + [file(.opinion, .opinion)] + opinionChecks + [other] }

    private func files(_ role: Material.Role) -> [Material] { materials.filter { $0.role == role } }

    private var draft: RequirementCheck {
        if !rivals.isEmpty {
            return RequirementCheck(.draft, .unclear, [language.choose("有几份文件都像草案：", "several files look like the draft: ") + rivals.joined(separator: language.choose("、", ", "))])
        }
        return file(.draft, .draft)
    }

    /// Whether there is a file of a role that could be read.
    private func file(_ requirement: Requirement, _ role: Material.Role) -> RequirementCheck {
        let found = files(role)
        if let read = found.first(where: { $0.document != nil }) { return RequirementCheck(requirement, .present, [read.name]) }
        if let unread = found.first {
            return RequirementCheck(
                requirement, .unclear, [language.choose("\(unread.name)（按文件名判断，未能读取）", "\(unread.name) (told by its name, it could not be read)")])
        }
        if requirement == .opinion, let round = materials.first(where: { $0.title?.contains("会签") == true }) {
            return RequirementCheck(
                .opinion, .missing,
                [language.choose("\(round.name) 是会签材料，不能代替公平竞争审查（《实施办法》第三十二条）", "\(round.name) is a countersign, which does not replace a review (Measures, Article 32)")])
        }
        return RequirementCheck(requirement, .missing)
    }

    // MARK: The note

    private var noteChecks: [RequirementCheck] {
        let documents = (files(.note) + files(.consultation)).compactMap(\.document)
        guard !documents.isEmpty else {
            let status: RequirementCheck.Status = files(.note).isEmpty ? .missing : .unclear
            return [.noteBasis, .noteOpinions, .noteAdoption].map { RequirementCheck($0, status) }
        }
        let note = ExplanatoryNote(documents)
        return [
            RequirementCheck(.noteBasis, note.bases.isEmpty ? .missing : .present, note.bases), articles(of: note), opinions(in: note),
            RequirementCheck(.noteAdoption, note.adoption.isEmpty ? (note.secrecy.isEmpty ? .missing : .unclear) : .present, note.adoption),
        ]
    }

    private func articles(of note: ExplanatoryNote) -> RequirementCheck {
        if note.bases.isEmpty { return RequirementCheck(.noteArticles, .notDue) }
        if note.namesArticles { return RequirementCheck(.noteArticles, .present) }
        return RequirementCheck(
            .noteArticles, .unclear, [language.choose("只写了文件名称，没有写明条款", "the sources are named without their provisions")])
    }

    private func opinions(in note: ExplanatoryNote) -> RequirementCheck {
        if note.opinions.isEmpty {
            if note.secrecy.isEmpty { return RequirementCheck(.noteOpinions, .missing) }
            return RequirementCheck(.noteOpinions, .unclear, note.secrecy)
        }
        if note.asksStakeholders { return RequirementCheck(.noteOpinions, .present, note.opinions) }
        let remark = note.asksPublic
            ? language.choose("只见向社会公开征求意见，未见听取经营者、行业协会商会等利害关系人意见", "the public was asked; nothing is said of operators and associations")
            : language.choose("未见听取经营者、行业协会商会等利害关系人意见", "nothing is said of operators and associations")
        return RequirementCheck(.noteOpinions, .unclear, note.opinions + [remark])
    }

    // MARK: The opinion

    private var opinionChecks: [RequirementCheck] {
        guard let opinion else {
            let status: RequirementCheck.Status = files(.opinion).isEmpty ? .missing : .unclear
            return [RequirementCheck(.opinionConclusion, status), RequirementCheck(.opinionItems, status)]
        }
        return [
            conclusion(of: opinion), answers(of: opinion), text(of: opinion), changes(of: opinion), exemption(of: opinion), signature(of: opinion),
        ]
    }

    private func conclusion(of opinion: PreliminaryOpinion) -> RequirementCheck {
        guard let conclusion = opinion.conclusion else {
            let remark = opinion.isOurForm
                ? language.choose("审查结论没有勾选，或者勾选了几项", "no conclusion is ticked, or several are")
                : language.choose("没有读到是否符合审查标准的结论", "no conclusion was found in it")
            return RequirementCheck(.opinionConclusion, opinion.isOurForm ? .missing : .unclear, [remark])
        }
        return RequirementCheck(.opinionConclusion, .present, [opinion.quote ?? conclusion.name(in: language)])
    }

    private func answers(of opinion: PreliminaryOpinion) -> RequirementCheck {
        let open = items.filter { opinion.answer(on: $0) == nil }
        let torn = items.filter { opinion.answer(on: $0) == .contradictory }
        if opinion.answersAsAWhole {
            return RequirementCheck(
                .opinionItems, .unclear, [language.choose("只有总的结论，没有逐项说明", "there is a conclusion on the whole, and nothing on the items")])
        }
        if open.isEmpty, torn.isEmpty { return RequirementCheck(.opinionItems, .present) }
        func list(_ items: [Provision]) -> String {
            items.map { $0.short(in: language) }.joined(separator: language.choose("、", ", "))
        }
        var details: [String] = []
        if open.count == items.count {
            details.append(language.choose("各项都没有回答", "none of the items is answered"))
        } else if !open.isEmpty {
            details.append(language.choose("没有回答：", "open: ") + list(open))
        }
        if !torn.isEmpty { details.append(language.choose("勾选了几项：", "several boxes ticked: ") + list(torn)) }
        return RequirementCheck(.opinionItems, .missing, details)
    }

    private func text(of opinion: PreliminaryOpinion) -> RequirementCheck {
        guard let own = opinion.textDigest else {
            return RequirementCheck(
                .opinionText, .unclear, [language.choose("初审意见没有文本摘要，请核对是否针对所送文本", "the opinion names no digest; check that it is about this text")])
        }
        guard let digest else { return RequirementCheck(.opinionText, .unclear) }
        if own == digest { return RequirementCheck(.opinionText, .present, ["SHA-256 \(digest.prefix(12))"]) }
        // Where the opinion asks for changes another text is what it asks for.
        return RequirementCheck(
            .opinionText, opinion.conclusion == .modified ? .unclear : .missing,
            [
                language.choose(
                    "审查表的文本摘要为 \(own.prefix(12))，所送草案为 \(digest.prefix(12))：审查后文稿有改动",
                    "the form is of text \(own.prefix(12)), the draft is \(digest.prefix(12)): it was changed after the review")
            ])
    }

    private func changes(of opinion: PreliminaryOpinion) -> RequirementCheck {
        guard opinion.conclusion == .modified else { return RequirementCheck(.opinionChanges, .notDue) }
        if let digest, opinion.textDigest == digest {
            return RequirementCheck(
                .opinionChanges, .missing,
                [
                    language.choose(
                        "初审结论为修改后符合，所送草案仍是初审的文本（摘要相同），没有修改；筛查发现照旧",
                        "the opinion concludes that the draft meets the standards once modified; the draft is the very text it reviewed, unmodified, and the findings stay open")
                ])
        }
        return RequirementCheck(
            .opinionChanges, .unclear,
            [language.choose("初审结论为修改后符合，请核对所送草案是否已按初审意见修改", "the opinion asks for changes; check that the draft has them")])
    }

    private func exemption(of opinion: PreliminaryOpinion) -> RequirementCheck {
        guard opinion.exempts else { return RequirementCheck(.opinionExemption, .notDue) }
        if !opinion.openPoints.isEmpty {
            return RequirementCheck(.opinionExemption, .missing, [language.choose("尚未填写：", "left open: ") + opinion.openPoints.joined(separator: language.choose("、", ", "))])
        }
        return RequirementCheck(
            .opinionExemption, opinion.isOurForm ? .present : .unclear,
            opinion.isOurForm ? [] : [language.choose("请核对是否说明了第二十九条第二款的各项内容", "check that it explains each point of Article 29(2)")])
    }

    private func signature(of opinion: PreliminaryOpinion) -> RequirementCheck {
        RequirementCheck(.opinionSignature, opinion.signature == nil ? .unclear : .present, opinion.signature.map { [$0] } ?? [])
    }

    private var other: RequirementCheck {
        let found = materials.filter { [.consultation, .basis, .other].contains($0.role) }
        return RequirementCheck(.otherMaterial, found.isEmpty ? .notDue : .present, found.map(\.name))
    }
}
