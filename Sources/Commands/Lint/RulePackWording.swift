import Findings
import RuleBase

extension RulePackError {
    /// What is wrong with the file, and what to do.
    func text(in language: Language) -> String {
        switch self {
        case .notAPack:
            language.choose(
                "既不是规则文件夹，也不是规则包；规则包由 fcrlint pack-rules 制作",
                "neither a folder of rules nor a rule pack; packs are made by fcrlint pack-rules")
        case .bareTable:
            language.choose(
                "是编译好的规则表，不是规则包；请用 fcrlint pack-rules 从规则文件夹制作规则包",
                "a compiled table, not a rule pack: make a pack of the folder of rules with fcrlint pack-rules")
        case .damaged:
            language.choose(
                "规则包已损坏（摘要不符），未使用；请重新获取该文件",
                "the rule pack is damaged (its digest is another) and was not used: get the file again")
        case .newer(let format):
            language.choose(
                "规则包的格式（\(format)）比本程序新；请更新 fcrlint",
                "the rule pack is of a newer format (\(format)) than this program reads: update fcrlint")
        case .table(let error):
            language.choose(
                "规则包中的规则不适用于本程序（\(error)）；请获取为 fcrlint \(Tool.version) 制作的规则包，或更新 fcrlint",
                "the rules in the pack are not for this program (\(error)): get a pack made for fcrlint \(Tool.version), or update fcrlint")
        case .versionTooLong(let version):
            language.choose("规则库版本“\(version)”超过 32 字节，无法制作规则包", "the version “\(version)” of the rule base has more than 32 bytes: shorten it in rulebase.xml")
        }
    }
}

extension PackLabel {
    /// The days the pack is for; empty where it names none.
    func term(in language: Language) -> String {
        switch (from, until) {
        case (nil, nil): ""
        case (let from?, nil): language.choose("自 \(from) 起", "from \(from)")
        case (nil, let until?): language.choose("至 \(until) 止", "until \(until)")
        case (let from?, let until?): language.choose("\(from) 至 \(until)", "from \(from) until \(until)")
        }
    }
}
