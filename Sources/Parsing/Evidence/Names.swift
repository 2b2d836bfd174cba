/// Lists of authors.
enum Names {
    /// The names of a list: `张三、李四`, `Jane Doe, John Roe and Max Poe`. What only describes (记者, 报道) is left out.
    static func split(_ list: String) -> [String] {
        var text = list
        for word in [" and ", " und ", " et ", " y ", "和", "&"] where !(word == "和" && text.unicodeScalars.count < 5) {
            text = text.replacing(word, with: "、")
        }
        return text.split(whereSeparator: { "、,，;；\n".contains($0) }).flatMap(parts).filter { !$0.isEmpty }
    }

    /// Names joined as one field: `张三、李四`, `Jane Doe, John Roe`; each once.
    static func joined(_ names: [String]) -> String {
        var seen: [String] = []
        for name in names where !seen.contains(name) { seen.append(name) }
        let isHan = seen.contains { ScriptCounts($0).han > 0 }
        return seen.joined(separator: isHan ? "、" : ", ")
    }

    /// Chinese names stand apart by spaces; Latin ones have them inside.
    private static func parts(_ name: Substring) -> [String] {
        let counts = ScriptCounts(String(name))
        guard counts.han > 0, counts.latin == 0 else { return [String(name.trimmed.withoutPrefix("by "))] }
        return name.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" }).compactMap { word in
            var word = Substring(word)
            for prefix in ["作者", "记者", "本报记者", "特约记者"] { word = word.withoutPrefix(prefix) }
            for suffix in ["摄影报道", "报道"] where word.hasSuffix(suffix) { word = word.dropLast(suffix.count) }
            let isRole = word == "文" || roles.contains { word.hasSuffix($0) }
            return word.isEmpty || isRole ? nil : String(word)
        }
    }

    /// What somebody is, alone or behind an organisation's name: 本报记者, 海边观察专栏作者.
    private static let roles = [
        "记者", "記者", "编辑", "編輯", "通讯员", "通訊員", "专栏作者", "專欄作者", "特约作者", "评论员", "評論員", "撰稿人", "研究员", "实习生",
    ]
}
