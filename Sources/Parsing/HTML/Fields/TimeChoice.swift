import Model

/// Chooses among the times of a page.
enum TimeChoice {
    /// By weight, in which places that name the same day support each other; the chosen one in the page's own zone. O(n²).
    static func ordered(_ candidates: [TimeCandidate]) -> [TimeCandidate] {
        var weighed = unswapped(candidates)
        for index in weighed.indices where !weighed[index].isChange {
            let others = weighed.filter { other in
                other.witness != weighed[index].witness && !other.isChange && other.day == weighed[index].day
                    && other.weight >= 50
            }
            weighed[index].bonus = 6 * min(3, Set(others.map(\.witness)).count)
        }
        for index in weighed.indices { weighed[index].weight += weighed[index].bonus }
        var ordered = weighed.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
        guard let first = ordered.first else { return [] }
        ordered[0] = local(first, ordered.dropFirst())
        return ordered
    }

    /// 06/10/2023 is read as what the page's head says it is, where its two numbers may be either.
    private static func unswapped(_ candidates: [TimeCandidate]) -> [TimeCandidate] {
        let told = candidates.filter { !$0.isShown && $0.weight >= 60 && !$0.isChange }
        return candidates.map { candidate in
            guard let other = candidate.swapped, !told.contains(where: { $0.day == candidate.day }),
                told.contains(where: { $0.day == [other.year, other.month, other.day] })
            else { return candidate }
            var result = candidate
            result.time.civil = other
            return result
        }
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
