import Model

/// What a passage states that can be compared with what another states: its names, figures and days.
struct Facts: Sendable {
    /// Hashes of the names' forms, ascending.
    let names: [UInt32]
    let amounts: [Amount]
    /// Days and months as the texts mean them, `2023-11-21`; ascending.
    let days: [String]

    init(of utf8: Range<Int>, in analysis: Analysis) {
        let mentioned = analysis.names.prefix(80).filter { $0.mentions.contains { utf8.contains($0) && !$0.isEmpty } }
        names = mentioned.map { termHash($0.name.lowercased().utf8) }.sorted().uniqued()
        amounts = Array(
            analysis.amounts.lazy.filter { utf8.contains($0.utf8) && !$0.utf8.isEmpty && $0.kind != .duration }.prefix(
                24))
        days = analysis.dates.lazy.filter { utf8.contains($0.utf8) && !$0.utf8.isEmpty }.prefix(24).map(\.date)
            .sorted().uniqued()
    }

    /// The one day that it gives; `nil` where it gives none or several.
    var onlyDay: String? {
        let full = days.filter { $0.utf8.count == 10 }
        return full.count == 1 ? full[0] : nil
    }

    /// Both give days, and none in common: two events, however alike they are told.
    func isOtherDay(than other: Facts) -> Bool {
        guard let day = onlyDay, let otherDay = other.onlyDay else { return false }
        return day != otherDay
    }

    /// Every figure of one of them is in the other; they have two at least, or one with the day or a name, in common.
    func tellsSameFigures(as other: Facts) -> Bool {
        let (few, many) = amounts.count <= other.amounts.count ? (amounts, other.amounts) : (other.amounts, amounts)
        guard !few.isEmpty, few.allSatisfy({ amount in many.contains { $0.agrees(with: amount) } }) else {
            return false
        }
        return few.count > 1 || sharesName(with: other) || (onlyDay != nil && onlyDay == other.onlyDay)
    }

    /// All names of the one that has fewer, two at least, are the other's too.
    func tellsSameNames(as other: Facts) -> Bool {
        let shared = names.count(where: other.names.contains)
        return shared > 1 && shared == min(names.count, other.names.count)
    }

    func sharesName(with other: Facts) -> Bool { names.contains(where: other.names.contains) }
}

extension Amount {
    /// Of the same kind and unit, so that they can be compared.
    func isComparable(with other: Amount) -> Bool {
        kind == other.kind && (kind == .people || unit == other.unit)
    }

    /// Both can be true of one thing: equal, one within the other's range or bound, or one rounds the other.
    func agrees(with other: Amount) -> Bool {
        guard isComparable(with: other) else { return false }
        let (left, right) = (interval, other.interval)
        if left.lowerBound <= right.upperBound, right.lowerBound <= left.upperBound { return true }
        return rounds(other) || other.rounds(self)
    }

    /// What the real number may be.
    private var interval: ClosedRange<Double> {
        let low = value.approximation
        let high = max(low, upper?.approximation ?? low)
        let slack = abs(high) * 0.05
        return switch bound {
        case .exact: low...high
        case .about: low - slack...high + slack
        // 130余人 is not said of 260.
        case .atLeast: low...max(high * 1.5, high)
        case .atMost: min(low, low / 1.5)...high
        }
    }

    /// It is the other one with fewer digits: 12 of 12.4, 130 of 129.6.
    private func rounds(_ other: Amount) -> Bool {
        guard upper == nil, other.upper == nil, value.exponent > other.value.exponent, value.exponent <= 24 else {
            return false
        }
        let unit = power(of: value.exponent)
        return abs(value.approximation - other.value.approximation) <= unit / 2
    }

    private func power(of exponent: Int) -> Double {
        DecimalNumber(1, exponent: exponent)?.approximation ?? 1
    }
}
