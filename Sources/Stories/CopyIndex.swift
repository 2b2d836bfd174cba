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

    /// The least share of fingerprints in common: the more alike the titles, the heavier may the text have been edited.
    private static func leastContainment(underTitles likeness: Double) -> Double {
        0.75 - 0.5 * max(0, likeness - 0.5)
    }
    /// From here on other figures do not matter.
    static let sureContainment = 0.75
    /// A fingerprint of more articles than this is boilerplate.
    static let mostOwners = 200
    /// Fingerprints below this many do not tell a copy from a common phrase.
    static let fewestShared = 5

    init(limits: Limits) { self.limits = limits }

    subscript(id: ArticleID) -> PlacedArticle? { byID[id].map { articles[$0] } }

    /// Takes in an article; the oldest fifth leaves when there are more than the limits allow by a quarter.
    mutating func add(_ ready: ReadyEntry, at placement: Placement) {
        let entry = ready.entry
        let prints = Array(entry.features.fingerprints.prefix(StoryFeatures.mostFingerprints))
        let ordinal = articles.count
        articles.append(
            PlacedArticle(
                id: entry.id, time: entry.time, textHash: entry.textHash, story: placement.story,
                repostOf: placement.repostOf, novelty: placement.novelty,
                figures: ready.figures,
                title: entry.features.title.terms))
        byID[entry.id] = ordinal
        if byText[entry.textHash] == nil { byText[entry.textHash] = ordinal }
        table.add(prints, owner: ordinal)
        if articles.count > limits.articles * 5 / 4 || table.count > limits.fingerprints * 5 / 4 { forgetOldest() }
    }

    /// The article that `entry` is a copy of, not itself: the root of the one most like it, where the entry is a copy of
    /// that root too, else that one. (What stands in a roundup is no copy of what else stands there.)
    func copy(of entry: StoryEntry) -> Copy? {
        if let ordinal = byText[entry.textHash], articles[ordinal].id != entry.id {
            return Copy(of: articles[ordinal], containment: 1, isExact: true)
        }
        let matches = matches(of: entry)
        guard let best = matches.max(by: { isBetter($1, than: $0) }) else { return nil }
        let root = articles[best.ordinal].repostOf.flatMap { byID[$0] }
        let chosen = matches.first { $0.ordinal == root } ?? best
        return Copy(of: articles[chosen.ordinal], containment: best.containment, isExact: false)
    }

    /// The articles with enough in common with `entry`, not itself.
    private func matches(of entry: StoryEntry) -> [Match] {
        let (shared, usable) = sharedFingerprints(entry)
        let prints = entry.features.fingerprints.prefix(StoryFeatures.mostFingerprints)
        let bound = StoryFeatures.fingerprintsKnown(count: prints.count, last: prints.last)
        let figures = entry.features.figures.sorted()
        return shared.compactMap { ordinal, count in
            guard count >= CopyIndex.fewestShared, articles[ordinal].id != entry.id else { return nil }
            let sizes = sizes(usable, upTo: bound, and: ordinal)
            let match = Match(ordinal: ordinal, shared: count, sizes: sizes)
            let titles = likeness(of: entry.features.title.terms, and: articles[ordinal].title)
            guard match.containment >= CopyIndex.leastContainment(underTitles: titles) else { return nil }
            let isSameRelease = titles > 0.9 && daysBetween(entry.time, articles[ordinal].time) < 0.5
            guard isSameRelease || !isOtherIssue(figures, articles[ordinal].figures, match.containment) else {
                return nil
            }
            return match
        }
    }

    /// The share of the shorter title's terms that stand in the other, 0…1; 0 for a single one.
    private func likeness(of left: [UInt32], and right: [UInt32]) -> Double {
        let shared = left.countShared(sorted: right)
        return shared < 2 ? 0 : Double(shared) / Double(min(left.count, right.count))
    }

    private struct Match {
        let ordinal: Int
        /// Of the shorter one's fingerprints.
        let containment: Double
        /// The share of all fingerprints of both, 0…1.
        let resemblance: Double

        init(ordinal: Int, shared: Int, sizes: (Int, Int)) {
            self.ordinal = ordinal
            containment = min(1, Double(shared) / Double(max(1, min(sizes.0, sizes.1))))
            resemblance = min(1, Double(shared) / Double(max(1, sizes.0 + sizes.1 - shared)))
        }
    }

    /// Whether the figures of title and opening say that the texts are two issues of one serial report (收盘, 快讯,
    /// quarterly results). A copy keeps its figures, but for an edit or two; an excerpt that begins elsewhere has others.
    private func isOtherIssue(_ left: [UInt32], _ right: [UInt32], _ containment: Double) -> Bool {
        let fewer = min(left.count, right.count)
        guard fewer >= 3, containment < CopyIndex.sureContainment else { return false }
        return left.countShared(sorted: right) * 2 < fewer
    }

    /// The articles kept of some storylines. O(articles kept).
    func articles(of stories: Set<StoryID>) -> [StoryID: [PlacedArticle]] {
        Dictionary(grouping: articles.filter { stories.contains($0.story) }, by: \.story)
    }

    /// Gives all articles of some storylines to others. O(articles kept).
    mutating func move(_ targets: [StoryID: StoryID]) {
        for ordinal in articles.indices {
            if let target = targets[articles[ordinal].story] { articles[ordinal].story = target }
        }
    }

    private func isBetter(_ left: Match, than right: Match) -> Bool {
        let (a, b) = (articles[left.ordinal], articles[right.ordinal])
        return (right.resemblance, a.time, a.id.rawValue) < (left.resemblance, b.time, b.id.rawValue)
    }

    /// The number of fingerprints of two texts, in the range of hashes that were kept of both.
    private func sizes(_ usable: [UInt32], upTo known: UInt32, and ordinal: Int) -> (Int, Int) {
        let bound = min(known, bound(of: ordinal))
        return (boundary(in: usable.indices) { usable[$0] > bound }, table.count(of: ordinal, upTo: bound))
    }

    private func bound(of ordinal: Int) -> UInt32 {
        StoryFeatures.fingerprintsKnown(
            count: table.count(of: ordinal, upTo: .max), last: table.last(of: ordinal))
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
