import Model

/// Chooses among the times of a page.
enum TimeChoice {
    /// By weight, in which places that name the same day support each other; the chosen one in the page's own zone. O(n²).
    static func ordered(_ candidates: [TimeCandidate]) -> [TimeCandidate] {
        var weighed = candidates
        for index in candidates.indices where !candidates[index].isChange {
            let others = candidates.indices.filter { other in
                candidates[other].source != candidates[index].source && !candidates[other].isChange
                    && candidates[other].day == candidates[index].day && candidates[other].weight >= 50
            }
            weighed[index].weight += 6 * min(3, Set(others.map { candidates[$0].source }).count)
        }
        var ordered = weighed.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
        guard let first = ordered.first else { return [] }
        ordered[0] = local(first, ordered.dropFirst())
        return ordered
    }

    /// The same day more exactly, or the same instant as people at the place of publication write it.
    private static func local(_ first: TimeCandidate, _ others: ArraySlice<TimeCandidate>) -> TimeCandidate {
        var chosen = first
        if !first.isExact {
            let same = others.first { $0.day == first.day && $0.isExact && !$0.isChange }
            if let same { chosen.time = same.time }
            return chosen
        }
        guard let offset = first.time.offset else { return chosen }
        for other in others where other.weight >= 40 && other.isExact {
            if let time = shifted(first.time, offset, as: other.time) {
                chosen.time = time
                return chosen
            }
        }
        guard offset == 0 else { return chosen }
        let neighbours = others.filter { $0.weight >= 56 && !$0.isChange && !$0.isExact }
        let isShownSo = others.contains {
            $0.weight >= 56 && !$0.isChange && $0.day == first.day && $0.time.offset == nil
        }
        if !isShownSo, let other = neighbours.first(where: { abs(days(first, $0)) == 1 }) { chosen.time = other.time }
        return chosen
    }

    /// The instant of `time` in the zone that `other` is written in, where both are the same instant.
    private static func shifted(_ time: FoundTime, _ offset: Int, as other: FoundTime) -> FoundTime? {
        let instant = time.civil.secondsSinceEpoch - Int64(offset)
        if let local = other.offset {
            let isSame = abs(other.civil.secondsSinceEpoch - Int64(local) - instant) < 60
            return isSame && local != offset && offset == 0 ? other : nil
        }
        let difference = Int(other.civil.secondsSinceEpoch - instant)
        let rounded = (difference + (difference < 0 ? -450 : 450)) / 900 * 900
        guard abs(rounded) <= 14 * 3600, abs(difference - rounded) < 60, rounded != offset, offset == 0 else {
            return nil
        }
        var local = time
        local.civil = CivilTime(secondsSinceEpoch: instant + Int64(rounded))
        local.offset = rounded
        return local
    }

    private static func days(_ left: TimeCandidate, _ right: TimeCandidate) -> Int {
        Int((dayNumber(left) - dayNumber(right)))
    }

    private static func dayNumber(_ candidate: TimeCandidate) -> Int64 {
        let seconds = candidate.time.civil.secondsSinceEpoch
        return (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    }
}
