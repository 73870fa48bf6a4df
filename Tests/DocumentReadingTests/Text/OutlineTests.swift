import DocumentReading
import PolicyDocument
import Testing

@Suite("Clause paths and lead-ins")
struct OutlineTests {
    @Test("Articles with paragraphs and items")
    func articles() throws {
        let outline = try Reading.outline(
            """
            青禾县产业扶持办法
            第一章 总则
            第一条 为促进发展，制定本办法。
            第二条 申请奖励的企业应当符合下列条件：
            （一）在本县登记；
            （二）符合下列情形之一：
            1.年营业收入1000万元以上；
            2.首次纳入统计。
            前款规定的条件由县工业和信息化局核定。
            有下列情形的，不予奖励：
            （一）弄虚作假；
            （二）拒不配合检查。
            第十条之一 本办法由县财政局解释。
            """)
        #expect(
            outline == [
                "|青禾县产业扶", "第一章|第一章 总则", "第一条|第一条 为促", "第二条第一款|第二条 申请", "第二条第一款第（一）项|（一）在本县<3", "第二条第一款第（二）项|（二）符合下<3",
                "第二条第一款第（二）项第1目|1.年营业收<5", "第二条第一款第（二）项第2目|2.首次纳入<5", "第二条第二款|前款规定的条", "第二条第三款|有下列情形的",
                "第二条第三款第（一）项|（一）弄虚作<9", "第二条第三款第（二）项|（二）拒不配<9", "第十条之一|第十条之一 ",
            ])
    }

    @Test("A paragraph between two items continues the first and does not end the list")
    func continuation() throws {
        let outline = try Reading.outline(
            "第一条 投标人应当具备下列条件：\n（一）有固定场所；\n场所应当设在本市。\n（二）有本市业绩。\n第二条 自印发之日起施行。\n")
        #expect(outline == ["第一条|第一条 投标", "第一条第（一）项|（一）有固定<0", "第一条第（一）项|场所应当设在<0", "第一条第（二）项|（二）有本市<0", "第二条|第二条 自印"])
    }

    @Test("Outlines: 一、 （一） 1. （1） ①")
    func outlines() throws {
        let outline = try Reading.outline(
            "关于加快发展的实施意见\n一、工作目标\n到2027年，产值翻番。\n二、支持政策\n（一）设备补助\n1.补助对象包括：\n（1）规模以上企业；\n①其中工业企业优先；\n（2）新设企业。\n2.补助标准另行公布。\n（二）租金减免\n三、附则\n")
        #expect(
            outline == [
                "|关于加快发展", "一、|一、工作目标", "一、|到2027年", "二、|二、支持政策", "二、（一）|（一）设备补", "二、（一）1.|1.补助对象", "二、（一）1.（1）|（1）规模以<5",
                "二、（一）1.（1）第1小项|①其中工业企<5", "二、（一）1.（2）|（2）新设企<5", "二、（一）2.|2.补助标准", "二、（二）|（二）租金减", "三、|三、附则",
            ])
    }

    @Test("Articles numbered through under headings")
    func articlesUnderHeadings() throws {
        let outline = try Reading.outline(
            "青禾县实施意见\n一、政策支持\n第 1 条 设立基金。\n二 、支持范围\n(一)投资奖励\n第 2 条 对新项目给予奖励。\n对外地企业另行规定。\n(二)绩效奖励\n第 1 0 条 按贡献奖励。\n")
        #expect(
            outline == ["|青禾县实施意", "一、|一、政策支持", "第一条|第 1 条 ", "二、|二 、支持范", "二、（一）|(一)投资奖", "第二条第一款|第 2 条 ", "第二条第二款|对外地企业另", "二、（二）|(二)绩效奖", "第十条|第 1 0 "])
    }

    @Test("Unnumbered lines under a lead-in")
    func unnumbered() throws {
        let outline = try Reading.outline("申报指南\n一、申报条件\n申报企业应当满足以下要求：\n在本区注册并纳税\n近三年在本区有业绩\n二、申报时间\n六月底前。\n")
        #expect(outline == ["|申报指南", "一、|一、申报条件", "一、|申报企业应当", "一、|在本区注册并<2", "一、|近三年在本区<2", "二、|二、申报时间", "二、|六月底前。"])
    }

    @Test("The address of the recipients is no lead-in")
    func salutation() throws {
        let outline = try Reading.outline("青禾县财政局关于做好预算工作的通知\n各乡镇人民政府，县直各部门：\n现就有关事项通知如下：\n一、按时报送。\n")
        #expect(outline == ["|青禾县财政局", "|各乡镇人民政", "|现就有关事项", "一、|一、按时报送"])
    }

    @Test("A reference at the start of a line is no label", arguments: ["第五条规定的企业不再奖励。", "第三条、第四条所列条件。", "1.5倍以上的给予奖励。", "2024.5.1起施行。"])
    func references(line: String) throws {
        #expect(try Reading.outline("第一条 总则。\n" + line)[1].hasPrefix("第一条第二款|"))
    }

    @Test("A cover notice and its attachment: the numbering begins again")
    func attachment() throws {
        let outline = try Reading.outline(
            "青禾县人民政府关于印发工业办法的通知\n各乡镇：\n一、请遵照执行。\n附件：1.青禾县工业办法\n2.申报表\n青禾县人民政府\n2024年3月1日\n附件1\n青禾县工业办法\n第一条 目的。\n第二条 下列企业享受补助：\n（一）本县企业。\n附件2\n申报表\n")
        #expect(outline.suffix(7) == ["附件1|附件1", "附件1|青禾县工业办", "附件1第一条|第一条 目的", "附件1第二条|第二条 下列", "附件1第二条第（一）项|（一）本县企<10", "附件2|附件2", "附件2|申报表"])
    }

    @Test("Several documents in one file")
    func severalDocuments() throws {
        let document = try Reading.text(
            "青禾县商务局关于甲事项的通知\n青商〔2024〕1号\n一、第一件事。\n青禾县商务局\n2024年1月2日\n青禾县财政局关于乙事项的通知\n青财〔2024〕2号\n一、第二件事。\n")
        #expect(document.blocks.filter { $0.kind == .title }.map(document.text(of:)) == ["青禾县商务局关于甲事项的通知", "青禾县财政局关于乙事项的通知"])
        #expect(document.metadata.number == "青商〔2024〕1号")
        #expect(document.metadata.issuer == "青禾县商务局")
    }
}

