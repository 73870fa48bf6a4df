import Findings
import Law
import Testing

/// The thirteen points of how a clause is judged, each with hits and passes. The sentences are ours.
@Suite struct JudgingTests {
    /// 1. Who is forbidden.
    @Test(arguments: [
        ("享受奖励的企业十年内不得迁出本县。", "9.1", true),
        ("不得要求享受奖励的企业承诺十年内不迁出本县。", "9.1", false),
        ("各部门不得要求投标人在本县设立分公司。", "9.2", false),
        ("中标企业必须在本县设立分公司。", "9.2", true),
        ("取消对企业十年内不得迁出的要求。", "9.1", false),
        ("为消除火灾隐患，全县餐饮企业统一安装某科技公司的报警器。", "8.3", true),
        ("为防止以次充好，烟花爆竹零售户统一从县土产公司进货。", "8.3", true),
        ("撤销各村收集点，垃圾清运统一由县属国有企业承担。", "8.3", true),
        ("取消餐饮企业统一安装某科技公司报警器的要求。", "8.3", false),
        ("防止餐饮企业统一安装某科技公司的报警器。", "8.3", false),
        ("不得限制餐饮企业自行选择，要求统一安装某科技公司的报警器。", "8.3", false),
        ("未取得主管部门核发的准营证的民宿，不得开业。", "8.1", true),
        ("主管部门不得以未取得准营证为由要求民宿停业。", "8.1", false),
    ])
    func prohibitions(_ text: String, _ item: String, _ isHit: Bool) throws {
        #expect(try ReviewTesting.firmItems(text).contains(item) == isHit)
    }

    /// 2. Lead-ins: an item inherits what announces it, in one paragraph or over several.
    @Test(arguments: [
        ("申请从事网约车经营的企业应当符合下列条件：\n（一）在本县注册登记；\n（二）有服务能力。", "8.4", true),
        ("申请从事网约车经营的企业应当符合下列条件：（一）在本县注册登记；（二）有服务能力。", "8.4", true),
        ("起草政策措施，不得含有下列内容：\n（一）要求经营者必须在本县设立分公司；\n（二）其他内容。", "9.2", false),
        ("招标人有下列行为之一的，由有关部门责令改正：\n（一）要求投标人必须在本县设立分公司；", "9.2", false),
    ])
    func leadIns(_ text: String, _ item: String, _ isHit: Bool) throws {
        #expect(try ReviewTesting.firmItems(text).contains(item) == isHit)
    }

    /// 3. A definition colours every later use, also from the closing notes.
    @Test func definitions() throws {
        let clause = "对企业按发展系数给予奖励，连续三年。"
        let definition = "本措施所称发展系数，是指企业缴纳的增值税县级留成部分。"
        #expect(try ReviewTesting.firmItems(clause + "\n" + definition).contains("10.2"))
        #expect(try ReviewTesting.firmItems(clause + "\n本措施所称发展系数，是指企业获得的专利数量。") == [])
    }

    /// 4. Jurisdiction: the issuer's own division and its ancestors are local, other places are not.
    @Test(arguments: [
        ("政府投资项目优先选用青川企业承建。", "青川县人民政府关于印发建筑业若干措施的通知", true),
        ("政府投资项目优先选用四川省企业承建。", "青川县人民政府关于印发建筑业若干措施的通知", true),
        ("政府采购优先采购本国产品。", "青川县人民政府关于印发建筑业若干措施的通知", false),
    ])
    func jurisdiction(_ text: String, _ title: String, _ isHit: Bool) throws {
        let items = try ReviewTesting.firmItems(text, title: title)
        #expect(!items.isDisjoint(with: ["9.3", "8.3"]) == isHit)
    }

    @Test func issuerGivesTheDivision() throws {
        let review = try ReviewTesting.review("第一条 为规范管理，制定本办法。")
        #expect(review.jurisdiction == Jurisdiction(code: 510822, name: "青川县"))
    }

    /// 5. Specific operators against conditions that are open to all.
    @Test(arguments: [
        ("对投资10亿元以上的项目实行“一事一议”，给予资金扶持。", true),
        ("对首次上规的工业企业一次性奖励10万元。", true),
        ("对通过绿色工厂认定的企业一次性奖励10万元。", false),
        ("对企业反映的困难，采取“一企一策”方式协调解决。", false),
    ])
    func specificOperators(_ text: String, _ isHit: Bool) throws {
        #expect(try ReviewTesting.firmItems(text).contains("10.2") == isHit)
    }

    /// 6. Legal basis: a clause that leans on a law is lowered to a note that says so; a local document lowers nothing; nothing vanishes.
    @Test(arguments: [
        ("根据《中华人民共和国企业所得税法》，对新办企业减半征收企业所得税。", LegalBasis.Status.tied, Level.note),
        ("根据《四川省人民政府关于促进投资的意见》，对新办企业减半征收房产税。", LegalBasis.Status.insufficient, Level.warning),
        ("对新办企业减半征收房产税。", LegalBasis.Status.none, Level.warning),
        ("经国务院批准，对新办企业减半征收房产税。", LegalBasis.Status.tied, Level.note),
    ])
    func legalBasis(_ text: String, _ status: LegalBasis.Status, _ level: Level) throws {
        let finding = try #require(try ReviewTesting.review(text).findings.first { $0.provision.article == 10 })
        #expect(finding.legalBasis.status == status)
        #expect(finding.level == level)
    }

