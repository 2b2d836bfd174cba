import Model

/// An article with something in each of its fields.
func fullArticle() throws -> Article {
    var article = Article(id: ArticleID(rawValue: .max), key: "周报/a.html", format: .html, charset: "GB18030")
    article.kind = .forum
    (article.title, article.byline, article.publication) = ("潮汐电站并网", "林远、Ann Lee", "海岸日报")
    let civil = CivilTime(year: 2024, month: 2, day: 29, hour: 23, minute: 59, second: 60)
    article.published = PublishedTime(
        civil: civil ?? CivilTime(secondsSinceEpoch: 0), precision: .second, offset: -12_600)
    (article.language, article.url) = (.chinese, "https://example.org/a?b=1&c=二")
    article.lead = "导读：🌊"
    article.text = "一、概况\n第一段。\nlet x = 1\n• 甲"
    article.blocks = [
        Block(.heading(level: 6), 0..<12), Block(.paragraph, 13..<25), Block(.code, 26..<35), Block(.listItem, 36..<43),
    ]
    return article
}

let errors: [ParsingError] = [
    .empty, .unsupported("a PDF"), .malformed("引号没有结束", line: 7, utf8Offset: 1 << 40),
    .tooLarge("The file", limit: .max),
    .noText("a PNG image"), .encrypted("a ZIP archive"), .damaged("an EPUB book", detail: "缺少目录"),
    .noArticle("a ZIP archive", detail: "nothing in it is text"),
    .needs("a PDF", package: "poppler-utils"),
]

func sampleItems() throws -> [SourceItem] {
    let evidence = ReadingEvidence.Field.allCases.map {
        ReadingEvidence($0, "值 \($0)", from: "meta[name=\($0)]", isChosen: $0 != .url)
    }
    return [
        SourceItem(place: "", result: .success(try fullArticle()), evidence: evidence),
        SourceItem(
            place: "line 3", result: .success(Article(id: .init(rawValue: 1), key: "", format: .text, charset: ""))),
    ] + errors.map { SourceItem(place: "2023/信.eml", result: .failure($0)) }
}

/// A sequence of numbers that looks random and is always the same (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
