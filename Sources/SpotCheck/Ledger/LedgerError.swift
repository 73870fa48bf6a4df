package import Findings
package import SQLiteStore

/// Why a ledger cannot be used.
package enum LedgerError: Error, Hashable, Sendable {
    case store(SQLiteError)
    /// There is no such file, and the command does not make one.
    case missing(file: String)
    /// An SQLite file of another program.
    case notALedger(file: String)
    /// Made by a newer version of this program.
    case newer(file: String, version: Int, known: Int)
    /// A path that no sweep saw.
    case noDocument(path: String)
    /// A finding that the document never had.
    case noFinding(path: String, finding: String)
    /// The beginning of several ids.
    case ambiguousFinding(path: String, finding: String)
    /// A division that no document is of.
    case noRegion(String)
    /// A sample that was never drawn.
    case noSample(Int)
    /// What a sample was drawn from is no more what it was.
    case otherFrame(sample: Int, then: Int, now: Int)
    /// A sample that cannot have been drawn as it is written down.
    case otherSample(Int)
    /// No document is of the kind that a sample was to be drawn from.
    case nothingToDraw
    /// There are no two states to compare.
    case nothingToCompare(String)
    /// Fewer than two sweeps came to their end.
    case tooFewSweeps
    /// A step of a correction does not follow from what is recorded.
    case step(path: String, finding: String, CorrectionStep.Fault)
    /// What is wrong in a file of decisions, by line; nothing of it was recorded.
    case decisions(file: String, [DecisionFault])

    /// What is wrong and what to do.
    package func text(in language: Language) -> String {
        switch self {
        case .store(let error): return error.text(in: language)
        case .missing(let file):
            return language.choose("\(file)：没有这个台账；请先用 fcrlint sweep 建立", "\(file): there is no such ledger; make one with fcrlint sweep")
        case .notALedger(let file):
            return language.choose("\(file)：不是 fcrlint 的台账；请核对文件名", "\(file): not a ledger of fcrlint; check the file's name")
        case .newer(let file, let version, let known):
            return language.choose(
                "\(file)：台账为第 \(version) 版，本程序只认到第 \(known) 版；请使用更新的 fcrlint",
                "\(file): the ledger has version \(version), this program knows up to \(known); use a newer fcrlint")
        case .noDocument(let path):
            return language.choose("\(path)：台账中没有这份文件；请按线索清单中的路径给出", "\(path): no such document in the ledger; give the path as the clue list has it")
        case .noFinding(let path, let finding):
            return language.choose("\(path)：没有编号为 \(finding) 的发现", "\(path): it has no finding \(finding)")
        case .ambiguousFinding(let path, let finding):
            return language.choose("\(path)：有多项发现的编号以 \(finding) 开头，请写全", "\(path): several findings begin with \(finding): write the id in full")
        case .noRegion(let name):
            return language.choose("台账中没有“\(name)”的文件；请核对名称，或给出区划代码", "no document of the ledger is of “\(name)”; check the name, or give its code")
        case .noSample(let number):
            return language.choose("台账中没有第 \(number) 号样本", "the ledger has no sample \(number)")
        case .otherFrame(let sample, let then, let now):
            return language.choose(
                "第 \(sample) 号样本无法重抽：当时的样本框为 \(then) 份文件，现按台账恢复为 \(now) 份，两者不一致",
                "sample \(sample) cannot be drawn again: it was drawn from \(then) documents, and the ledger gives \(now) for that time, which are not the same")
        case .otherSample(let sample):
            return language.choose("第 \(sample) 号样本与重抽结果不一致", "sample \(sample) is not what drawing it again gives")
        case .nothingToDraw:
            return language.choose("没有可供抽取的文件；请核对筛选条件", "there is no document to draw from; check what limits it")
        case .nothingToCompare(let what):
            return language.choose("无法比较：台账中没有 \(what)", "nothing to compare: the ledger has no \(what)")
        case .tooFewSweeps:
            return language.choose("台账中没有两次完成的抽查可比", "the ledger has no two finished sweeps to compare")
        case .step(let path, let finding, let fault):
            return "\(path)\(finding.isEmpty ? "" : " \(finding)")\(language.choose("：", ": "))\(fault.text(in: language))"
        case .decisions(let file, let faults):
            return faults.map { "\(file):\($0.line): \($0.text(in: language))" }.joined(separator: "\n")
        }
    }
}

extension CorrectionStep.Fault {
    fileprivate func text(in language: Language) -> String {
        switch self {
        case .notABreach:
            language.choose("尚未认定违反；请先用 fcrlint ledger verify 记录核查结论", "not verified as a breach; record that with fcrlint ledger verify first")
        case .notDemanded: language.choose("尚未要求整改", "no correction was demanded")
        case .isDone: language.choose("整改已经完成", "the correction is done")
        }
    }
}

extension SQLiteError {
    /// What is wrong and what to do.
    package func text(in language: Language) -> String {
        switch self {
        case .cannotOpen(let file, let reason):
            language.choose("\(file)：无法打开（\(reason)）；请核对路径和权限", "\(file): cannot be opened (\(reason)); check the path and its permissions")
        case .busy(let file):
            language.choose("\(file)：另一进程占用过久；请待其结束后再试", "\(file): another process holds it; try again when that is done")
        case .full(let file):
            language.choose(
                "\(file)：磁盘空间不足或文件已达上限；已提交的内容完好，请腾出空间后再次运行，会从中断处继续",
                "\(file): no space is left, or the file may not grow; what was committed is intact: make room and run again, it goes on where it stopped")
        case .corrupt(let file, let reason):
            language.choose("\(file)：文件已损坏（\(reason)）；请用备份恢复", "\(file): the file is damaged (\(reason)); put back a copy")
        case .notADatabase(let file):
            language.choose("\(file)：不是 SQLite 文件；请核对文件名", "\(file): not an SQLite file; check the file's name")
        case .readOnly(let file):
            language.choose("\(file)：文件或其所在文件夹不可写", "\(file): the file or its folder may not be written")
        case .inputOutput(let file, let reason):
            language.choose("\(file)：读写失败（\(reason)）；请检查磁盘", "\(file): reading or writing failed (\(reason)); check the disk")
        case .constraint(let file, let reason):
            language.choose("\(file)：内容不合台账的规则（\(reason)）", "\(file): the content breaks a rule of the ledger (\(reason))")
        case .failed(let file, let code, let reason):
            language.choose("\(file)：出错（\(code)：\(reason)）", "\(file): failed (\(code): \(reason))")
        }
    }
}
