/// Notes at the foot of a PDF's pages, which would stand in the middle of a paragraph that goes on over the page.
enum Footnotes {
    /// The lines without notes: print smaller than the text's, at the end of a page's or column's lines, that begins with
    /// a number or a mark. O(n).
    static func without(_ lines: [PDFLine]) -> [PDFLine] {
        let bodyHeight = PDFArticle.commonHeight(lines)
        var kept: [PDFLine] = []
        var isNote = false
        for line in lines {
            let isSmall = line.height < 0.9 * bodyHeight
            let isNext = kept.last.map { $0.page == line.page && line.box.yMin > $0.box.yMin } ?? false
            isNote = isSmall && (isNote || isNext && beginsNote(line.text))
            if !isNote { kept.append(line) }
        }
        return kept
    }

    private static func beginsNote(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if "*†‡§①②③④⑤⑥⑦⑧⑨⑩[［".unicodeScalars.contains(first) { return true }
        let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
        return (1...2).contains(digits.count) && text.unicodeScalars.count > digits.count + 8
    }
}
