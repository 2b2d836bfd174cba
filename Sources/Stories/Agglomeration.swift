import Model

/// Groups articles best first by the mean score of all pairs (average link; Sokal, Michener 1958), onto storylines
/// that are there: these take in articles, but never become one here.
struct Agglomeration {
    private let olds: Int
    private let width: Int
    /// For each group of new articles (a row) the sum of the scores of its pairs with each old storyline, then with each
    /// group.
    private var sums: [Float]
    /// Articles in each old storyline, then in each group; 0 for one that has become part of another.
    private var sizes: [Float]
    /// For each group the likeliest other, and their mean score.
    private var best: [(mean: Float, column: Int)]
    /// What each article's group has become part of, as columns.
    private var parents: [Int]

    /// `scores` gives the sums of the scores with each old storyline, then the scores with each article before.
    init(articles: Int, oldSizes: [Int], scores: (Int) -> [Float]) {
        olds = oldSizes.count
        width = olds + articles
        sums = [Float](repeating: 0, count: articles * width)
        sizes = oldSizes.map(Float.init) + [Float](repeating: 1, count: articles)
        best = [(mean: Float, column: Int)](repeating: (-.infinity, 0), count: articles)
        parents = Array(0..<width)
        for row in 0..<articles {
            for (column, score) in scores(row).enumerated() {
                sums[row * width + column] = score
                if column >= olds { sums[(column - olds) * width + olds + row] = score }
            }
        }
        for row in 0..<articles { best[row] = likeliest(row) }
    }

    /// For each article the column of the old storyline it has joined, or `olds` + the earliest article of its group.
    /// O(n²) to O(n³) steps for n articles, in practice near n².
    mutating func groups(atLeast threshold: Float, _ progress: () -> Void = {}) -> [Int] {
        while let row = best.indices.max(by: { isWorse($0, $1) }), best[row].mean >= threshold {
            let (known, now) = (best[row], likeliest(row))
            guard now.column == known.column, now.mean == known.mean else {
                best[row] = now
                continue
            }
            join(row, now.column)
            progress()
        }
        return best.indices.map { root(olds + $0) }
    }

    private func isWorse(_ left: Int, _ right: Int) -> Bool {
        (best[left].mean, right) < (best[right].mean, left)
    }

    private func likeliest(_ row: Int) -> (mean: Float, column: Int) {
        var found: (mean: Float, column: Int) = (-.infinity, 0)
        let (start, own) = (row * width, sizes[olds + row])
        for column in 0..<width where sizes[column] > 0 && column != olds + row {
            let mean = sums[start + column] / (own * sizes[column])
            if mean > found.mean { found = (mean, column) }
        }
        return found
    }

    /// Into an old storyline, or the earlier group.
    private mutating func join(_ row: Int, _ column: Int) {
        let (from, into) = column < olds + row ? (olds + row, column) : (column, olds + row)
        let source = (from - olds) * width
        if into >= olds {
            let target = (into - olds) * width
            for column in 0..<width { sums[target + column] += sums[source + column] }
        }
        for other in best.indices where sizes[olds + other] > 0 {
            sums[other * width + into] += sums[other * width + from]
        }
        sizes[into] += sizes[from]
        sizes[from] = 0
        parents[from] = into
        best[from - olds] = (-.infinity, 0)
        if into >= olds { best[into - olds] = likeliest(into - olds) }
        raise(into)
    }

    /// Groups that are now most like the one that has grown.
    private mutating func raise(_ grown: Int) {
        for other in best.indices where sizes[olds + other] > 0 && olds + other != grown {
            let mean = sums[other * width + grown] / (sizes[olds + other] * sizes[grown])
            if mean > best[other].mean { best[other] = (mean, grown) }
        }
    }

    private func root(_ column: Int) -> Int {
        var column = column
        while parents[column] != column { column = parents[column] }
        return column
    }
}
