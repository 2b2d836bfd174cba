package import Model

/// A pair of writings with how many articles join them.
package struct CountedAlias: Sendable, Equatable {
    package var short: String
    package var full: String
    package var kind: Name.Kind
    /// None of them a repost or replaced by a revision.
    package var articles: Int
    /// One of them defines it (简称…).
    package var isStated: Bool

    package init(short: String, full: String, kind: Name.Kind, articles: Int, isStated: Bool) {
        (self.short, self.full, self.kind) = (short, full, kind)
        (self.articles, self.isStated) = (articles, isStated)
    }
}

extension AliasBook {
    /// A second bearer that has this share of the first one's articles makes a short form ambiguous.
    private static let rivalShare = 5

    /// - Parameter counted: all pairs that the short forms among them have. A pair counts with two articles, or one that
    ///   defines it; a short form of two bearers counts for neither. O(n log n).
    package init(lexicon: Lexicon, counted: [CountedAlias]) {
        let plain = AliasBook(lexicon: lexicon)
        var byShort: [String: [CountedAlias]] = [:]
        for pair in counted where pair.articles > 0 { byShort[plain.folded(pair.short), default: []].append(pair) }
        var learned: [LearnedAlias] = []
        for short in byShort.keys.sorted() {
            let pairs = (byShort[short] ?? []).sorted { ($1.articles, $0.full) < ($0.articles, $1.full) }
            let same = plain.sameBearer(pairs)
            guard let best = pairs.first, !pairs.contains(where: { !same.contains($0.full) && plain.isRival($0, best) })
            else { continue }
            learned += pairs.filter { same.contains($0.full) && ($0.articles >= 2 || $0.isStated) }.map {
                LearnedAlias($0.full, $0.short, kind: $0.kind, articles: $0.articles)
            }
        }
        self.init(lexicon: lexicon, learned: learned.sorted { $0.articles > $1.articles })
    }

    /// The full names that are the first one's, by the table or because one is part of the other.
    private func sameBearer(_ pairs: [CountedAlias]) -> Set<String> {
        guard let first = pairs.first else { return [] }
        let name = folded(first.full)
        return Set(
            pairs.lazy.map(\.full).filter { full in
                let other = folded(full)
                return name.contains(other) || other.contains(name) || isOne(full, first.full)
                    || isLatin(other) != isLatin(name)
            })
    }

    /// In Latin letters: a translation is no rival.
    private func isLatin(_ form: String) -> Bool { form.utf8.first.map { $0 < 0x80 } ?? false }

    private func isRival(_ pair: CountedAlias, _ best: CountedAlias) -> Bool {
        pair.articles * AliasBook.rivalShare >= best.articles
    }
}
