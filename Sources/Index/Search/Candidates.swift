import GRDB

/// The first, coarse ranking: articles by which of the query's tokens they hold, without opening any.
struct Candidates {
    /// Best first, ties newest first.
    private(set) var rows: [Int] = []
    /// Of each token: how much an article's having it tells.
    private(set) var weights: [Float] = []

    /// What a token in the title adds, as a share of its weight.
    static let titleBonus: Float = 0.6
    static let prominentBonus: Float = 0.5

    init(_ terms: QueryTerms, _ postings: Postings) throws {
        let lists = try terms.tokens.map { try postings.list($0, .anywhere) }
        weights = zip(lists, terms.shares).map { Candidates.weight($0.frequency, of: postings.articles) * $1 }
        var scores = [Float](repeating: 0, count: postings.articles + 1)
        var met: [Int] = []
        func add(_ rows: [Int], _ weight: Float) {
            for row in rows where row < scores.count {
                if scores[row] == 0 { met.append(row) }
                scores[row] += weight
            }
        }
        // A token that was not read to its end favours the new articles; where others tell them apart it stays out.
        let tellsApart = lists.contains { $0.isWhole && !$0.rows.isEmpty }
        for (index, list) in lists.enumerated() where !list.rows.isEmpty {
            if list.isWhole || !tellsApart { add(list.rows, weights[index]) }
            add(try postings.list(terms.tokens[index], .title).rows, weights[index] * Candidates.titleBonus)
            add(try postings.list(terms.tokens[index], .prominent).rows, weights[index] * Candidates.prominentBonus)
        }
        rows = met.sorted { (scores[$1], $1) < (scores[$0], $0) }
    }

    /// BM25's inverse document frequency (Robertson, Zaragoza 2009), as Lucene keeps it above 0, to the power of 1.5: a query's
    /// rarest word is what it is about.
    private static func weight(_ frequency: Double, of articles: Int) -> Float {
        let ratio = (Double(articles) - frequency + 0.5) / (frequency + 0.5)
        let weight = Float(logarithm(1 + max(0, ratio)))
        return weight * weight.squareRoot()
    }
}
