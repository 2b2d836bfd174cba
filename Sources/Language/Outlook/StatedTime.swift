internal import Model

/// The time by which something is expected: the first date to come near a word for it, else 年底, 下周 and the like.
struct StatedTime {
    let reading: Reading
    let dates: [DateMention]
    /// `2023-11-21…`, where it is known.
    let published: String?

    /// Dates before the word must lie ahead; behind it the day itself will do.
    /// - Parameter tokens: where to look; the sign stands among them.
    func time(in tokens: Range<Int>, sign: Range<Int>) -> (utf8: Range<Int>, date: String?)? {
        guard let first = tokens.first, let last = tokens.last else { return nil }
        let signStart = Int(reading.text.offsets[Int(reading.tokens[sign.lowerBound].start)])
        let start = Int(reading.text.offsets[Int(reading.tokens[first].start)])
        let end = Int(reading.text.offsets[Int(reading.tokens[last].end)])
        let low = partitionPoint(dates.count) { dates[$0].utf8.lowerBound >= start }
        for date in dates[low...].prefix(8) where date.utf8.upperBound <= end {
            if isAhead(date, isBehind: date.utf8.lowerBound > signStart) { return (date.utf8, date.date) }
        }
        guard let word = tokens.first(where: { reading.cues[$0].contains(.future) && !isPart($0, last) }) else {
            return nil
        }
        return (reading.text.utf8(reading.tokens[word].range), nil)
    }

    /// 未来关系, 的未来走向, 接下来的行为: no time.
    private func isPart(_ token: Int, _ last: Int) -> Bool {
        let start = Int(reading.tokens[token].start)
        guard [0x672A, 0x63A5, 0x4ECA].contains(reading.text.scalars[start]) else { return false }
        if start > 0, reading.text.scalars[start - 1] == 0x7684 { return true }
        guard token < last else { return false }
        let next = reading.tokens[token + 1]
        return switch next.entry.tag {
        case .noun, .verbalNoun, .properNoun: next.kind == .han
        case .particle: true
        default: false
        }
    }

    /// The last date behind a word is over.
    func isOver(in tokens: Range<Int>, sign: Range<Int>) -> Bool {
        guard let last = tokens.last, let published else { return false }
        let start = Int(reading.text.offsets[Int(reading.tokens[sign.lowerBound].start)])
        let end = Int(reading.text.offsets[Int(reading.tokens[last].end)])
        let low = partitionPoint(dates.count) { dates[$0].utf8.lowerBound >= start }
        let behind = dates[low...].prefix(8).filter { $0.utf8.upperBound <= end && $0.date.utf8.count == 10 }
        return !behind.isEmpty && behind.allSatisfy { $0.date < published.prefix(10) }
    }

    private func isAhead(_ date: DateMention, isBehind: Bool) -> Bool {
        guard let published else { return isBehind }
        let day = published.prefix(date.date.utf8.count)
        if date.date > day { return true }
        return date.date == day && (isBehind || date.date.utf8.count < 10 && date.date.utf8.count > 4)
    }
}
