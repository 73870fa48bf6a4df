import DocumentReading
import Foundation
import Law
import PolicyDocument
import TestSupport
import Testing

/// The mapping for Akoma Ntoso that ships with the rules.
@Suite struct ShippedMappingTests {
    private static let draft = """
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="measures"><meta><identification source="#a"/></meta>
          <preface><longTitle><p><docTitle>某市促进投资办法</docTitle></p></longTitle></preface>
          <body><chapter eId="chp_1"><num>第一章</num><heading>总则</heading>
            <article eId="art_1"><num>第一条</num><paragraph><content><p>为促进投资，制定本办法。</p></content></paragraph>
              <paragraph><list><intro><p>申请人应当符合下列条件：</p></intro>
                <point><num>（一）</num><content><p>在<term refersTo="#x">本市</term>注册；</p></content></point></list></paragraph></article></chapter></body>
          <conclusions><p>某市人民政府</p><p><date date="2024-03-01">2024年3月1日</date></p></conclusions></act></akomaNtoso>
        """

    @Test func readsAnAct() throws {
        let file = try Data(contentsOf: URL(fileURLWithPath: Repository.folder + "/Rules/mappings/akoma-ntoso.xml"))
        let mapping = try XMLMapping(Array(file))
        let document = try DocumentReader.read(Array(Self.draft.utf8), name: "act.xml", options: ReadingOptions(mappings: [mapping]))
        #expect(document.problems.isEmpty)
        #expect(
            document.blocks.map { document.text(of: $0) } == [
                "某市促进投资办法", "第一章 总则", "第一条 为促进投资，制定本办法。", "申请人应当符合下列条件：", "（一） 在本市注册；", "某市人民政府", "2024年3月1日",
            ])
        #expect(document.metadata.title == "某市促进投资办法")
        #expect(document.blocks[4].clause.description == "第一条第二款第（一）项")
    }
}
