/// Joins a PDF's lines to the paragraphs that they were broken from.
struct PDFParagraphs {
    private(set) var paragraphs: [PDFParagraph] = []
    private let bodyHeight: Double
    private let leading: Double
    private var words: PDFWords

    /// Of lines in the order of reading. O(n).
    init(_ lines: [PDFLine], bodyHeight: Double) {
        self.bodyHeight = bodyHeight
        let columns = PDFColumn.columns(of: lines)
        leading = PDFParagraphs.leading(columns, bodyHeight)
        words = PDFWords(lines)
        var before: (line: PDFLine, column: PDFColumn)?
        for column in columns {
            for line in column.lines {
                if let before, continues(line, column, before.line, before.column) {
                    paragraphs[paragraphs.count - 1].append(line, words)
                } else {
                    paragraphs.append(PDFParagraph(line))
                }
                before = (line, column)
            }
        }
    }

    /// The commonest small distance from line to line in print of the text's size: the least that one in seven has.
    private static func leading(_ columns: [PDFColumn], _ bodyHeight: Double) -> Double {
        var counts: [Int: Int] = [:]
        for column in columns where column.lines[0].isAsLarge(as: bodyHeight) {
            for (line, next) in zip(column.lines, column.lines.dropFirst()) {
                let distance = next.box.yMin - line.box.yMin
                if distance > 0.6 * bodyHeight { counts[Int(distance * 2), default: 0] += 1 }
            }
        }
        let all = counts.values.reduce(0, +)
        let common = counts.filter { $0.value * 7 >= all }.keys.min()
        return common.map { Double($0 + 1) / 2 } ?? 1.5 * bodyHeight
    }

    private func continues(
        _ line: PDFLine, _ column: PDFColumn, _ last: PDFLine, _ lastColumn: PDFColumn
    ) -> Bool {
        if isBullet(last), last.page == line.page { return abs(line.box.yMin - last.box.yMin) < line.height }
        guard line.isAsLarge(as: last.height), !startsItem(line) else { return false }
        let slack = lastColumn.right - last.box.xMax
        let isEnded = last.text.unicodeScalars.last?.endsSentence ?? true
        let isIndented = line.box.xMin - column.left > 0.7 * line.height
        let distance = line.box.yMin - last.box.yMin
        if last.page == line.page, abs(distance) < 0.4 * line.height, line.box.xMin - last.box.xMax < 4 * line.height {
            return true
        }
        if last.page != line.page || distance < -0.5 * line.height || line.box.xMin >= last.box.xMax {
            return !isEnded && slack < max(0.3 * (lastColumn.right - lastColumn.left), isIndented ? 0 : 6 * line.height)
        }
        let largest = line.isAsLarge(as: bodyHeight) ? 1.25 * leading : 1.9 * line.height
        if distance > largest { return false }
        if isIndented, line.box.xMin - last.box.xMin > 0.5 * line.height { return false }
        let room = isEnded ? line.firstWidth + 0.6 * line.height : 0.35 * (lastColumn.right - lastColumn.left)
        return slack < room
    }

    /// The mark of a list's item, apart from its text.
    private func isBullet(_ line: PDFLine) -> Bool {
        ListMark.length(line.text + " x") == line.text.unicodeScalars.count + 1
    }

    private func startsItem(_ line: PDFLine) -> Bool {
        guard let length = ListMark.length(line.text[...]) else { return false }
        return length <= 4
    }
}

struct PDFParagraph {
    private(set) var text: String
    private(set) var lines = 1
    let height: Double
    let page: Int
    /// Of its first line.
    let box: PDFBox

    init(_ line: PDFLine) { (text, height, page, box) = (line.text, line.height, line.page, line.box) }

    mutating func append(_ line: PDFLine, _ words: PDFWords) {
        words.join(&text, line.text)
        lines += 1
    }
}
