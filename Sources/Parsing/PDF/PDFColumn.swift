/// Lines that follow one another down a column in print of one size.
struct PDFColumn {
    private(set) var lines: [PDFLine]
    private(set) var left: Double
    /// Where its lines can reach.
    private(set) var right: Double

    private init(_ line: PDFLine) { (lines, left, right) = ([line], line.box.xMin, line.box.xMax) }

    /// In the order of the lines. O(n).
    static func columns(of lines: [PDFLine]) -> [PDFColumn] {
        var columns: [PDFColumn] = []
        for line in lines {
            let isContinued = columns.last?.isContinued(by: line) ?? false
            if isContinued {
                columns[columns.count - 1].append(line)
            } else {
                columns.append(PDFColumn(line))
            }
        }
        widen(&columns)
        return columns
    }

    private func isContinued(by line: PDFLine) -> Bool {
        guard let last = lines.last, last.page == line.page, line.isAsLarge(as: last.height) else { return false }
        let isBelow = line.box.yMin > last.box.yMin - 0.5 * last.height
        return isBelow && line.box.xMin < right && line.box.xMax > left
    }

    private mutating func append(_ line: PDFLine) {
        lines.append(line)
        (left, right) = (min(left, line.box.xMin), max(right, line.box.xMax))
    }

    /// Short columns reach as far as long ones on their page that begin where they do.
    private static func widen(_ columns: inout [PDFColumn]) {
        var (page, long): (Int, [PDFColumn]) = (-1, [])
        var start = 0
        for index in columns.indices {
            let current = columns[index].lines[0].page
            if current != page {
                widen(&columns, start..<index, by: long)
                (page, long, start) = (current, [], index)
            }
            if columns[index].lines.count >= 4, long.count < 8 { long.append(columns[index]) }
        }
        widen(&columns, start..<columns.count, by: long)
    }

    private static func widen(_ columns: inout [PDFColumn], _ range: Range<Int>, by long: [PDFColumn]) {
        for index in range where columns[index].lines.count < 4 {
            let height = columns[index].lines[0].height
            for other in long where abs(other.left - columns[index].left) <= 2.5 * height {
                columns[index].right = max(columns[index].right, other.right)
                columns[index].left = min(columns[index].left, other.left)
            }
        }
    }
}
