import Model

/// The latest articles placed, found by id, by text and by fingerprints.
struct CopyIndex: Sendable {
    /// An earlier article with the same text, or most of it.
    struct Copy: Sendable {
        var of: PlacedArticle
        /// The share of the shorter one's fingerprints that stand in the other, 0…1; 1 for equal texts.
        var containment: Double
        var isExact: Bool
    }

    private var articles: [PlacedArticle] = []
    /// Ordinals in `articles`.
    private var byID: [ArticleID: Int] = [:]
    private var byText: [UInt64: Int] = [:]
    private var table = FingerprintTable()
    private let limits: Limits

    /// The least share of fingerprints in common.
    static let leastContainment = 0.6
    /// A fingerprint of more articles than this is boilerplate.
    static let mostOwners = 200
    /// Fingerprints below this many do not tell a copy from a common phrase.
    static let fewestShared = 5
    /// The smallest fingerprints of an article that are looked at.
    static let mostFingerprints = 2_000

    init(limits: Limits) { self.limits = limits }

    subscript(id: ArticleID) -> PlacedArticle? { byID[id].map { articles[$0] } }

    /// Takes in an article; the oldest fifth leaves when there are more than the limits allow by a quarter.
    mutating func add(_ entry: StoryEntry, at placement: Placement) {
        let prints = Array(entry.features.fingerprints.prefix(CopyIndex.mostFingerprints))
        let ordinal = articles.count
        articles.append(
            PlacedArticle(
                id: entry.id, time: entry.time, textHash: entry.textHash, story: placement.story,
                repostOf: placement.repostOf, novelty: placement.novelty, fingerprints: prints.count,
                figures: Array(entry.features.figures.sorted().prefix(40))))
        byID[entry.id] = ordinal
        if byText[entry.textHash] == nil { byText[entry.textHash] = ordinal }
        table.add(prints, owner: ordinal)
        if articles.count > limits.articles * 5 / 4 || table.count > limits.fingerprints * 5 / 4 { forgetOldest() }
    }

    /// The article that `entry` is a copy of, not itself; of several the one with most in common, then the earliest.
    func copy(of entry: StoryEntry) -> Copy? {
        if let ordinal = byText[entry.textHash], articles[ordinal].id != entry.id {
            return Copy(of: articles[ordinal], containment: 1, isExact: true)
        }
        let (shared, usable) = sharedFingerprints(entry)
        var best: (ordinal: Int, containment: Double)?
        for (ordinal, count) in shared where count >= CopyIndex.fewestShared && articles[ordinal].id != entry.id {
            let fewer = min(usable, articles[ordinal].fingerprints)
            let containment = min(1, Double(count) / Double(max(1, fewer)))
            guard containment >= CopyIndex.leastContainment else { continue }
            if let best, !isBetter((ordinal, containment), than: best) { continue }
            best = (ordinal, containment)
        }
        return best.map { Copy(of: articles[$0.ordinal], containment: $0.containment, isExact: false) }
    }

    /// Gives all articles of one storyline to another. O(articles kept).
    mutating func move(from old: StoryID, to new: StoryID) {
        for ordinal in articles.indices where articles[ordinal].story == old { articles[ordinal].story = new }
    }

    private func isBetter(_ left: (Int, Double), than right: (Int, Double)) -> Bool {
        let (a, b) = (articles[left.0], articles[right.0])
        return (right.1, a.time, a.id.rawValue) < (left.1, b.time, b.id.rawValue)
    }

    /// How many fingerprints of an entry each article has, in order of first meeting; and how many of them count.
    private func sharedFingerprints(_ entry: StoryEntry) -> (shared: [(ordinal: Int, count: Int)], usable: Int) {
        var counts = [UInt16](repeating: 0, count: articles.count)
        var (met, owners): ([Int], [UInt32]) = ([], [])
        var usable = 0
        for print in entry.features.fingerprints.prefix(CopyIndex.mostFingerprints) {
            let found = table.owners(of: print, limit: CopyIndex.mostOwners, into: &owners)
            guard found <= CopyIndex.mostOwners else { continue }
            usable += 1
            for owner in owners {
                if counts[Int(owner)] == 0 { met.append(Int(owner)) }
                counts[Int(owner)] += 1
            }
        }
        return (met.map { ($0, Int(counts[$0])) }, usable)
    }

    private mutating func forgetOldest() {
        let leaving = max(1, articles.count / 5)
        table.forget(below: leaving)
        articles.removeFirst(leaving)
        byID = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1.id, $0) })
        byText = Dictionary(articles.enumerated().map { ($1.textHash, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
