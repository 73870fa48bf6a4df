import Decisions
import DocumentReading
import Findings

/// Where the older versions of drafts are.
struct OlderVersions: Sendable {
    private enum Source: Sendable {
        /// Of the only draft.
        case file([UInt8])
        /// Beside each other under the same names, seen from the folders that were named.
        case folder([UInt8], roots: [[UInt8]])
        case git(GitRepository)
    }

    private let source: Source

    /// What a draft was, and why that could not be had: then every finding counts as new.
    struct Past: Sendable {
        var version: OlderVersion
        var fault: Fault?
    }

    enum Fault: Sendable {
        case system(String, SystemFault)
        case reading(String, DocumentReadingError)
        case git(GitFault)

        func text(in language: Language) -> String {
            let reason =
                switch self {
                case .system(let file, let fault): "\(file): \(fault.text(in: language))"
                case .reading(let file, let error): "\(file): \(error.text(in: language))"
                case .git(let fault): fault.text(in: language)
                }
            return language.choose("旧稿未能读取，所有发现按新增计（\(reason)）", "the older version could not be read, so every finding counts as new (\(reason))")
        }
    }

    /// nil where nothing is to be compared with.
    init?(_ against: LintOptions.Against, operands: [Argument], inputs: [Input], place: WorkingPlace) throws(CommandError) {
        switch against {
        case .nothing: return nil
        case .git(let reference):
            let folder = operands.first.map { place.folder(of: $0, standardInputName: nil) } ?? place.here
            do throws(GitFault) { source = .git(try GitRepository(at: folder, reference: reference)) } catch { throw .git(error) }
        case .path(let old):
            let path = place.absolute(old.bytes)
            let kind: Folder.Kind
            do throws(SystemFault) { kind = try Folder.identity(of: path).kind } catch { throw .cannotRead(path: old.text, reason: error) }
            if kind == .folder {
                let named = operands.map { place.absolute($0.bytes) }
                source = .folder(path, roots: named.filter { (try? Folder.identity(of: $0))?.kind == .folder })
            } else {
                guard inputs.count == 1 else { throw .usage(.oneDraftForOneFile(old.text)) }
                source = .file(path)
            }
        }
    }

    /// - Parameter path: Of the draft, absolute and normalised.
    func version(of path: [UInt8], _ settings: Configuration.Document, _ judge: DraftJudge) -> Past {
        do throws(OlderFault) {
            guard let (bytes, name) = try content(path) else { return Past(version: .none) }
            guard let bytes else { return Past(version: .same) }
            do throws(DocumentReadingError) {
                let (report, document) = try judge.judge(bytes, name: name, settings)
                let digest = settings.requireReview.value ? TextDigest.of(document) : nil
                return Past(version: .findings(report.findings, digest: digest))
            } catch {
                return Past(version: .none, fault: .reading(name, error))
            }
        } catch {
            return Past(version: .none, fault: error.fault)
        }
    }

    private struct OlderFault: Error { var fault: Fault }

    /// nil: there was none. Without bytes: the same as now.
    private func content(_ path: [UInt8]) throws(OlderFault) -> (bytes: [UInt8]?, name: String)? {
        switch source {
        case .git(let repository):
            do throws(GitFault) {
                switch try repository.past(of: path) {
                case .absent: return nil
                case .same: return (nil, "")
                case .content(let bytes): return (bytes, String(decoding: path, as: UTF8.self))
                }
            } catch {
                throw OlderFault(fault: .git(error))
            }
        case .file(let old): return try read(old)
        case .folder(let old, let roots):
            let relative = roots.compactMap { FilePath.relative(path, to: $0) }.min { $0.count < $1.count }
            let found = relative.map { counterpart(of: $0, in: old) } ?? Self.tails(of: path).lazy.compactMap { counterpart(of: $0, in: old) }.first
            return try found.flatMap { found throws(OlderFault) in try read(found) }
        }
    }

    /// The ends of a path, the longest first: a draft that is named by itself does not say where its folder begins.
    private static func tails(of path: [UInt8]) -> [[UInt8]] {
        let parts = path.split(separator: UInt8(ascii: "/"))
        return parts.indices.map { Array(parts[$0...].joined(separator: [UInt8(ascii: "/")])) }
    }

    private func read(_ file: [UInt8]) throws(OlderFault) -> (bytes: [UInt8]?, name: String) {
        let name = String(decoding: file, as: UTF8.self)
        do throws(SystemFault) { return (try FileBytes.read(file), name) } catch { throw OlderFault(fault: .system(name, error)) }
    }

    /// The file of the same name, or the only one that differs in its ending alone: a draft may have become a Word document.
    private func counterpart(of relative: [UInt8], in folder: [UInt8]) -> [UInt8]? {
        let path = FilePath.join(folder, relative)
        if (try? Folder.identity(of: path)) != nil { return path }
        let beside = FilePath.folder(of: path)
        let names = ((try? Folder.entries(of: beside)) ?? []).map(\.name).filter { Discovery.isDocument($0) }
        let others = names.map { FilePath.join(beside, $0) }.filter { Sidecars.stem(of: $0) == Sidecars.stem(of: path) }
        return others.count == 1 ? others[0] : nil
    }
}
