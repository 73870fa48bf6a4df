import Foundation
import RuleBase
import TestSupport

/// Files of a rule base: a person's mistake gives faults with their lines, never a crash.
enum RuleFuzzing {
    /// The first line names the file of a small rule base that the rest replaces; without one that is known, the whole is a compiled table.
    static func run(_ bytes: [UInt8]) {
        let cut = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
        let name = String(decoding: bytes[..<cut], as: UTF8.self)
        guard let folder, let sound = files[name] else {
            _ = try? RuleTableReader.read(bytes)
            return
        }
        do {
            try folder.write(Data(bytes[cut...].dropFirst()), to: name)
            _ = try? RuleLoader.load(directory: folder.path)
            try folder.write(sound, to: name)
        } catch {
            fatalError("the folder of the small rule base cannot be written: \(error)")
        }
    }

    /// Tests/Fuzzing/rules, with the schema of the repository: each file by its path.
    private static let files: [String: Data] = {
        let source = Repository.folder + "/Tests/Fuzzing/rules"
        var files: [String: Data] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: source) ?? FileManager.DirectoryEnumerator() {
            if name.contains("."), let content = FileManager.default.contents(atPath: source + "/" + name) { files[name] = content }
        }
        files["schema/rules.rng"] = FileManager.default.contents(atPath: Repository.folder + "/Rules/schema/rules.rng")
        return files
    }()

    private static let folder: TemporaryFolder? = {
        guard let folder = try? TemporaryFolder() else { return nil }
        for (name, content) in files { _ = try? folder.write(content, to: name) }
        return folder
    }()
}
