import DocumentReading
import Findings
import JointReview
import PolicyDocument

/// Reads the files that come with a draft; what cannot be read is said in the material itself.
enum MaterialReading {
    static func read(_ input: Input, _ options: ReadingOptions, _ language: Language) -> Material {
        if case .fault(let fault) = input.source { return Material(path: input.name, document: nil, problems: [fault.text(in: language)]) }
        return read(input.path, name: input.name, options, language)
    }

    static func read(_ path: [UInt8], name: String, _ options: ReadingOptions, _ language: Language) -> Material {
        do throws(SystemFault) {
            let bytes = try FileBytes.read(path)
            do throws(DocumentReadingError) {
                let document = try DocumentReader.read(bytes, name: name, options: options)
                return Material(path: name, document: document, problems: document.problems.map { $0.message.text(in: language) })
            } catch {
                return Material(path: name, document: nil, problems: [error.text(in: language)])
            }
        } catch {
            return Material(path: name, document: nil, problems: [error.text(in: language)])
        }
    }
}
