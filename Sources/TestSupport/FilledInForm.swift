import Foundation
import OfficePackages


/// The review form as a person fills it in with a word processor.
package struct FilledInForm {
    private let package: ZipArchive
    private let text: String

    package init(_ bytes: [UInt8]) throws {
        package = try ZipArchive(bytes)
        text = String(decoding: try package.read("word/document.xml"), as: UTF8.self)
    }

    /// With 适用第十二条 ticked wherever there is a finding and 不违反 elsewhere, every exemption filled in, concluded and signed.
    package func exempted(reason: String, until day: String, signer: String, on date: String) throws -> [UInt8] {
        var rows = text.components(separatedBy: "<w:tr>")
        for index in rows.indices where rows[index].contains("□适用第十二条") {
            rows[index] = rows[index].contains("fcrlint:")
                ? rows[index].replacingOccurrences(of: "□适用第十二条", with: "☑适用第十二条") : rows[index].replacingOccurrences(of: "□不违反", with: "☑不违反")
        }
        return try written(
            rows.joined(separator: "<w:tr>")
                .replacing(/（1）对公平竞争的影响：[^<]*/, with: "（1）对公平竞争的影响：外地企业暂不能参加。")
                .replacing(/（2）适用情形：[^<]*/, with: "（2）适用情形：第十二条第三项。")
                .replacing(/（3）对公平竞争影响最小的理由：[^<]*/, with: "（3）对公平竞争影响最小的理由：\(reason)。替代方案：公开招募时限不能满足。")
                .replacing(/（4）实施期限或者终止条件：[^<]*/, with: "（4）实施期限或者终止条件：至\(day)。理由：汛期结束。")
                .replacing(/责任人：【待补充】/, with: "责任人：张三")
                .replacingOccurrences(of: "□不符合公平竞争审查标准，但适用", with: "☑不符合公平竞争审查标准，但适用")
                .replacing(/起草单位（初审）负责人签字：[^<]*/, with: "起草单位（初审）负责人签字：\(signer)（盖章）\(date)")
                .replacing(/审查机构负责人签字：[^<]*/, with: "审查机构负责人签字：\(signer)（盖章）\(date)"))
    }

    /// With 不违反 ticked in every row, concluded as compliant and signed by the drafting unit.
    package func compliant(signer: String, on date: String) throws -> [UInt8] {
        try written(
            text.replacingOccurrences(of: "□不违反", with: "☑不违反")
                .replacingOccurrences(of: ">□符合公平竞争审查标准，可以出台", with: ">☑符合公平竞争审查标准，可以出台")
                .replacing(/起草单位（初审）负责人签字：[^<]*/, with: "起草单位（初审）负责人签字：\(signer)（盖章）\(date)"))
    }

    /// With 违反，修改 ticked in the row of one item and 不违反 in the others, the second conclusion, and signed by the drafting unit, which
    /// reviews by itself where the form says so.
    package func modified(_ item: String, signer: String, on date: String, reviewsItself: Bool = false) throws -> [UInt8] {
        let rows = text.components(separatedBy: "<w:tr>").map { row in
            row.contains(">\(item)<")
                ? row.replacingOccurrences(of: "□违反，修改", with: "☑违反，修改") : row.replacingOccurrences(of: "□不违反", with: "☑不违反")
        }
        return try written(
            rows.joined(separator: "<w:tr>")
                .replacingOccurrences(of: ">□修改后符合公平竞争审查标准，可以出台", with: ">☑修改后符合公平竞争审查标准，可以出台")
                .replacing(/起草单位（初审）负责人签字：[^<]*/, with: "起草单位（初审）负责人签字：\(signer)（盖章）\(date)")
                .replacing(
                    reviewsItself ? /审查机构负责人签字：[^<]*/ : /(?!)/, with: "审查机构负责人签字：\(signer)（盖章）\(date)"))
    }

    private func written(_ text: String) throws -> [UInt8] { try package.replacing(["word/document.xml": Array(text.utf8)]) }
}
