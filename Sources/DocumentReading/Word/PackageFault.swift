import OfficePackages

extension PackageError {
    /// The same fault as reading reports it.
    func reading(_ file: String) -> DocumentReadingError {
        let damaged = { (place: String, reason: String) in
            DocumentReadingError.damaged(file: file, format: "文档包", place: place, reason: reason)
        }
        return switch self {
        case .notThisKind(let what): .unsupported(file: file, what: .package(what))
        case .encryptedEntry: .unsupported(file: file, what: .encryptedPackage)
        case .notZip: .unsupported(file: file, what: .archive)
        case .damaged(let reason): damaged("目录", reason)
        case .damagedEntry(let name, let reason), .unsupportedEntry(let name, let reason), .part(let name, let reason):
            damaged(name, reason)
        case .limit(let name, let what, let value, let limit): damaged(name ?? "目录", "\(what)为 \(value)，超过上限 \(limit)，出于安全没有读取")
        case .unsafeName(let name): damaged(name, "条目名指向包外，出于安全没有读取")
        case .overlapping(let name, let other): damaged(name, "与条目 \(other) 的数据重叠，出于安全没有读取")
        case .missingPart(let name): damaged(name, "缺少这个部件")
        }
    }
}
