import Law
import Testing

@testable import RuleBase

@Suite struct PlaceNameTests {
    @Test(arguments: [
        ("浙江省", Division.Level.province, "浙江"), ("广西壮族自治区", .province, "广西"), ("内蒙古自治区", .province, "内蒙古"),
        ("新疆维吾尔自治区", .province, "新疆"), ("香港特别行政区", .province, "香港"), ("湖州市", .prefecture, "湖州"),
        ("湘西土家族苗族自治州", .prefecture, "湘西"), ("克孜勒苏柯尔克孜自治州", .prefecture, "克孜勒苏"), ("锡林郭勒盟", .prefecture, "锡林郭勒"),
        ("大兴安岭地区", .prefecture, "大兴安岭"), ("德清县", .county, "德清"), ("双江拉祜族佤族布朗族傣族自治县", .county, "双江"),
        ("隆林各族自治县", .county, "隆林"), ("东乡族自治县", .county, "东乡"), ("鄂伦春自治旗", .county, "鄂伦春"), ("浦东新区", .county, "浦东"),
        ("神农架林区", .county, "神农架"),
    ])
    func isShortened(name: String, level: Division.Level, short: String) {
        #expect(PlaceName.short(of: Division(code: 1, name: name, level: level, parent: nil)) == short)
    }

    @Test(arguments: ["赵县", "城区", "石家庄高新技术产业开发区", "唐山市汉沽管理区"])
    func isNotShortened(name: String) {
        #expect(PlaceName.short(of: Division(code: 1, name: name, level: .county, parent: nil)) == nil)
    }
}

@Suite struct SuggestionTests {
    @Test(arguments: [("level", "level", 0), ("levle", "level", 1), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abcd", "abdc", 1), ("kitten", "sitting", 3), ("本地", "外地", 1)])
    func distance(left: String, right: String, distance: Int) {
        #expect(Suggestion.distance(left, right) == distance)
        #expect(Suggestion.distance(right, left) == distance)
    }

    @Test func isNearOrNone() {
        #expect(Suggestion.hint(for: "wieght", among: ["level", "weight"]) == "; did you mean \"weight\"?")
        #expect(Suggestion.hint(for: "colour", among: ["level", "weight"]).isEmpty)
    }
}
