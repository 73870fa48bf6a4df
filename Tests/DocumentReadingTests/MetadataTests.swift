import DocumentReading
import Law
import PolicyDocument
import Testing

@Suite("What a document says of itself")
struct MetadataTests {
    @Test(
        "The issuer in the title",
        arguments: [
            ("青禾县人民政府办公室关于印发工业办法的通知", "青禾县人民政府办公室"),
            ("青禾县科学技术局转发省科技厅《关于组织申报重大专项的通知》的通知", "青禾县科学技术局"),
            ("青禾县财政局、青禾县商务局关于做好补贴工作的通知", "青禾县财政局、青禾县商务局"),
            ("青禾县财政局等三部门关于做好补贴工作的通知", "青禾县财政局"),
            ("青禾县应急管理局对县政协第12号提案的答复", "青禾县应急管理局"),
            ("青禾经济技术开发区管委会关于招商引资的若干意见", "青禾经济技术开发区管委会"),
            ("中共青禾县委办公室关于印发工作要点的通知", "中共青禾县委办公室"),
        ])
    func issuerInTitle(title: String, issuer: String) throws {
        let document = try Reading.text(title + "\n\n现将有关事项通知如下。\n")
        #expect(document.metadata.title == title)
        #expect(document.metadata.issuer == issuer)
    }

    @Test("The red head, the number and the signature")
    func head() throws {
        let metadata = try Reading.text(
            "青禾县人民政府文件\n青政发〔2024〕12号\n关于加快工业发展的实施意见\n各乡镇人民政府：\n一、设立基金。\n青禾县人民政府\n2024年8月1日\n（此件公开发布）\n").metadata
        #expect(metadata.title == "关于加快工业发展的实施意见")
        #expect(metadata.number == "青政发〔2024〕12号")
        #expect(metadata.issuer == "青禾县人民政府")
        #expect(metadata.date == CalendarDate(year: 2024, month: 8, day: 1))
        #expect(metadata.kind == "实施意见")
    }

    @Test("The signature names the issuer where the title does not")
    func signature() throws {
        let metadata = try Reading.text("关于做好补贴工作的通知\n各乡镇：\n按时发放。\n青禾县财政局\n二〇二四年八月十二日\n").metadata
        #expect(metadata.issuer == "青禾县财政局")
        #expect(metadata.date == CalendarDate(year: 2024, month: 8, day: 12))
    }

    @Test(
        "A head that runs into the text",
        arguments: [
            ("国务院关于组建某集团公司有关问题的批复国函〔1998〕57号国家经贸委：你委报来的请示收悉，现就组建有关问题批复如下，请按照执行，并抓好落实工作，切实加强领导，确保按期完成。", "国务院", "国函〔1998〕57号"),
            ("中华人民共和国国务院令第506号现公布《国务院关于修改某条例的决定》，自公布之日起施行，各地方、各部门应当遵照执行，并按照规定做好有关衔接工作，确保平稳过渡。", "中华人民共和国国务院", "中华人民共和国国务院令第506号"),
        ])
    func gluedHead(text: String, issuer: String, number: String) throws {
        let metadata = try Reading.text(text + "\n").metadata
        #expect(metadata.issuer == issuer)
        #expect(metadata.number == number)
    }

    @Test("A number inside a sentence is no head")
    func noGluedHead() throws {
        let metadata = try Reading.text("为贯彻落实青政发〔2024〕12号文件，加快推进工业发展，现就有关事项作如下安排，请各乡镇、各部门结合实际抓好落实，确保各项任务按期完成，取得实效，并及时报告。\n").metadata
        #expect(metadata.title == nil)
        #expect(metadata.issuer == nil)
    }

    @Test(
        "A title over several lines is one",
        arguments: ["青禾县人民政府关于印发《青禾县支持工业\n发展若干措施》的通知", "青禾县人民政府\n关于印发《青禾县支持工业发展若干措施》\n的通知"])
    func brokenTitle(title: String) throws {
        let document = try Reading.text(title + "\n\n各乡镇：\n请遵照执行。\n")
        #expect(document.metadata.title == title.replacing("\n", with: ""))
        #expect(document.blocks[0].kind == .title)
        #expect(document.blocks.count == 3)
    }

    @Test(
        "A line that says what must be done is text, though no full stop ends it",
        arguments: [
            "外来车辆转入的应当达到本省公布的污染物排放标准", "对本地企业给予购置补贴，并按市财政局公布的标准", "申请人须在本县注册并符合县商务局发布的条件和标准", "不得违反县财政局公布的规定",
        ])
    func sentenceWithoutFullStop(line: String) throws {
        for gap in ["\n", "\n\n"] {
            let document = try Reading.text("关于加强车辆转入管理的通告" + gap + line + "\n")
            #expect(document.metadata.title == "关于加强车辆转入管理的通告")
            #expect(document.metadata.issuer == nil)
            #expect(document.blocks.map(\.kind) == [.title, .paragraph])
        }
    }

    @Test("What stands behind 关于 may say anything", arguments: ["青禾县人民政府关于对新引进企业给予奖励的通知", "青禾县财政局关于企业应当缴纳保证金的规定", "青禾县人民政府关于对新引进企业\n给予奖励的通知"])
    func titleWithAPredicate(title: String) throws {
        let document = try Reading.text(title + "\n\n现将有关事项通知如下。\n")
        #expect(document.metadata.title == title.replacing("\n", with: ""))
        #expect(document.metadata.issuer?.hasPrefix("青禾县") == true)
    }

    @Test("Kinds, with brackets behind them left out", arguments: [("青禾县工业办法（试行）", "办法"), ("某项目招标文件", "招标文件"), ("青禾县条例(2024年修订)", "条例"), ("青禾县十条措施（征求意见稿）", "条措施")])
    func kinds(title: String, kind: String) throws {
        #expect(try Reading.text(title + "\n\n正文内容在此。\n").metadata.kind == kind)
    }
}
