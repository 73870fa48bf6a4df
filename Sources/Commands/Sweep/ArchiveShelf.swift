import OfficePackages
import Synchronization

/// The archives whose members are being read. Members of one archive are read one after the other, so a few open archives do, and memory
/// does not grow with their number.
final class ArchiveShelf: Sendable {
    private let paths: [[UInt8]]
    private let limits: PackageLimits
    private let open = Mutex<[(number: Int, archive: ZipArchive)]>([])
    private static let room = 2

    init(_ paths: [[UInt8]], limits: PackageLimits) {
        self.paths = paths
        self.limits = limits
    }

    enum Fault: Error {
        case system(SystemFault)
        case package(PackageError)
    }

    /// The bytes of an entry.
    func read(_ entry: Int, of number: Int) throws(Fault) -> [UInt8] {
        let archive = try archive(number)
        guard archive.entries.indices.contains(entry) else { throw .package(.damaged(.changed)) }
        do throws(PackageError) { return try archive.read(archive.entries[entry]) } catch { throw .package(error) }
    }

    /// The path of an archive in the file system.
    func path(of number: Int) -> [UInt8] { paths[number] }

    private func archive(_ number: Int) throws(Fault) -> ZipArchive {
        let outcome: Result<ZipArchive, Fault> = open.withLock { open in
            if let known = open.first(where: { $0.number == number }) { return .success(known.archive) }
            do throws(Fault) {
                let archive = try load(paths[number])
                open.append((number, archive))
                if open.count > Self.room { open.removeFirst() }
                return .success(archive)
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private func load(_ path: [UInt8]) throws(Fault) -> ZipArchive {
        let bytes: [UInt8]
        do throws(SystemFault) { bytes = try FileBytes.read(path) } catch { throw .system(error) }
        do throws(PackageError) { return try ZipArchive(bytes, limits: limits) } catch { throw .package(error) }
    }
}
