import Model

@testable import Stories

/// News made from words: a synthetic article has the terms of its words, so that tests need no Language.
struct SampleNews {
    var id: UInt64
    var day: Double
    var title: String
    var text: String
    var language = LanguageTag.chinese
    var revises: UInt64?

    init(_ id: UInt64, day: Double, _ title: String, _ text: String) {
        (self.id, self.day, self.title, self.text) = (id, day, title, text)
    }

    /// `day` counts from 2023-11-21; the titles' and texts' words are divided by spaces, names are capitalised.
    var entry: StoryEntry {
        var features = StoryFeatures()
        features.title = vector(words(title))
        features.main = vector(words(title + " " + title + " " + title + " " + text))
        features.titlePairs = vector(pairs(words(title)))
        features.titlePeople = vector(Array(Set(words(title).filter { $0.first?.isUppercase == true })).sorted())
        features.lead = vector(Array(words(text).prefix(12)))
        features.names = vector(words(title + " " + text).filter { $0.first?.isUppercase == true })
        features.bigrams = vector(pairs(words(title + " " + text)))
        let figures = words(title + " " + text).filter { $0.first?.isNumber == true }
        features.figures = Array(Set(figures.map(hash))).sorted()
        features.fingerprints = Array(Set(runs(words(text)).map(hash))).sorted()
        return StoryEntry(
            id: ArticleID(rawValue: id), time: 1_700_524_800 + Int64(day * 86_400), language: language, url: "",
            revises: revises.map(ArticleID.init(rawValue:)), textHash: UInt64(hash(text)) << 8 | 1, features: features)
    }

    private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    private func hash(_ word: String) -> UInt32 { termHash(word.utf8) }

    private func pairs(_ words: [String]) -> [String] { zip(words, words.dropFirst()).map { $0 + " " + $1 } + words }

    private func runs(_ words: [String]) -> [String] {
        guard words.count >= 3 else { return [] }
        return (0...words.count - 3).map { words[$0..<$0 + 3].joined(separator: " ") }
    }

    private func vector(_ words: [String]) -> TermVector {
        TermVector(words.map { (term: hash($0), weight: 1) })
    }
}

extension StoryBoard {
    mutating func restore(_ entry: StoryEntry, at placement: Placement) { restore([(ReadyEntry(entry), placement)]) }

    mutating func put(_ entry: StoryEntry, at placement: Placement, settled: Bool) {
        if put(ReadyEntry(entry), nil, at: placement, settled: settled) { shelf.list(placement.story) }
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// `stories` × `episodes` articles of made-up storylines: each has words of its own beside common ones.
func serialNews(stories: Int, episodes: Int, seed: UInt64) -> [SampleNews] {
    var numbers = SeededNumbers(state: seed)
    func word(_ prefix: String, _ count: Int) -> String { "\(prefix)\(Int.random(in: 0..<count, using: &numbers))" }
    return (0..<stories * episodes).map { index in
        let (story, episode) = (index % stories, index / stories)
        let title = (0..<6).map { _ in word("N\(story)t", 10) } + [word("c", 30)]
        let text = (0..<50).map { $0 % 3 == 0 ? word("common", 300) : word("s\(story)w", 40) } + ["\(index)件"]
        return SampleNews(
            numbers.next(), day: Double(episode) + Double(story % 7) / 10, title.joined(separator: " "),
            text.joined(separator: " "))
    }
}
