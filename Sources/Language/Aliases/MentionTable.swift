/// The mentions of a text in order, none in another.
struct MentionTable {
    private(set) var spans: [NameSpan]

    /// - Parameter spans: in order, none in another.
    init(_ spans: [NameSpan]) { self.spans = spans }

    /// The mention that ends at a scalar. O(log n).
    func mention(endingAt scalar: Int) -> NameSpan? {
        let index = partitionPoint(spans.count) { spans[$0].range.upperBound >= scalar }
        return index < spans.count && spans[index].range.upperBound == scalar ? spans[index] : nil
    }

    /// The mention that begins at a scalar. O(log n).
    func mention(startingAt scalar: Int) -> NameSpan? {
        let index = partitionPoint(spans.count) { spans[$0].range.lowerBound >= scalar }
        return index < spans.count && spans[index].range.lowerBound == scalar ? spans[index] : nil
    }

    /// The mentions that share a scalar with a range. O(log n).
    func mentions(in range: Range<Int>) -> ArraySlice<NameSpan> {
        let first = partitionPoint(spans.count) { spans[$0].range.upperBound > range.lowerBound }
        let end = partitionPoint(spans.count) { spans[$0].range.lowerBound >= range.upperBound }
        return spans[first..<max(first, end)]
    }

    /// Adds mentions, the longest first where they overlap. They take the place of what they hold or cross; one that lies
    /// in a mention, or is one, adds nothing. O(n log n).
    mutating func merge(_ added: [NameSpan]) {
        guard !added.isEmpty else { return }
        let new = MentionTable.apart(added.filter { !isInside($0.range) })
        guard !new.isEmpty else { return }
        var (merged, next): ([NameSpan], Int) = ([], 0)
        merged.reserveCapacity(spans.count + new.count)
        for span in spans {
            while next < new.count, new[next].range.upperBound <= span.range.lowerBound {
                merged.append(new[next])
                next += 1
            }
            if next < new.count, new[next].range.overlaps(span.range) { continue }
            merged.append(span)
        }
        spans = merged + new[next...]
    }

    private func isInside(_ range: Range<Int>) -> Bool {
        mentions(in: range).contains {
            $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound
        }
    }

    /// In order; of two that overlap the longer, of equals the first.
    private static func apart(_ spans: [NameSpan]) -> [NameSpan] {
        let sorted = spans.sorted {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
        var kept: [NameSpan] = []
        for span in sorted where kept.isEmpty || kept[kept.count - 1].range.upperBound <= span.range.lowerBound {
            kept.append(span)
        }
        return kept
    }
}
