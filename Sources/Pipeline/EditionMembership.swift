import Model

/// Where an edition stands among the others.
enum EditionPlace: Sendable, Equatable {
    /// In the row of its issues; it covers what was received in this period.
    case inTime(Range<Int64>)
    /// Beside it: written later, of the articles of this time.
    case lookingBack(Range<Int64>)

    var period: Range<Int64> {
        switch self {
        case .inTime(let period), .lookingBack(let period): period
        }
    }

    /// The period of receipt, of one that has one.
    var received: Range<Int64>? {
        if case .inTime(let period) = self { period } else { nil }
    }
}

/// What a rebuild must know of an edition beside what it published; kept as text.
///
/// The first line is `START END SETTLED-START SETTLED-END in-time` or `… looking-back`, of an old one `START END` alone; then a
/// line for each file with the time of its receipt.
struct EditionMembership: Sendable, Equatable {
    var place: EditionPlace
    /// The instants of receipt whose articles found their final places when it was closed.
    var settled: Range<Int64>
    var received: [(file: FileID, received: Int64)]

    init(place: EditionPlace, settled: Range<Int64>, received: [(file: FileID, received: Int64)]) {
        (self.place, self.settled, self.received) = (place, settled, received)
    }

    /// `nil` for what is no such text.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
        guard let first = lines.first, let period = Self.range(first.prefix(2)) else { return nil }
        switch (first.count, first.last) {
        case (2, _): (place, settled) = (.inTime(period), period)
        case (5, "in-time"?), (5, "looking-back"?):
            guard let range = Self.range(first[2..<4]) else { return nil }
            (place, settled) = (first[4] == "in-time" ? .inTime(period) : .lookingBack(period), range)
        default: return nil
        }
        received = lines.dropFirst().compactMap { line in
            guard line.count == 2, let file = FileID(String(line[0])), let time = Int64(line[1]) else { return nil }
            return (file, time)
        }
    }

    var bytes: [UInt8] {
        let files = received.map { "\($0.file) \($0.received)\n" }.joined()
        let numbers = [place.period, settled].map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: " ")
        return Array("\(numbers) \(place.received == nil ? "looking-back" : "in-time")\n\(files)".utf8)
    }

    private static func range(_ parts: ArraySlice<Substring>) -> Range<Int64>? {
        guard let start = parts.first.flatMap({ Int64($0) }), let end = parts.last.flatMap({ Int64($0) }), start <= end
        else { return nil }
        return start..<end
    }

    static func == (left: Self, right: Self) -> Bool { left.bytes == right.bytes }
}
