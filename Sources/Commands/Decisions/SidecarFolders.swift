import Decisions

/// The folders of many drafts in which no file of decisions lies. Asking for each draft by each name that one could have is done before the
/// workers start, and took longer than all else there; a folder is listed once.
struct SidecarFolders {
    /// A folder of fewer drafts is not worth a listing: it may hold a great many other files.
    private static let many = 8
    private let empty: Set<[UInt8]>

    /// - Parameter endings: Those of the files of decisions.
    init(of inputs: [Input], endings: [String]) {
        var drafts: [[UInt8]: Int] = [:]
        var (current, count): ([UInt8], Int) = ([], 0)
        // Neighbours mostly lie in one folder.
        for input in inputs {
            let folder = FilePath.folder(of: input.path)
            if folder != current {
                if count > 0 { drafts[current, default: 0] += count }
                (current, count) = (folder, 0)
            }
            count += 1
        }
        if count > 0 { drafts[current, default: 0] += count }
        let endings = endings.map { Array($0.utf8) }
        empty = Set(
            drafts.compactMap { folder, count in
                guard count >= Self.many, let names = try? Folder.names(of: folder) else { return nil }
                return names.contains { name in endings.contains { Self.isEnding($0, of: name) } } ? nil : folder
            })
    }

    /// Whether a file of decisions may lie beside a draft.
    func mayHold(fileBeside input: Input) -> Bool { empty.isEmpty || !empty.contains(FilePath.folder(of: input.path)) }

    /// Whether a name ends so, capital letters or not: there are file systems to which they are the same.
    private static func isEnding(_ ending: [UInt8], of name: [UInt8]) -> Bool {
        name.count >= ending.count && name.suffix(ending.count).elementsEqual(ending) { $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }
    }
}
