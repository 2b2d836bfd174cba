import Model

/// A time that a page gives somewhere.
struct TimeCandidate {
    var time: FoundTime
    let source: String
    /// How much speaks for it as the time of publication.
    var weight: Int
    /// It is called the time of a change.
    var isChange = false

    var day: [Int] { [time.civil.year, time.civil.month, time.civil.day] }

    /// `nil` where the text holds no time since there are pages.
    init?(_ text: some StringProtocol, from source: String, weight: Int, isChange: Bool = false) {
        guard let time = TimeFinder.first(in: text) else { return nil }
        self.init(time, from: source, weight: weight, isChange: isChange)
    }

    init?(_ time: FoundTime, from source: String, weight: Int, isChange: Bool = false) {
        guard (1990...2049).contains(time.civil.year) else { return nil }
        (self.time, self.source, self.weight, self.isChange) = (time, source, weight, isChange)
    }

    /// Its time of day is known.
    var isExact: Bool { time.precision != .day }
}
