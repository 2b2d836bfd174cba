/// How much a text looks like Markdown.
enum MarkdownEvidence {
    /// 3 and more is Markdown: front matter, headings, links, fences, tables, lists, emphasis, each by what it tells. O(n).
    static func score(_ text: String) -> Int {
        if FrontMatter(text) != nil { return 10 }
        var (headings, items, links, other) = (0, 0, 0, 0)
        for line in Array(text.utf8).split(separator: UInt8(ascii: "\n"), maxSplits: 2000) {
            if isHeading(line) { headings += 1 }
            if line.begins(with: "- ") || line.begins(with: "* ") { items += 1 }
            if line.begins(with: "> ") || line.holds("**") { other += 1 }
            if line.holds("](http") || line.holds("](/") || line.begins(with: "![") { links += 2 }
            let isTable = line.begins(with: "|--") || line.begins(with: "| --") || line.begins(with: "|:-")
            if isTable || line.begins(with: "```") { links += 2 }
        }
        return min(headings * 3, 6) + min(links, 6) + min(items, 2) + min(other, 2)
    }

    private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
        let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
        let rest = line.dropFirst(marks)
        return (1...6).contains(marks) && rest.first == UInt8(ascii: " ") && rest.count > 1
    }
}

extension ArraySlice<UInt8> {
    fileprivate func begins(with part: StaticString) -> Bool {
        count >= part.utf8CodeUnitCount
            && isEqual(prefix(part.utf8CodeUnitCount), part)
    }

    /// Whether `part` stands in it.
    fileprivate func holds(_ part: StaticString) -> Bool {
        let last = endIndex - part.utf8CodeUnitCount
        guard last >= startIndex else { return false }
        var position = startIndex
        while position <= last {
            guard let next = self[position...last].firstIndex(of: part.utf8Start[0]) else { return false }
            if isEqual(self[next..<next + part.utf8CodeUnitCount], part) { return true }
            position = next + 1
        }
        return false
    }
}

private func isEqual(_ bytes: ArraySlice<UInt8>, _ part: StaticString) -> Bool {
    bytes.elementsEqual(UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount))
}
