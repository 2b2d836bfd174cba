/// The filters of a query by their names.
enum QueryField {
    /// `nil` for a value that the filter cannot have.
    typealias Make = @Sendable (_ value: String, _ today: CivilDay) -> QueryCondition?

    static func named(_ name: String) -> Make? { all[name.lowercased()] }

    private static let all: [String: Make] = {
        var fields: [String: Make] = [:]
        for (names, make) in table { for name in names { fields[name] = make } }
        return fields
    }()

    private static let table: [(names: [String], make: Make)] = [
        (["title", "intitle", "标题", "標題", "题目", "題目"], { value, _ in .title(value) }),
        (["from", "出处", "出處"], { value, _ in .from(value) }),
        (["by", "author", "byline", "作者"], { value, _ in .author(value) }),
        (["source", "publication", "来源", "來源", "媒体", "媒體"], { value, _ in .publication(value) }),
        (["in", "collection", "文件夹", "文件夾", "栏目", "欄目"], { value, _ in .collection(value) }),
        (
            ["lang", "language", "语言", "語言"],
            { value, _ in .language(languages[value.lowercased()] ?? value.lowercased()) }
        ),
        (["kind", "type", "类型", "類型"], { value, _ in .kind(value.lowercased()) }),
        (["story", "主线", "主線", "故事"], { value, _ in .story(value) }),
        (["site", "url", "网站", "網站", "网址", "網址"], { value, _ in .site(host(of: value)) }),
        (
            ["after", "since", "之后", "之後", "自"],
            { value, today in days(value, today).map { .published($0.lowerBound..<Int64.max) } }
        ),
        (
            ["before", "until", "之前", "早于", "早於"],
            { value, today in days(value, today).map { .published(Int64.min..<$0.lowerBound) } }
        ),
        (["on", "date", "日期", "时间", "時間"], { value, today in days(value, today).map { .published($0) } }),
    ]

    private static func days(_ value: String, _ today: CivilDay) -> Range<Int64>? { rangeOfDate(value, today: today) }

    private static let languages = [
        "中文": "zh", "chinese": "zh", "英文": "en", "英语": "en", "english": "en",
    ]

    /// `https://www.example.com/page` → `example.com`.
    private static func host(of value: String) -> String {
        var rest = value.lowercased()[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { $0 != "/" && $0 != ":" }
        return String(rest.hasPrefix("www.") ? rest.dropFirst(4) : rest)
    }
}
