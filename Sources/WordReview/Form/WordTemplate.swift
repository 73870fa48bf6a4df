import OfficePackages
import XMLParsing

/// A value for a field of a template.
package indirect enum FormValue: Sendable {
    case text(String)
    /// What a part of the template is repeated for.
    case rows([[String: FormValue]])
}

/// The layout of a Word document, the review form's or a report's: WordprocessingML with fields `{{name}}` and parts `<!--each name-->…<!--end-->` that are repeated for
/// each row of a list, or left out where a text is empty.
package struct WordTemplate: Sendable {
    private indirect enum Node {
        case markup(String)
        case field(String, line: Int)
        case each(String, [Node], line: Int)
    }

    private let nodes: [Node]
    private let parts: [WordPart]

    /// - Parameters:
    ///   - document: `document.xml`, in UTF-8.
    ///   - parts: The others, taken as they are; the document knows them as rId1, rId2 and so on. No font is shipped, so the table of
    ///     fonts names what may stand in for one.
    package init(document: [UInt8], parts: [WordPart]) throws(FormError) {
        var parser = Parser(text: String(decoding: document, as: UTF8.self)[...])
        nodes = try parser.nodes()
        self.parts = parts
    }

    /// The Word document.
    package func filled(_ values: [String: FormValue]) throws(FormError) -> [UInt8] {
        let document = Array(try Self.render(nodes, [values]).utf8)
        do throws(SAXError) {
            for part in [document] + parts.map(\.content) {
                try SAXParser.parse(part, vocabulary: SAXVocabulary(names: [], namespaces: []), handler: NoHandler())
            }
        } catch {
            throw .xml(error)
        }
        do throws(PackageError) { return try WordPackage.bytes(document: document, parts: parts) } catch { throw .package(error) }
    }

    private static func render(_ nodes: [Node], _ scopes: [[String: FormValue]]) throws(FormError) -> String {
        func value(_ name: String) -> FormValue? { scopes.last { $0[name] != nil }?[name] }
        var text = ""
        for node in nodes {
            switch node {
            case .markup(let markup): text += markup
            case .field(let name, let line):
                guard case .text(let words)? = value(name) else { throw .unknownName(name, line: line) }
                let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map { XMLSplice.escaped(String($0)) }
                text += lines.joined(separator: "</w:t><w:br/><w:t xml:space=\"preserve\">")
            case .each(let name, let inner, let line):
                switch value(name) {
                case .rows(let rows): for row in rows { text += try render(inner, scopes + [row]) }
                case .text(let words): if !words.isEmpty { text += try render(inner, scopes) }
                case nil: throw .unknownName(name, line: line)
                }
            }
        }
        return text
    }

    /// Takes a template apart.
    private struct Parser {
        var text: Substring
        private var line = 1

        init(text: Substring) { self.text = text }

        mutating func nodes() throws(FormError) -> [Node] {
            let nodes = try nodes(until: nil)
            if !text.isEmpty { throw .unopened(line: line) }
            return nodes
        }

        private mutating func nodes(until open: (name: String, line: Int)?) throws(FormError) -> [Node] {
            var nodes: [Node] = []
            while let place = text.firstIndex(where: { $0 == "{" || $0 == "<" }) {
                nodes.append(.markup(take(upTo: place)))
                if text.hasPrefix("<!--end-->") {
                    guard open != nil else { return nodes }
                    _ = take(upTo: text.index(text.startIndex, offsetBy: 10))
                    return nodes
                } else if text.hasPrefix("<!--each "), let end = text.firstRange(of: "-->") {
                    let at = line
                    let name = String(take(upTo: end.upperBound).dropFirst(9).dropLast(3))
                    nodes.append(.each(name, try self.nodes(until: (name, at)), line: at))
                } else if text.hasPrefix("{{"), let end = text.firstRange(of: "}}") {
                    let at = line
                    nodes.append(.field(String(take(upTo: end.upperBound).dropFirst(2).dropLast(2)), line: at))
                } else {
                    nodes.append(.markup(take(upTo: text.index(after: place))))
                }
            }
            if let open { throw .unclosed(open.name, line: open.line) }
            nodes.append(.markup(take(upTo: text.endIndex)))
            return nodes
        }

        private mutating func take(upTo end: Substring.Index) -> String {
            let taken = text[..<end]
            line += taken.utf8.count { $0 == 0x0A }
            text = text[end...]
            return String(taken)
        }
    }
}

/// A part has to be XML; nothing else is asked of it.
private final class NoHandler: SAXHandler {
    func start(_ element: SAXElement) {}
    func end(name: UInt8, namespace: UInt8, end: Int, source: SAXSource) {}
}
