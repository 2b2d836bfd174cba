/// Numbers before the items of a digest, and words in its title.
enum DigestMark {
    /// Scalars of `1、`, `2. `, `（三）`, `04 | ` at the head of a paragraph; 0 where there is none.
    static func length(_ text: Substring) -> Int {
        let scalars = Array(text.unicodeScalars.prefix(10))
        let isOpened = scalars.first.map { "（([【#".unicodeScalars.contains($0) } ?? false
        let numerals = scalars.dropFirst(isOpened ? 1 : 0).prefix { numeral.contains($0) }
        guard (1...3).contains(numerals.count) else { return 0 }
        let rest = scalars[numerals.endIndex...]
        guard let mark = rest.first, (isOpened ? "）)]】 " : "、.．:：)）|｜").unicodeScalars.contains(mark) else { return 0 }
        // A number with decimals, 3.5, is no mark.
        if mark == ".", let next = rest.dropFirst().first, numeral.contains(next) { return 0 }
        let space = rest.dropFirst().prefix { $0.isSpace || $0 == "|" }.count
        return numerals.endIndex + 1 + space
    }

    private static let numeral = Set("0123456789一二三四五六七八九十".unicodeScalars)

    /// Whether a title says that many things are gathered below it: `科技周刊（第 280 期）`, `Weekly digest #12`. A roundup is
    /// one writer's article on one matter.
    static func isDigest(_ title: String) -> Bool {
        let lower = title.lowercased()
        if words.contains(where: { lower.holds($0) }) { return true }
        guard let issue = lower.firstIndex(of: "第"), let end = lower[issue...].prefix(10).firstIndex(of: "期") else {
            return false
        }
        return lower[lower.index(after: issue)..<end].contains { $0.isNumber || "一二三四五六七八九十百".contains($0) }
    }

    private static let words = [
        "周刊", "週刊", "周报", "週報", "日报", "日報", "早报", "早報", "月刊", "简报", "簡報", "快报", "速递", "速览", "早知道", "汇总", "文摘",
        "weekly", "newsletter", "digest", "links for", "this week in", "briefing", "issue #",
    ]
}
