import Decisions
import Findings
import Glibc

/// The working folder, and paths as they are seen from it.
struct WorkingPlace: Sendable {
    let here = Discovery.workingFolder()

    /// From the root on, without `.` and `..`.
    func absolute(_ path: [UInt8]) -> [UInt8] { FilePath.normalised(FilePath.join(here, path)) }

    /// As messages call it: from the working folder on where it lies below.
    func name(of path: [UInt8]) -> String {
        String(decoding: FilePath.relative(path, to: here) ?? path, as: UTF8.self)
    }

    func exists(_ path: [UInt8]) -> Bool { withCPath(path) { access($0, F_OK) } == 0 }

    /// The folder that what governs an operand is looked for from.
    func folder(of operand: Argument, standardInputName: Argument?) -> [UInt8] {
        let word = operand.text == "-" ? standardInputName ?? Argument("./-") : operand
        let path = absolute(word.bytes)
        if let identity = try? Folder.identity(of: path), identity.kind == .folder { return path }
        return FilePath.folder(of: path)
    }

    /// The file system for Decisions.
    func files(in language: Language) -> DecisionFiles {
        DecisionFiles(name: { name(of: $0) }) { path throws(DecisionError) in
            do throws(SystemFault) {
                return try FileBytes.read(path)
            } catch {
                // A folder that may not be entered, or a name that is a folder, holds no settings for us.
                if error.isMissingFile || error.code == EISDIR || (error.code == EACCES && !exists(path)) { return nil }
                throw .cannotRead(file: name(of: path), reason: error.text(in: language))
            }
        }
    }
}
