/// Ranges in order, asked about ranges in order: O(n) for all questions together.
struct OrderedRanges {
    private let ranges: [Range<Int>]
    private var next = 0

    init(_ ranges: [Range<Int>]) { self.ranges = ranges }

    mutating func restart() { next = 0 }

    /// Whether `range` lies in one of them.
    mutating func covers(_ range: Range<Int>) -> Bool {
        advance(to: range)
        return next < ranges.count && ranges[next].lowerBound <= range.lowerBound
            && ranges[next].upperBound >= range.upperBound
    }

    mutating func overlaps(_ range: Range<Int>) -> Bool {
        advance(to: range)
        return next < ranges.count && ranges[next].overlaps(range)
    }

    private mutating func advance(to range: Range<Int>) {
        while next < ranges.count, ranges[next].upperBound <= range.lowerBound { next += 1 }
    }
}