@Suite("What is read and not judged")
struct JudgingTests {
    @Test("An explanation behind the policy, up to the next document")
    func explanation() throws {
        let document = try Reading.text(
            "青禾县商务局关于甲事项的通知\n一、奖励本地企业。\n青禾县商务局\n2024年1月2日\n《关于甲事项的通知》政策解读\n一、为什么奖励本地企业\n因为有困难。\n2024年1月3日\n青禾县财政局关于乙事项的通知\n一、补助。\n")
        #expect(document.blocks.map(\.isJudged) == [true, true, true, true, false, false, false, false, true, true])
        #expect(document.notChecked.map(\.line) == [5])
    }

    @Test("A section within a document, up to the next heading of its rank")
    func section() throws {
        let document = try Reading.text("青禾县招商办法\n一、奖励\n给予奖励。\n二、政策问答\n问：奖励谁？\n答：本地企业。\n三、附则\n自印发之日起施行。\n")
        #expect(document.blocks.map(\.isJudged) == [true, true, true, false, false, false, true, true])
    }

    @Test("A document that explains is not judged at all", arguments: ["青禾县负责人就招商办法答记者问", "《青禾县招商办法》解读", "青禾县招商办法起草说明"])
    func whole(title: String) throws {
        let document = try Reading.text(title + "\n\n一、背景\n为奖励本地企业，制定办法。\n")
        #expect(document.blocks.allSatisfy { !$0.isJudged })
        #expect(document.notChecked.map(\.line) == [1])
    }
}