    /// 7. Speech about a conduct is no conduct.
    @Test(arguments: [
        "经核查，上述规定要求投标人在本县设立分公司，排除、限制竞争。",
        "该做法涉嫌违反《公平竞争审查条例》第十条的规定，按税收贡献给予企业奖励。",
        "决定废止按地方财政贡献给予企业奖励的规定。",
    ])
    func speechAbout(_ text: String) throws {
        #expect(try ReviewTesting.firmItems(text) == [])
    }

    /// A liability clears the conduct it follows from, not the order that it closes.
    @Test(arguments: [
        ("全县餐厨垃圾由县环卫公司独家收运，违反规定的依法追究责任。", true),
        ("指定县环卫公司独家收运餐厨垃圾的，依法追究责任。", false),
        ("违反规定，指定县环卫公司独家收运餐厨垃圾，情节严重的，依法追究责任。", false),
        ("依法追究指定县环卫公司独家收运餐厨垃圾的责任。", false),
    ])
    func liability(_ text: String, _ isHit: Bool) throws {
        #expect(try ReviewTesting.firmItems(text).isEmpty != isHit)
    }

    @Test func explanationsAreReadAndNotJudged() throws {
        let text = "第一条 为规范管理，制定本办法。\n政策解读\n一、对企业按地方财政贡献的60%给予奖励。"
        #expect(try ReviewTesting.firmItems(text) == [])
    }

    /// 8. Frames: the same words outside the frame pass.
    @Test(arguments: [
        ("投标人在本县设有服务网点的得3分。", "9.3", true),
        ("本县设有服务网点15个，方便群众办事。", "9.3", false),
        ("企业在本县登记注册的，登记机关应当当场办理。", "8.4", false),
    ])
    func frames(_ text: String, _ item: String, _ isHit: Bool) throws {
        #expect(try ReviewTesting.firmItems(text).contains(item) == isHit)
    }

    /// 9. Pairs and ladders.
    @Test func ladders() throws {
        #expect(try ReviewTesting.firmItems("投标人注册地在县内的得10分，市内的得5分，省外的得1分。").contains("9.3"))
    }

    /// 10. Across clauses: each keeps its finding and names the others.
    @Test func links() throws {
        let findings = try ReviewTesting.review("第五条 对企业按地方财政贡献的60%给予奖励。\n第十二条 受奖企业十年内不得迁出本县。").findings
        let reward = try #require(findings.first { $0.provision.article == 10 })
        let lock = try #require(findings.first { $0.provision.article == 9 })
        #expect(reward.related.contains(lock.id))
        #expect(lock.related.contains(reward.id))
    }

    /// 11. Soft wording counts when its object is an operator or a product.
    @Test(arguments: [
        ("鼓励各单位同等条件下优先采购本地企业产品。", true),
        ("鼓励企业优先录用本地劳动力。", false),
    ])
    func softWording(_ text: String, _ isHit: Bool) throws {
        #expect(!(try ReviewTesting.firmItems(text)).isDisjoint(with: ["8.3", "9.3", "9.1"]) == isHit)
    }

    /// 12. Between governments.
    @Test func betweenGovernments() throws {
        #expect(try ReviewTesting.firmItems("新增税收地方留成部分按50%奖励给乡镇财政。") == [])
    }

    /// A sentence cut by hard wraps is one sentence.
    @Test func hardWraps() throws {
        let paragraph = "为支持各类经营主体扩大生产经营规模，县财政部门会同有关主管部门，对企业按地方财政贡献的60%给予奖励，所需资金列入年度预算，结果依法向社会公开，接受监督。"
        let lines = ["一、", "二、", "三、", "四、", "五、"].flatMap { number in
            var rest = Substring(number + paragraph)
            var lines: [Substring] = []
            while !rest.isEmpty {
                lines.append(rest.prefix(34))
                rest = rest.dropFirst(34)
            }
            return lines
        }
        let findings = try ReviewTesting.review(lines.joined(separator: "\n")).findings.filter { $0.provision.article == 10 }
        #expect(findings.count == 5)
        #expect(findings.allSatisfy { $0.text.contains("地方财政贡献的60%给予奖励") })
    }

    /// 13. Disguise: width, spaces, zero-width characters and wraps change nothing.
    @Test(arguments: [
        "对 企 业 按 地 方 财 政 贡 献 的 60% 给 予 奖 励。",
        "对企业按地方\u{200B}财政\u{200B}贡献的６０％给予奖\u{FEFF}励。",
"对企业按地方财政&#36129;献的60%给予奖励。",
    ])
    func disguise(_ text: String) throws {
        #expect(try ReviewTesting.firmItems(text).contains("10.2"))
    }
}
