import Law

/// What a division is called for short.
enum PlaceName {
    /// 德清 of 德清县, 广西 of 广西壮族自治区, 湘西 of 湘西土家族苗族自治州; nil where no two characters are left.
    static func short(of division: Division) -> String? {
        if zones.contains(where: { division.name.hasSuffix($0) }) { return nil }
        guard let suffix = suffixes(of: division.level).first(where: { division.name.hasSuffix($0) && division.name.count - $0.count >= 2 })
        else { return nil }
        var rest = division.name.dropLast(suffix.count)
        if suffix.hasPrefix("自治") {
            while let people = peoples.first(where: { rest.hasSuffix($0) && rest.count - $0.count >= 2 }) { rest = rest.dropLast(people.count) }
            // 东乡族自治县: the people's name is all there is.
            if rest.hasSuffix("族"), rest.count > 2 { rest = rest.dropLast() }
        }
        return rest.count >= 2 ? String(rest) : nil
    }

    /// The longer ones first.
    private static func suffixes(of level: Division.Level) -> [String] {
        switch level {
        case .province: ["特别行政区", "自治区", "省", "市"]
        case .prefecture: ["自治州", "地区", "盟", "市"]
        case .county: ["自治县", "自治旗", "林区", "特区", "新区", "县", "市", "区", "旗"]
        }
    }

    /// Zones, whose names are shortened in ways of their own.
    private static let zones = ["开发区", "管理区", "产业园区", "工业园区", "化工园区", "管委会"]

    /// The peoples that names of autonomous divisions hold, with 族 and, where names leave it out, without; the longer ones first.
    private static let peoples = [
        "柯尔克孜族", "乌孜别克族", "哈萨克族", "达斡尔族", "鄂温克族", "鄂伦春族", "塔吉克族", "维吾尔族", "柯尔克孜", "朝鲜族", "蒙古族", "土家族", "布依族",
        "哈尼族", "傈僳族", "拉祜族", "景颇族", "布朗族", "毛南族", "仫佬族", "仡佬族", "纳西族", "普米族", "独龙族", "撒拉族", "保安族", "东乡族", "裕固族",
        "锡伯族", "哈萨克", "维吾尔", "塔吉克", "各族", "蒙古", "锡伯", "壮族", "回族", "藏族", "苗族", "彝族", "侗族", "瑶族", "白族", "傣族", "黎族", "畲族",
        "羌族", "佤族", "水族", "土族", "满族", "怒族",
    ]
}
