import Model

/// A time that a page gives somewhere.
struct TimeCandidate {
    var time: FoundTime
    let source: String
    /// How much speaks for it as the time of publication.
    var weight: Int
    /// It is called the time of a change.
    var isChange = false
    /// It stands in what the page shows: several of these may be one and the same text.
    var isShown = false
    /// For other places that name the same day.
    var bonus = 0

    var day: [Int] { [time.civil.year, time.civil.month, time.civil.day] }

    /// `nil` where the text holds no time since there are pages.
    init?(_ text: some StringProtocol, from source: String, weight: Int, isChange: Bool = false) {
        guard let time = TimeFinder.first(in: text) else { return nil }
        self.init(time, from: source, weight: weight, isChange: isChange)
    }

    init?(_ time: FoundTime, from source: String, weight: Int, isChange: Bool = false, isShown: Bool = false) {
        guard (1990...2049).contains(time.civil.year) else { return nil }
        (self.time, self.source, self.weight) = (time, source, weight)
        (self.isChange, self.isShown) = (isChange, isShown)
    }

    /// The day of a date such as 06/10/2023, read the other way round; `nil` where that is no date or the same.
    var swapped: CivilTime? {
        let civil = time.civil
        guard isShown, civil.month != civil.day, civil.day <= 12 else { return nil }
        return CivilTime(
            year: civil.year, month: civil.day, day: civil.month, hour: civil.hour, minute: civil.minute,
            second: civil.second)
    }

    /// Where it stands, for counting who agrees: all that a page shows is one witness, all of its `<meta>` is another.
    var witness: String { isShown ? "shown" : source.hasPrefix("meta[") ? "head" : source }

    /// Its time of day is known.
    var isExact: Bool { time.precision != .day }
}
