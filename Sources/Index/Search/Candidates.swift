import GRDB

/// The first, coarse ranking: articles by which of the query's terms they hold, without opening any.
///
/// The rarest terms are read first, until as many rows were read as time allows; a term that was not read to its end would
/// favour the new articles, so where others tell them apart it stays out, and counts when the texts are looked at.
struct Candidates {
    /// Best first, ties newest first.
    private(set) var rows: [Int] = []
    /// Of each term: how much an article's having it tells.
    private(set) var weights: [Float] = []

    /// What a term in the title adds, as a share of its weight.
    private static let titleBonus: Float = 0.6
    private static let prominentBonus: Float = 0.5
    /// Rows of each term that are read to tell how many articles hold it.
    private static let probed = 128
    /// Rows that are read in all: 60 ns each.
    private static let budget = (anywhere: 32_000, title: 12_000, prominent: 12_000)

    private let terms: [QueryTerm]
    private let postings: Postings
    private var lists: [Postings.List]
    /// The terms, rarest first.
    private var order: [Int]
    private var scores: RowScores

    /// - Parameter most: so many rows are wanted, or a few more.
    init(_ query: QueryTerms, _ postings: Postings, atMost most: Int) throws {
        (terms, self.postings) = (query.terms, postings)
        lists = try terms.map { try postings.list($0.tokens, .anywhere, atMost: Self.probed) }
        let frequencies = lists.map(\.frequency)
        order = terms.indices.sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
        scores = RowScores(postings.articles + 1)
        try readOn()
        weigh(query.places)
        addLists()
        try add(.title, Self.titleBonus, Self.budget.title)
        try add(.prominent, Self.prominentBonus, Self.budget.prominent)
        rows = scores.best(most)
    }

    /// Reads the lists that are not whole, as far as the budget goes.
    private mutating func readOn() throws {
        var left = Self.budget.anywhere
        for index in order where !lists[index].isWhole && left > Self.probed {
            // A guess from the newest rows is not exact.
            guard lists[index].frequency < Double(left) * 1.5 || !tellsApart else { return }
            lists[index] = try postings.list(terms[index].tokens, .anywhere, atMost: left)
            left -= lists[index].rows.count
        }
    }

    private var tellsApart: Bool { lists.contains { $0.isWhole && !$0.rows.isEmpty } }

    /// A name is as rare as all of its writings together.
    private mutating func weigh(_ places: Int) {
        var substitutes = [Double](repeating: 0, count: places)
        for (term, list) in zip(terms, lists) where term.isSubstitute {
            if let place = term.place { substitutes[place] += list.frequency }
        }
        weights = zip(terms, lists).map { term, list in
            let others = term.place.map { substitutes[$0] } ?? 0
            return term.isSubstitute
                ? 0 : Candidates.weight(list.frequency + others, of: postings.articles) * term.share
        }
        var literal = [Float](repeating: 0, count: places)
        for (term, weight) in zip(terms, weights) { if let place = term.place { literal[place] += weight } }
        for (index, term) in terms.enumerated() where term.isSubstitute {
            weights[index] = (term.place.map { literal[$0] } ?? 0) * term.share
        }
    }

    private mutating func addLists() {
        let tellsApart = tellsApart
        for (index, list) in lists.enumerated() where list.isWhole || !tellsApart {
            scores.add(list.rows, weights[index])
        }
    }

    private mutating func add(_ mark: SearchMark, _ bonus: Float, _ budget: Int) throws {
        var left = budget
        for index in order where left > 0 && !lists[index].rows.isEmpty {
            let rows = try postings.rows(withAll: terms[index].tokens, mark, atMost: left)
            left -= rows.count
            scores.add(rows, weights[index] * bonus)
        }
    }

    /// BM25's inverse document frequency (Robertson, Zaragoza 2009), as Lucene keeps it above 0, to the power of 1.5: a query's
    /// rarest word is what it is about.
    private static func weight(_ frequency: Double, of articles: Int) -> Float {
        let ratio = (Double(articles) - frequency + 0.5) / (frequency + 0.5)
        let weight = Float(logarithm(1 + max(0, ratio)))
        return weight * weight.squareRoot()
    }
}
