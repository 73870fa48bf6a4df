extension MeasuresItem {
    /// The items of the Regulation that an article of the Measures spells out (m9–m24); empty for its other articles. Articles 9–12 detail
    /// 8.1–8.4, 13–17 detail 9.1–9.5, 18–20 detail 10.1–10.3, 21–23 detail 11.1–11.3, and 24 the last items of all four.
    package static func detailed(byArticle article: Int) -> [Provision] {
        switch article {
        case 9...12: [Provision(article: 8, item: article - 8)]
        case 13...17: [Provision(article: 9, item: article - 12)]
        case 18...20: [Provision(article: 10, item: article - 17)]
        case 21...23: [Provision(article: 11, item: article - 20)]
        case 24: [(8, 5), (9, 6), (10, 4), (11, 4)].map { Provision(article: $0.0, item: $0.1) }
        default: []
        }
    }
}
