internal import PolicyDocument

/// The kinds of documents (文种), as titles end in them.
enum DocumentKind {
    /// The kinds in one row, a bar behind each: made ready at the first title, which is part of every start.
    private static let row = Array(
        """
        招标文件|采购文件|磋商文件|谈判文件|询价文件|比选文件|征集文件|招标公告|采购公告|资格预审公告|中标公告|竞争性磋商公告|实施意见|\
        指导意见|若干意见|工作方案|实施方案|行动方案|行动计划|工作计划|实施细则|实施办法|管理办法|暂行办法|管理规定|暂行规定|若干规定|\
        若干措施|政策措施|若干政策|扶持政策|优惠政策|奖励政策|工作要点|操作规程|工作规程|操作指南|申报指南|合作协议|框架协议|投资协议|\
        会议纪要|征求意见稿|草案|通知|通告|公告|公报|决定|决议|命令|令|意见|办法|规定|条例|细则|规则|规程|准则|措施|政策|方案|\
        计划|规划|纲要|要点|指南|指引|标准|目录|清单|制度|章程|批复|复函|函|请示|报告|议案|纪要|合同|协议|协议书|承诺书|公约|\
        倡议书|公开信|十条|流程|意见书|提示|须知|名单|预案|大纲|备忘录|宣言|一览表|申请表|表|告知书|通报|答记者问|解读|政策解读|\
        问答|起草说明|编制说明|说明|分工|实施规范|规范|导则|白皮书|条措施|条政策|举措|政策包|汇编|手册|答复|
        """.utf16)

    /// Where the kinds that end in a unit end in the row, by the last bits of the unit, so that most lines are settled by one look.
    private static let ends: [[Int]] = {
        var ends = [[Int]](repeating: [], count: 64)
        for (index, unit) in row.enumerated() where unit == bar { ends[Int(row[index - 1] & 63)].append(index) }
        return ends
    }()

    private static let bar: UInt16 = 0x7C

    /// What a title ends in, brackets behind it (（试行）, （征求意见稿）, （2024年修订）) left out; nil where it ends in no kind.
    static func of(title: [UInt16]) -> String? {
        var end = title.count
        while end > 0, title[end - 1] == 0x29 || title[end - 1] == 0x300B || title[end - 1] == 0x201D {
            if title[end - 1] == 0x29 {
                guard let open = title[..<end].lastIndex(of: 0x28), open > 0 else { break }
                end = open
            } else {
                end -= 1
            }
        }
        guard end > 0 else { return nil }
        let (row, bar) = (row, bar)
        var longest: ArraySlice<UInt16> = []
        for place in ends[Int(title[end - 1] & 63)] {
            var length = 0
            while length < end, length < place, row[place - length - 1] != bar, row[place - length - 1] == title[end - length - 1] { length += 1 }
            // A kind that fits whole begins the row or stands behind a bar.
            if length > longest.count, place == length || row[place - length - 1] == bar { longest = row[(place - length)..<place] }
        }
        return longest.isEmpty ? nil : String(units: longest)
    }
}
