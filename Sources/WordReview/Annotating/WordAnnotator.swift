package import Findings
package import Law
import OfficePackages
package import PolicyDocument
import XMLParsing

/// Puts findings into a Word document as comments. Nothing else of it changes: the main part gains markers, the comments part comments,
/// and every other entry of the package is copied as it is.
package struct WordAnnotator {
    /// What became of the comments.
    package struct Outcome {
        /// The package.
        package var bytes: [UInt8]
        package var added = 0
        package var replaced = 0
        package var removed = 0
        /// Our comments whose finding is gone and that people have answered: they stay.
        package var kept = 0
    }

    private let archive: ZipArchive
    private let package: OfficePackage
    private let mainName: String
    private let relationships: [Relationship]
    private let main: MainPart

    /// - Throws: why the document takes no comments: `signed`, `protected`, or a fault of the package.
    package init(_ bytes: [UInt8]) throws(WordReviewError) {
        guard ZipArchive.matches(bytes) else { throw .notDocx }
        do throws(PackageError) {
            archive = try ZipArchive(bytes)
            package = OfficePackage(archive)
            mainName = try package.mainPart()
            relationships = try package.relationships(of: mainName)
        } catch {
            throw .package(error)
        }
        if package.isSigned { throw .signed }
        if let kind = try Protection.kind(in: package, relationships) { throw .protected(kind: kind) }
        let content: [UInt8]
        do throws(PackageError) { content = try package.read(mainName) } catch { throw .package(error) }
        do throws(SAXError) { main = try MainPart(content) } catch { throw .part(name: mainName, error) }
    }

    /// - Parameters:
    ///   - document: What was read from the same bytes.
    ///   - findings: Each gets one comment.
    ///   - date: What the comments are dated.
    package func annotated(
        _ document: Document, with findings: [Finding], date: CalendarDate, language: Language
    ) throws(WordReviewError) -> Outcome {
        var outcome = Outcome(bytes: [])
        guard var anchoring = Anchoring(document, main: main, name: mainName, notes: notes) else { throw .notDocx }
        let existing = try comments()
        var comments = existing?.part ?? CommentsPart(namespace: main.namespace)
        var splice = MarkerSplice(main)
        let own = OwnComments(document.annotations, comments.entries)
        var next = (comments.entries.map(\.id) + main.markers.map(\.id)).compactMap { Int($0) }.reduce(-1, max) + 1
        let day = date.description
        let known = Dictionary(findings.map { ($0.id, $0) }) { first, _ in first }
        for finding in findings {
            let anchor = try anchoring.anchor(of: finding)
            let related = finding.related.compactMap { known[$0] }
            let text = CommentText(finding, related: related, isExact: anchor.isExact, document: document, language: language)
            if let old = own.entry(of: finding.id) {
                comments.replace(old.entry, with: text, date: day)
                outcome.replaced += 1
                // Where the old markers still enclose the words, or stand near them, they stay as they are.
                let isPlaced =
                    anchor.isExact
                    ? old.units.flatMap(anchoring.written) == anchoring.written(finding.units)
                    : main.markers.contains { $0.id == old.entry.id && $0.kind == .reference }
                if !isPlaced, let id = Int(old.entry.id) {
                    splice.remove(id: old.entry.id)
                    splice.add(anchor, id: id)
                }
            } else {
                comments.add(text, id: next, date: day)
                splice.add(anchor, id: next)
                next += 1
                outcome.added += 1
            }
        }
        for old in own.others(than: Set(findings.map(\.id))) {
            if old.isAnswered {
                outcome.kept += 1
            } else {
                comments.remove(old.entry)
                splice.remove(id: old.entry.id)
                outcome.removed += 1
            }
        }
        outcome.bytes = try packed(splice.applied(), comments.applied(), as: existing?.name, isEmpty: findings.isEmpty)
        return outcome
    }

    private func comments() throws(WordReviewError) -> (name: String, part: CommentsPart)? {
        guard let target = relationships.first(where: { $0.kind == "comments" && !$0.isExternal })?.target, package.has(target) else { return nil }
        let bytes: [UInt8]
        do throws(PackageError) { bytes = try package.read(target) } catch { throw .package(error) }
        do throws(SAXError) { return (target, try CommentsPart(bytes, namespace: main.namespace)) } catch { throw .part(name: target, error) }
    }

    private func notes(of part: String) -> [(note: MainPart.Note, range: Range<Int>)] {
        (try? package.read(part)).map { NotesPart.notes($0) } ?? []
    }

    private func packed(_ mainBytes: [UInt8], _ comments: [UInt8], as name: String?, isEmpty: Bool) throws(WordReviewError) -> [UInt8] {
        var parts: [String: [UInt8]] = [:]
        // What no marker was put into keeps even its compressed bytes.
        if mainBytes != main.bytes { parts[entryName(mainName)] = mainBytes }
        var added: [(name: String, content: [UInt8])] = []
        do throws(PackageError) {
            if let name {
                parts[entryName(name)] = comments
            } else if !isEmpty {
                let new = PackageParts.freeName(beside: mainName, in: package)
                added.append((new, comments))
                let types = "[Content_Types].xml"
                parts[entryName(types)] = PackageParts.contentTypes(try package.read(types), adding: new)
                let relations = PartName.relationships(of: mainName)
                let content = package.has(relations) ? try package.read(relations) : nil
                let changed = PackageParts.relationships(content, adding: new, to: mainName, isStrict: main.namespace.contains("purl.oclc.org"))
                if content == nil { added.append((relations, changed)) } else { parts[entryName(relations)] = changed }
            }
            return try archive.replacing(parts, adding: added)
        } catch {
            throw .package(error)
        }
    }

    /// A part's name as the archive spells it.
    private func entryName(_ part: String) -> String { archive.entry(part)?.name ?? part }
}
