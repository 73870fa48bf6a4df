package import Findings
package import OfficePackages
package import XMLParsing

/// What is wrong with the template of a Word document.
package enum FormError: Error, Hashable, Sendable {
    /// `{{name}}` or `<!--each name-->` that nothing is known for. Lines count from 1.
    case unknownName(String, line: Int)
    /// `<!--each name-->` without its `<!--end-->`.
    case unclosed(String, line: Int)
    /// `<!--end-->` without what it ends.
    case unopened(line: Int)
    case xml(SAXError)
    case package(PackageError)

    package func text(in language: Language) -> String {
        switch self {
        case .unknownName(let name, let line):
            language.choose("document.xml:\(line)：没有“\(name)”这一栏", "document.xml:\(line): there is no field “\(name)”")
        case .unclosed(let name, let line):
            language.choose("document.xml:\(line)：<!--each \(name)--> 没有对应的 <!--end-->", "document.xml:\(line): <!--each \(name)--> has no <!--end-->")
        case .unopened(let line):
            language.choose("document.xml:\(line)：多出的 <!--end-->", "document.xml:\(line): <!--end--> ends nothing")
        case .xml(let error): "document.xml: \(language.choose(error.words.chinese, error.words.english))"
        case .package(let error): language.choose(error.words.chinese, error.words.english)
        }
    }
}
