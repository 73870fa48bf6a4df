/// Why a package, or one entry of it, cannot be read. The file's name is added by whoever knows it.
package enum PackageError: Error, Hashable, Sendable {
    /// The bytes are no zip archive.
    case notZip
    /// The archive's directory is damaged or cut off.
    case damaged(reason: String)
    /// An entry's data do not fit what the directory says of them.
    case damagedEntry(name: String, reason: String)
    /// The archive uses something that no office program writes.
    case unsupportedEntry(name: String, reason: String)
    /// An entry is encrypted inside the archive.
    case encryptedEntry(name: String)
    /// More than a safe reader takes.
    case limit(name: String?, what: String, value: Int, limit: Int)
    /// A name that points out of the archive.
    case unsafeName(String)
    /// Two entries claim the same bytes.
    case overlapping(name: String, other: String)
    /// A part that another one refers to is missing.
    case missingPart(name: String)
    /// A part's XML cannot be read.
    case part(name: String, reason: String)
    /// The archive is sound and holds something else.
    case notThisKind(what: String)
}

extension PackageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notZip: "不是 zip 包。请在原来的软件中打开，另存为 .docx。"
        case .damaged(let reason): "文件包已损坏（\(reason)）。请重新取得或重新保存。"
        case .damagedEntry(let name, let reason): "\(name)：条目已损坏（\(reason)）。请重新取得或重新保存文件。"
        case .unsupportedEntry(let name, let reason): "\(name)：\(reason)。请用原来的软件重新保存。"
        case .encryptedEntry(let name): "\(name)：条目已加密。请去除密码后重新保存。"
        case .limit(let name, let what, let value, let limit):
            "\(name.map { $0 + "：" } ?? "")\(what)为 \(value)，超过上限 \(limit)。出于安全没有读取；请核对文件来源，确属正常文稿的请拆分后再审查。"
        case .unsafeName(let name): "\(name)：条目名指向包外。出于安全没有读取；请用原来的软件重新保存。"
        case .overlapping(let name, let other): "\(name)：与条目 \(other) 的数据重叠。出于安全没有读取；请用原来的软件重新保存。"
        case .missingPart(let name): "\(name)：缺少这个部件。请用原来的软件重新保存。"
        case .part(let name, let reason): "\(name)：\(reason)"
        case .notThisKind(let what): what
        }
    }
}
