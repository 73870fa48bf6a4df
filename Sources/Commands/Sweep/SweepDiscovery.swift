import DocumentReading
import OfficePackages

/// One document to sweep.
struct SweepInput: Sendable {
    enum Source: Sendable {
        case file
        /// The archive, as an index into `SweepDiscovery.archives`, and the entry in it.
        case member(archive: Int, entry: Int)
        /// Found, but known to be unreadable.
        case fault(SystemFault)
        /// An archive that cannot be opened, or may not.
        case refused(PackageError)
    }

    /// As the ledger knows it.
    var path: [UInt8]
    var source: Source

    var name: String { String(decoding: path, as: UTF8.self) }
}

/// Finds what is to be swept: files, the documents of folders, and the documents in zip archives.
struct SweepDiscovery {
    /// Ascending by the bytes of their paths, those of an archive together.
    private(set) var inputs: [SweepInput] = []
    /// The archives, as the system finds them.
    private(set) var archives: [[UInt8]] = []
    private(set) var skipped: Int
    let remarks: [Discovery.Remark]

    private let limits: PackageLimits
    /// Archives are walked into; one in another is refused by name, like other files that cannot be read.
    static let archiveEnding = "zip"
    private static let taken = Discovery.endings + [archiveEnding]

    static func isDocument(_ name: [UInt8]) -> Bool { Discovery.isDocument(name, endings: taken) }

    init(_ operands: [Argument], limits: PackageLimits) {
        let discovery = Discovery(operands, standardInputName: nil, endings: Self.taken)
        skipped = discovery.skipped
        remarks = discovery.remarks
        self.limits = limits
        inputs.reserveCapacity(discovery.inputs.count)
        for input in discovery.inputs {
            let path = SweepPath.plain(input.path)
            switch input.source {
            case .fault(let fault): inputs.append(SweepInput(path: path, source: .fault(fault)))
            default: take(path, at: input.path)
            }
        }
    }

    private mutating func take(_ path: [UInt8], at place: [UInt8]) {
        guard Self.mayBeArchive(path), let bytes = try? FileBytes.read(place), ZipArchive.matches(bytes) else {
            return inputs.append(SweepInput(path: path, source: .file))
        }
        do throws(PackageError) {
            let archive = try ZipArchive(bytes, limits: limits)
            if archive.isOfficePackage { return inputs.append(SweepInput(path: path, source: .file)) }
            try Self.check(archive, limits)
            take(archive, path, at: place)
        } catch {
            inputs.append(SweepInput(path: path, source: .refused(error)))
        }
    }

    /// Files that are known by their names to be documents of another kind need not be opened twice.
    private static func mayBeArchive(_ path: [UInt8]) -> Bool {
        let name = path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
        return !Discovery.hasEnding(name, of: Discovery.endings)
    }

    /// Each entry has a limit of its own; together they are bounded by the ratio.
    private static func check(_ archive: ZipArchive, _ limits: PackageLimits) throws(PackageError) {
        let size = archive.entries.reduce(0) { $0 &+ $1.size }
        let ratio = size / max(1, archive.bytes.count)
        if size > limits.ratioFloor, ratio > limits.ratio { throw .limit(name: nil, .ratio, value: ratio, limit: limits.ratio) }
    }

    private mutating func take(_ archive: ZipArchive, _ path: [UInt8], at place: [UInt8]) {
        let number = archives.count
        archives.append(place)
        var members: [SweepInput] = []
        var names: [[UInt8]: Int] = [:]
        for (index, entry) in archive.entries.enumerated() where !entry.isDirectory {
            let isUTF8 = entry.flags & 0x800 != 0
            let stored = StoredName.text(entry.nameBytes, isUTF8: isUTF8)
            let name = stored.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
            guard let last = name.split(separator: UInt8(ascii: "/")).last, Self.isDocument(Array(last)), !name.starts(with: Array("__MACOSX/".utf8)) else {
                skipped += 1
                continue
            }
            // A name may stand there twice; both are documents.
            let ordinal = names[name, default: 0]
            names[name] = ordinal + 1
            let suffix = ordinal == 0 ? [] : Array("#\(ordinal + 1)".utf8)
            members.append(SweepInput(path: path + SweepPath.inArchive + name + suffix, source: .member(archive: number, entry: index)))
        }
        inputs += members.sorted { $0.path.lexicographicallyPrecedes($1.path) }
    }
}

extension ZipArchive {
    /// Whether it is a document rather than a folder of documents.
    fileprivate var isOfficePackage: Bool {
        ["[Content_Types].xml", "mimetype", "OFD.xml"].contains { entry($0) != nil }
    }
}
