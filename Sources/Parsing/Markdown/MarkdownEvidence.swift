/// How much a text looks like Markdown.
enum MarkdownEvidence {
    /// 3 and more is Markdown: front matter, headings, links, fences, tables, lists, emphasis, each by what it tells.
    static func score(_ text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(2000)
        if FrontMatter(text) != nil { return 10 }
        var (headings, items, links, other) = (0, 0, 0, 0)
        for line in lines {
            if isHeading(line) { headings += 1 }
            if line.hasPrefix("- ") || line.hasPrefix("* ") { items += 1 }
            if line.hasPrefix("> ") || line.holds("**") { other += 1 }
            if line.holds("](http") || line.holds("](/") || line.hasPrefix("![") { links += 2 }
            if line.hasPrefix("```") || line.hasPrefix("|--") || line.hasPrefix("| --") || line.hasPrefix("|:-") {
                links += 2
            }
        }
        return min(headings * 3, 6) + min(links, 6) + min(items, 2) + min(other, 2)
    }

    private static func isHeading(_ line: Substring) -> Bool {
        let marks = line.prefix { $0 == "#" }.count
        return (1...6).contains(marks) && line.dropFirst(marks).first == " " && line.count > marks + 1
    }
}
