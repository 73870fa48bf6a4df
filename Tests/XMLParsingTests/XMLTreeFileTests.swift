import Testing
import XMLParsing

@Suite struct XMLTreeFileTests {
    @Test func copiesTheTree() throws {
        let text = "<a xmlns=\"urn:x\" k=\"v&amp;w\">\n  <b>一<![CDATA[<二>]]></b><!-- no -->\n</a>"
        let root = try XMLTreeFile(Array(text.utf8), name: "t.xml").root
        #expect(root.name == "a")
        #expect(root.namespace == "urn:x")
        #expect(root["k"] == "v&w")
        let child = try #require(root.first("b"))
        #expect(child.text == "一<二>")
        #expect(child.line == 2)
    }

    @Test(arguments: [
        ("<a>\n<b></a>", 2), ("", 1), ("<a>&nope;</a>", 1), ("<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a>&e;</a>", 1),
    ])
    func refuses(text: String, line: Int) {
        #expect {
            _ = try XMLTreeFile(Array(text.utf8), name: "t.xml").root
        } throws: { error in
            guard case XMLError.malformed("t.xml", let fault) = error else { return false }
            return fault.line == line && !fault.message.isEmpty && !fault.message.contains("\n")
        }
    }
}

@Suite struct RelaxNGSchemaTests {
    static let grammar = """
        <element name="a" xmlns="http://relaxng.org/ns/structure/1.0">
          <oneOrMore><element name="b"><attribute name="k"/></element></oneOrMore>
        </element>
        """

    @Test(arguments: [("<a><b k='1'/></a>", []), ("<a>\n<b k='1'/>\n<b/>\n</a>", [3]), ("<a/>", [1])])
    func validates(text: String, lines: [Int]) throws {
        let schema = try RelaxNGSchema(Array(Self.grammar.utf8), name: "s.rng")
        let faults = try XMLTreeFile(Array(text.utf8), name: "t.xml").faults(against: schema)
        if lines.isEmpty { #expect(faults == []) } else { #expect(Set(faults.map(\.line)).isSuperset(of: lines)) }
    }

    @Test func refusesAFaultySchema() {
        #expect(throws: XMLError.self) {
            _ = try RelaxNGSchema(Array("<element xmlns=\"http://relaxng.org/ns/structure/1.0\"/>".utf8), name: "s.rng")
        }
    }
}
