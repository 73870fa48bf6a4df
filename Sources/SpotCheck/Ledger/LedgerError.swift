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
