import Model

/// A date, with the time of day and zone where they are given, found in a text.
struct FoundTime: Equatable {
    var civil: CivilTime
    var precision: PublishedTime.Precision
    /// Seconds east of UTC, where the text names them.
    var offset: Int?
    /// Where it stands, as UTF-8 offsets.
    var utf8: Range<Int>

    /// The time with its offset; in `zone` where it names none.
    func published(in zone: Zone) -> PublishedTime {
        let local = offset ?? Int(civil.secondsSinceEpoch - zone.instant(of: civil))
        return PublishedTime(civil: civil, precision: precision, offset: local)
    }
}

extension PublishedTime {
    /// A time given as seconds (or, from 100,000,000,000 on, milliseconds) since 1970-01-01T00:00:00Z; `nil` beyond
    /// the year 9999 or before the year 0.
    init?(epoch: Double, in zone: Zone) {
        let seconds = abs(epoch) >= 1e11 ? epoch / 1000 : epoch
        guard seconds > -62_167_219_200, seconds < 253_402_300_800 - 86_400 else { return nil }
        let instant = Int64(seconds.rounded(.down))
        let offset = zone.offset(at: instant)
        let local = CivilTime(secondsSinceEpoch: instant + Int64(offset))
        guard (0...9999).contains(local.year) else { return nil }
        self.init(civil: local, precision: .second, offset: offset)
    }
}
