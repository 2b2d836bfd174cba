import Model

/// The latest articles placed, found by id, by text and by fingerprints.
struct CopyIndex: Sendable {
    /// An earlier article with the same text, or most of it.
    struct Copy: Sendable {
        var of: PlacedArticle
        /// The share of the shorter one's fingerprints that stand in the other, 0…1; 1 for equal texts.
        var containment: Double
        var isExact: Bool

        /// The share of a title's words by which a text is of its matter.
        private static let leastOfTitle = 0.4

        /// Whether the copy is of the same matter: it has the words of the original's title, or opens with those of its own.
        ///
        /// Else both are but their site's menus and notices, under titles of two matters.
        func isOfSameMatter(_ entry: StoryEntry) -> Bool {
            let (main, title, lead) = (entry.features.main.terms, entry.features.title.terms, entry.features.lead.terms)
            return of.title.isEmpty || title.isEmpty
                || Double(of.title.countShared(sorted: main)) >= Copy.leastOfTitle * Double(of.title.count)
                || Double(title.countShared(sorted: lead)) >= Copy.leastOfTitle * Double(title.count)
        }
    }

    private var articles: [PlacedArticle] = []
    /// Ordinals in `articles`.
    private var byID: [ArticleID: Int] = [:]
    private var byText: [UInt64: Int] = [:]
    private var table = FingerprintTable()
    private let limits: Limits

    /// The least share of fingerprints in common.
    static let leastContainment = 0.6
    /// From here on other figures do not matter.
    static let sureContainment = 0.9
    /// A fingerprint of more articles than this is boilerplate.
    static let mostOwners = 200
    /// Fingerprints below this many do not tell a copy from a common phrase.
    static let fewestShared = 5

    init(limits: Limits) { self.limits = limits }

    subscript(id: ArticleID) -> PlacedArticle? { byID[id].map { articles[$0] } }

    /// Takes in an article; the oldest fifth leaves when there are more than the limits allow by a quarter.
    mutating func add(_ entry: StoryEntry, at placement: Placement) {
        let prints = Array(entry.features.fingerprints.prefix(StoryFeatures.mostFingerprints))
        let ordinal = articles.count
        articles.append(
            PlacedArticle(
                id: entry.id, time: entry.time, textHash: entry.textHash, story: placement.story,
                repostOf: placement.repostOf, novelty: placement.novelty,
                figures: Array(entry.features.figures.sorted().prefix(Member.mostFigures)),
                title: entry.features.title.terms))
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
        let figures = entry.features.figures.sorted()
        var best: (ordinal: Int, containment: Double)?
        for (ordinal, count) in shared where count >= CopyIndex.fewestShared && articles[ordinal].id != entry.id {
            let containment = min(1, Double(count) / Double(max(1, fewer(usable, than: ordinal))))
            guard containment >= CopyIndex.leastContainment,
                !isOtherIssue(figures, articles[ordinal].figures, containment)
            else { continue }
            if let best, !isBetter((ordinal, containment), than: best) { continue }
            best = (ordinal, containment)
        }
        return best.map { Copy(of: articles[$0.ordinal], containment: $0.containment, isExact: false) }
    }

    /// Whether the figures of title and opening say that the texts are two issues of one serial report (收盘, 快讯,
    /// quarterly results). A copy keeps its figures, but for an edit or two; an excerpt that begins elsewhere has others.
    private func isOtherIssue(_ left: [UInt32], _ right: [UInt32], _ containment: Double) -> Bool {
        let fewer = min(left.count, right.count)
        guard fewer >= 3, containment < CopyIndex.sureContainment else { return false }
        return left.countShared(sorted: right) * 2 < fewer
    }

    /// Gives all articles of one storyline to another. O(articles kept).
    mutating func move(from old: StoryID, to new: StoryID) {
        for ordinal in articles.indices where articles[ordinal].story == old { articles[ordinal].story = new }
    }

    private func isBetter(_ left: (Int, Double), than right: (Int, Double)) -> Bool {
        let (a, b) = (articles[left.0], articles[right.0])
        return (right.1, a.time, a.id.rawValue) < (left.1, b.time, b.id.rawValue)
    }

    /// The number of fingerprints of the shorter of two texts, in the range of hashes that were kept of both.
    private func fewer(_ usable: [UInt32], than ordinal: Int) -> Int {
        let bound = min(CopyIndex.bound(usable.count, usable.last), bound(of: ordinal))
        return min(boundary(in: usable.indices) { usable[$0] > bound }, table.count(of: ordinal, upTo: bound))
    }

    private func bound(of ordinal: Int) -> UInt32 {
        CopyIndex.bound(table.count(of: ordinal, upTo: .max), table.last(of: ordinal))
    }

    /// Up to where a text's fingerprints are all there.
    private static func bound(_ count: Int, _ last: UInt32?) -> UInt32 {
        count < StoryFeatures.mostFingerprints ? .max : last ?? .max
    }

    /// How many fingerprints of an entry each article has, in order of first meeting; and those that count.
    private func sharedFingerprints(_ entry: StoryEntry) -> (shared: [(ordinal: Int, count: Int)], usable: [UInt32]) {
        var counts = [UInt16](repeating: 0, count: articles.count)
        var (met, owners, usable): ([Int], [UInt32], [UInt32]) = ([], [], [])
        for print in entry.features.fingerprints.prefix(StoryFeatures.mostFingerprints) {
            guard table.owners(of: print, limit: CopyIndex.mostOwners, into: &owners) <= CopyIndex.mostOwners
            else { continue }
            usable.append(print)
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
