import OfficePackages
import PolicyDocument
import XMLParsing

extension PackageError {
    /// The same fault as reading reports it.
    func reading(_ file: String) -> DocumentReadingError {
        let damaged = { (place: String?, reason: Wording) in
            DocumentReadingError.damaged(
                file: file, format: .package, place: place.map { Wording(same: $0) } ?? Wording("目录", "directory"), reason: reason)
        }
        return switch self {
        case .notThisKind(let kind): .unsupported(file: file, what: .other(Wording(kind.words)))
        case .encryptedEntry: .unsupported(file: file, what: .encryptedPackage)
        case .notZip: .unsupported(file: file, what: .archive)
        case .damaged(let damage): damaged(nil, Wording(damage.words))
        case .damagedEntry(let name, let damage): damaged(name, Wording(damage.words))
        case .part(let name, let error): damaged(name, Wording(error.words))
        case .unsupportedEntry(let name, let method):
            damaged(name, Wording("压缩方法 \(method) 不认识", "compression method \(method) is not known"))
        case .limit(let name, let measure, let value, let limit):
            damaged(
                name,
                Wording(
                    "\(measure.words.chinese)为 \(value)，超过上限 \(limit)，出于安全没有读取",
                    "\(measure.words.english) is \(value), more than the limit of \(limit); not read, for safety"))
        case .unsafeName(let name): damaged(name, Wording("条目名指向包外，出于安全没有读取", "the name leads out of the package; not read, for safety"))
        case .overlapping(let name, let other):
            damaged(name, Wording("与条目 \(other) 的数据重叠，出于安全没有读取", "its data overlap those of \(other); not read, for safety"))
        case .missingPart(let name): damaged(name, Wording("缺少这个部件", "this part is missing"))
        }
    }
}

/// Files that are recognised and are no drafts.
extension Wording {
    static let webArchive = Wording("MIME 格式的网页（.mht）", "a web page in MIME form (.mht)")

    static func unmappedXML(root: String, namespace: String) -> Wording {
        Wording(
            "没有映射的 XML（根元素 \(root)，命名空间“\(namespace)”）", "XML without a mapping (root element \(root), namespace “\(namespace)”)")
    }
}
