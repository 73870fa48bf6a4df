/// Why no release is made.
enum ReleaseError: Error, CustomStringConvertible {
    case usage(String)
    /// A program ended with another status than 0, or is not there.
    case program(String, status: Int32, printed: String)
    /// What is released would not be what is committed.
    case uncommitted(String)
    /// The binary names the folder it was built in, so that another folder would give other bytes.
    case folderInBinary(String)
    /// `fcrlint --version` says something else than expected.
    case version(String)
    case file(String, String)

    var description: String {
        switch self {
        case .usage(let word): "release: “\(word)” is not understood; usage: swift run release [-o FOLDER]"
        case .program(let name, let status, let printed): "release: \(name) ended with \(status)\(printed.isEmpty ? "" : ": \(printed)")"
        case .uncommitted(let files): "release: commit or take away what is not committed first:\n\(files)"
        case .folderInBinary(let folder): "release: the binary names its build folder \(folder) and cannot be built again elsewhere byte for byte"
        case .version(let text): "release: the built program calls itself “\(text)”"
        case .file(let path, let reason): "release: \(path): \(reason)"
        }
    }
}
