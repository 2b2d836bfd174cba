/// An enumeration while its points are being found.
struct EnumerationRun {
    private static let longestItem = 10

    var marks: [OrderMark]
    /// The tokens of what announces it, and the sentence that they stand in.
    var opener: (tokens: Range<Int>, sentence: Int)?

    var last: OrderMark { marks[marks.count - 1] }

    /// How many blocks a point may take: headed paragraphs have a mark of another kind than (1) and 一、, which are
    /// headings where text follows them.
    private var longestReach: Int {
        switch last.series {
        case .bracketed, .pointed, .numeral, .circled, .listItem, .either, .each, .sides: 1
        default: 3
        }
    }

    func isFar(sentence: Int, blocks: Int) -> Bool {
        sentence - last.sentence > EnumerationRun.longestItem || blocks > longestReach
    }

    /// - Parameter blocks: from the last point's beginning to the mark's.
    func isContinued(by mark: OrderMark, blocks: Int) -> Bool {
        // 此外 and 另外 hold only what is near together.
        if mark.series == .discourse, mark.place == .next, blocks > 1 { return false }
        guard mark.series == last.series && mark.suffix == last.suffix || isSpoken(mark) else { return false }
        return switch (last.place, mark.place) {
        case (.at(let number), .at(let next)): next == number + 1
        case (.last, _): false
        case (_, .last), (_, .next): true
        case (.next, .at(let next)): next == marks.count + 1
        }
    }

    /// 首先…第二…; 第一…最后
    private func isSpoken(_ mark: OrderMark) -> Bool {
        switch (last.series, mark.series, mark.place) {
        case (.discourse, .ordinal, .at): mark.suffix == 0
        case (.ordinal, .discourse, .last), (.its, .discourse, .last): mark.isFirst
        case (.englishEach, .englishEach, _): true
        default: false
        }
    }

    /// Marks that may stand anywhere need something that announces points.
    var isWhole: Bool {
        marks.count >= 2 && (opener != nil || marks.allSatisfy(\.isStrong) || isListed)
    }

    /// 1. 2. 3. without anything before them
    private var isListed: Bool {
        marks.count >= 3 && [.pointed, .numeral].contains(last.series) && marks.allSatisfy(\.isFirst)
    }
}
