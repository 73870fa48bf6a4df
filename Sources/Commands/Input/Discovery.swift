import Decisions
import Findings
import Glibc
import Reporting

/// One thing to lint: exactly one entry of the report.
struct Input: Sendable {
    enum Source: Sendable {
        case file
        case standardInput
        /// The content of a file that lies somewhere else.
        case content([UInt8])
        /// Plain text in UTF-8.
        case plainText([UInt8])
        /// Found, but known to be unreadable: a folder that may not be opened, a link that leads nowhere.
        case fault(SystemFault)
    }

    /// As it was given or found.
    var path: [UInt8]
    var source: Source

    var name: String { String(decoding: path, as: UTF8.self) }
}

/// Finds what is to be linted: files named, and the documents in the folders named.
struct Discovery {
    /// Ascending by the bytes of the paths; each file once.
    private(set) var inputs: [Input] = []
    /// Files in the folders that are no documents.
    private(set) var skipped = 0
    /// What a person should know and no report holds, e.g. a link that leads back to its own folder.
    private(set) var remarks: [Remark] = []

    enum Remark: Equatable {
        case loop(String)

        func text(in language: Language) -> String {
            switch self {
            case .loop(let path):
                language.choose("\(path)：符号链接指回上级文件夹，未再进入", "\(path): the link leads back to a folder above it and is not followed")
            }
        }
    }

    /// Endings of the files a folder is walked for; the last three can only be refused, but never silently.
    static let endings = [
        "txt", "md", "html", "htm", "xml", "docx", "docm", "dotx", "ofd", "odt", "doc", "wps", "pdf",
    ]

    /// Of what was named and found so far, where something can be there twice; below one folder no path is.
    private var seen: Seen?
    private let endings: [String]

    /// - Parameter endings: Of the files that folders are walked for.
    init(_ operands: [Argument], standardInputName: Argument?, endings: [String] = Self.endings) {
        self.endings = endings
        let here = Self.workingFolder()
        if operands.count > 1 { seen = Seen() }
        for operand in operands {
            if operand.text == "-" {
                add(Input(path: (standardInputName ?? operand).bytes, source: .standardInput), here: nil)
            } else {
                visit(named: operand.bytes, isOnly: operands.count == 1, here: here)
            }
        }
        inputs.sort { $0.path.lexicographicallyPrecedes($1.path) }
    }

    /// - Parameter isOnly: Whether nothing else is named: such a file cannot be there twice.
    private mutating func visit(named path: [UInt8], isOnly: Bool, here: [UInt8]) {
        do throws(SystemFault) {
            let identity = try Folder.identity(of: path)
            if identity.kind == .folder {
                walk(path, above: [[identity.device, identity.number]], here: here)
            } else if isOnly {
                inputs = [Input(path: path, source: .file)]
            } else {
                add(Input(path: path, source: .file), here: here)
            }
        } catch {
            add(Input(path: path, source: .fault(error)), here: here)
        }
    }

    private mutating func walk(_ folder: [UInt8], above: [[UInt]], here: [UInt8]) {
        let entries: [Folder.Entry]
        do throws(SystemFault) {
            entries = try Folder.entries(of: folder)
        } catch {
            return add(Input(path: folder, source: .fault(error)), here: here)
        }
        for entry in entries {
            let path = Self.join(folder, entry.name)
            switch entry.kind {
            case .folder: enter(path, entry.name, above: above, here: here)
            case .file: take(path, entry.name, here: here)
            case .link: follow(path, entry.name, above: above, here: here)
            case .other:
                if Self.isDocument(entry.name, endings: endings) {
                    add(Input(path: path, source: .fault(.notRegular)), here: here)
                } else {
                    skipped += 1
                }
            }
        }
    }

    private mutating func enter(_ path: [UInt8], _ name: [UInt8], above: [[UInt]], here: [UInt8]) {
        guard name.first != UInt8(ascii: ".") else { return }
        do throws(SystemFault) {
            let identity = try Folder.identity(of: path)
            let key = [identity.device, identity.number]
            if above.contains(key) {
                remarks.append(.loop(String(decoding: path, as: UTF8.self)))
            } else {
                walk(path, above: above + [key], here: here)
            }
        } catch {
            add(Input(path: path, source: .fault(error)), here: here)
        }
    }

    private mutating func follow(_ path: [UInt8], _ name: [UInt8], above: [[UInt]], here: [UInt8]) {
        do throws(SystemFault) {
            switch try Folder.identity(of: path).kind {
            case .folder: enter(path, name, above: above, here: here)
            case .file: take(path, name, here: here)
            case .link, .other: skipped += 1
            }
        } catch {
            if Self.isDocument(name, endings: endings) { add(Input(path: path, source: .fault(error)), here: here) } else { skipped += 1 }
        }
    }

    private mutating func take(_ path: [UInt8], _ name: [UInt8], here: [UInt8]) {
        if Self.isDocument(name, endings: endings) { add(Input(path: path, source: .file), here: here) } else { skipped += 1 }
    }

    /// - Parameter here: The working folder; nil for what is no file.
    private mutating func add(_ input: Input, here: [UInt8]?) {
        guard let seen else { return inputs.append(input) }
        let key = here.map { Self.normalised(input.path, here: $0) } ?? [0]
        if seen.paths.insert(key).inserted { inputs.append(input) }
    }

    private final class Seen {
        var paths: Set<[UInt8]> = []
    }

    /// Whether a folder is walked for a file of this name. Word's lock files (`~$draft.docx`), hidden files, and the review forms beside
    /// drafts (`draft.review.docx`) are none.
    static func isDocument(_ name: [UInt8], endings: [String] = Self.endings) -> Bool {
        guard hasEnding(name, of: endings), name.first != UInt8(ascii: "."), !name.starts(with: "~$".utf8) else { return false }
        return !name.suffix(FilledForm.ending.utf8.count).elementsEqual(FilledForm.ending.utf8)
    }

    /// Whether a name has one of some endings, which are given in small letters.
    static func hasEnding(_ name: some BidirectionalCollection<UInt8>, of endings: [String]) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let ending = name[name.index(after: dot)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return endings.contains { $0.utf8.elementsEqual(ending) }
    }

    /// `folder/name`; the name alone where the folder is the working folder.
    private static func join(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
        if folder == Array(".".utf8) || folder == Array("./".utf8) { return name }
        return folder.last == UInt8(ascii: "/") ? folder + name : folder + [UInt8(ascii: "/")] + name
    }

    /// The absolute path without empty parts and `.`, so that one file given in two spellings is one entry. `..` stays, since a link
    /// before it could lead elsewhere.
    private static func normalised(_ path: [UInt8], here: [UInt8]) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        let whole = path.first == slash ? path : here + [slash] + path
        return whole.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }.reduce(into: []) { $0 += [slash] + $1 }
    }

    static func workingFolder() -> [UInt8] {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        guard getcwd(&buffer, buffer.count) != nil else { return [] }
        return buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    }
}
