import Model

/// Articles over all of a storyline's life: bars a day, a week or a month wide, as an inline SVG.
struct CoverageChart {
    private enum Width: String {
        case day, week, month
    }

    private let width: Width
    private let counts: [Int]
    private let first: String
    private let last: String

    /// Bars beyond these are too narrow to be told apart.
    private static let mostBars = 120

    /// `nil` where there is but one day: nothing to be seen. O(n).
    init?(_ times: [Int64], in zone: Zone) {
        let days = times.map { Digests.day(of: $0, in: zone) }
        guard let from = days.min(), let to = days.max(), from < to else { return nil }
        let span = to - from + 1
        width = span <= Self.mostBars ? .day : span <= 7 * Self.mostBars ? .week : .month
        // A storyline of centuries has its newest bars.
        let step = width == .day ? 1 : width == .week ? 7 : max(30, (span + Self.mostBars - 1) / Self.mostBars)
        var counts = [Int](repeating: 0, count: (span + step - 1) / step)
        for day in days { counts[(day - from) / step] += 1 }
        self.counts = counts
        first = isoDate(from)
        last = isoDate(to)
    }

    /// The picture in words.
    func words(_ labels: Labels) -> String {
        let top = String(counts.max() ?? 0)
        return labels.filled("chart-\(width.rawValue)", ["from": first, "to": last, "n": top])
    }

    /// Hidden from those who hear the page: `words` stand below it.
    var svg: String {
        let top = max(1, counts.max() ?? 1)
        let bars = counts.enumerated().compactMap { index, count -> String? in
            guard count > 0 else { return nil }
            let height = max(2, 60 * count / top)
            return "<rect x=\"\(index * 8)\" y=\"\(60 - height)\" width=\"6\" height=\"\(height)\"/>"
        }
        let width = counts.count * 8 - 2
        return
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"bars\" viewBox=\"0 0 \(width) 60\" "
            + "preserveAspectRatio=\"none\" style=\"max-width: \(counts.count * 2)rem\" aria-hidden=\"true\">"
            + "\(bars.joined())</svg>"
    }
}

/// `2026-11-22` of a count of days since 1970-01-01.
func isoDate(_ days: Int) -> String {
    String(isoSecond(CivilTime(secondsSinceEpoch: Int64(days) * 86_400)).prefix(10))
}
