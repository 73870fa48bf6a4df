import Decisions
import Findings
import Law
import Reporting
import RuleBase

/// What governs a run: the settings in force and the files of decisions, all of them read before the first draft is.
struct GoverningFiles: Sendable {
    let configuration: Configuration
    let run: Configuration.Run
    let vocabulary: RuleSelector.Vocabulary
    let place: WorkingPlace

    /// - Parameters:
    ///   - operands: What is to be linted.
    ///   - language: Of messages until the settings say otherwise.
    init(
        _ request: DecisionRequest, operands: [Argument], standardInputName: Argument?, rules: RuleSet, language: Sourced<Language>
    ) throws(CommandError) {
        place = WorkingPlace()
        vocabulary = RuleSelector.Vocabulary(rules)
        let files = place.files(in: language.value)
        let reader = ConfigurationReader(files: files, vocabulary: vocabulary, formatNames: ReportFormat.allCases.map(\.rawValue))
        do throws(DecisionError) {
            let home = try Self.home(request, operands, standardInputName, files, place)
            let layers = try home.configuration.map { found throws(DecisionError) in try reader.layers(found.path, found.bytes) } ?? []
            configuration = Configuration(file: home.configuration?.path, layers: layers, commandLine: request.commandLine)
            run = configuration.run(language: language, asOf: .today, suppressions: home.suppressions)
        } catch {
            throw .decisions(error)
        }
        try RuleOrigin.require(rules, on: run.asOf.value)
    }

    private static func home(
        _ request: DecisionRequest, _ operands: [Argument], _ standardInputName: Argument?, _ files: DecisionFiles, _ place: WorkingPlace
    ) throws(DecisionError) -> ConfigurationFinder.Home {
        if request.usesNoConfig { return ConfigurationFinder.Home() }
        if let file = request.config {
            let path = place.absolute(file.bytes)
            guard let bytes = try files.read(path) else { throw .cannotRead(file: file.text, reason: "--config") }
            let suppressions = FilePath.join(FilePath.folder(of: path), Array(SuppressionFile.standardName.utf8))
            return ConfigurationFinder.Home(
                configuration: .init(path: path, bytes: bytes), suppressions: place.exists(suppressions) ? suppressions : nil)
        }
        var finder = ConfigurationFinder(files: files) { place.exists($0) }
        var home = ConfigurationFinder.Home()
        for operand in operands {
            let next = try finder.home(from: place.folder(of: operand, standardInputName: standardInputName))
            guard let path = next.configuration?.path ?? next.suppressions else { continue }
            if let known = home.configuration?.path ?? home.suppressions, known != path {
                throw .severalConfigurations(place.name(of: known), place.name(of: path))
            }
            home = next
        }
        return home
    }

    /// What holds for one draft.
    func settings(of input: Input) -> Configuration.Document { configuration.document(place.absolute(input.path)) }

    /// The suppressions in force; nil where there are none.
    func suppressions() throws(CommandError) -> SuppressionUse? {
        guard let path = run.suppressions.value else { return nil }
        let (absolute, bytes) = try content(path)
        do throws(DecisionError) {
            let file = try SuppressionFile(absolute, bytes, name: place.name(of: absolute), vocabulary: vocabulary)
            return SuppressionUse(file, asOf: run.asOf.value)
        } catch {
            throw .decisions(error)
        }
    }

    /// The baseline in force; nil where there is none.
    func baseline() throws(CommandError) -> Baseline? {
        guard let path = run.baseline.value else { return nil }
        let (absolute, bytes) = try content(path)
        do throws(DecisionError) {
            return try Baseline(absolute, bytes, name: place.name(of: absolute)) { place.exists($0) }
        } catch {
            throw .decisions(error)
        }
    }

    private func content(_ path: [UInt8]) throws(CommandError) -> (path: [UInt8], bytes: [UInt8]) {
        do throws(SystemFault) {
            return (place.absolute(path), try FileBytes.read(path))
        } catch {
            throw .cannotRead(path: String(decoding: path, as: UTF8.self), reason: error)
        }
    }
}
