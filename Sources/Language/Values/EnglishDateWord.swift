internal import Model

/// A word that English dates are made of.
enum EnglishDateWord: Equatable {
    case month(Int)
    /// 1 Monday … 7 Sunday.
    case weekday(Int)
    case unit(RelativeDate.Unit)
    case quarter, half
    /// first … fourth
    case ordinal(Int)
    case number(Int)
    /// Days from today: yesterday, tomorrow.
    case day(Int)
    /// last −1, this 0, next 1
    case which(Int)
    case past, ago, early, middle, late, end, start
    /// in, since, until: what follows may be a bare year or month.
    case preposition, since, between
    /// for, by: what comes on the day was to come.
    case due
    case of, the, and, a

    static func word(of hash: UInt32) -> EnglishDateWord? { table[hash] }

    private static let table: [UInt32: EnglishDateWord] = {
        var table: [UInt32: EnglishDateWord] = [:]
        func add(_ words: String, _ meaning: (Int) -> EnglishDateWord) {
            for (index, hash) in spacedHashes(words).enumerated() { table[hash] = meaning(index) }
        }
        add("january february march april may june july august september october november december") { .month($0 + 1) }
        add("jan feb mar apr may jun jul aug sep oct nov dec") { .month($0 + 1) }
        add("sept") { _ in .month(9) }
        add("monday tuesday wednesday thursday friday saturday sunday") { .weekday($0 + 1) }
        add("mon tue wed thu fri") { .weekday($0 + 1) }
        add("day days") { _ in .unit(.day) }
        add("week weeks") { _ in .unit(.week) }
        add("month months") { _ in .unit(.month) }
        add("quarter") { _ in .quarter }
        add("year years") { _ in .unit(.year) }
        add("half") { _ in .half }
        add("first second third fourth") { .ordinal($0 + 1) }
        add("one two three four five six seven eight nine ten eleven twelve") { .number($0 + 1) }
        add("yesterday today tomorrow") { .day($0 - 1) }
        add("tonight") { _ in .day(0) }
        add("last this next") { .which($0 - 1) }
        add("past ago early mid late end start") {
            [.past, .ago, .early, .middle, .late, .end, .start][$0]
        }
        add("previous") { _ in .past }
        add("beginning") { _ in .start }
        add("in until till during from through before after") { _ in .preposition }
        add("for by") { _ in .due }
        add("since") { _ in .since }
        add("between") { _ in .between }
        add("of the and a an to") { [.of, .the, .and, .a, .a, .and][$0] }
        return table
    }()
}
