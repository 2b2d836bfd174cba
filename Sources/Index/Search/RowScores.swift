/// Sums of weights by row.
struct RowScores {
    private var scores: [Float]
    /// Rows with a score, in the order in which they were met.
    private var met: [Int32] = []

    /// - Parameter count: rows below this.
    init(_ count: Int) { scores = [Float](repeating: 0, count: count) }

    mutating func add(_ rows: [Int], _ weight: Float) {
        guard weight > 0 else { return }
        for row in rows where row < scores.count && row >= 0 {
            if scores[row] == 0 { met.append(Int32(truncatingIfNeeded: row)) }
            scores[row] += weight
        }
    }

    /// The best rows first, the newer of equal ones first; all that are as good as the last of `count`. O(n) and the sorting
    /// of those.
    func best(_ count: Int) -> [Int] {
        let least = leastScore(ofBest: count)
        return met.lazy.map(Int.init).filter { scores[$0] >= least }.sorted { (scores[$1], $1) < (scores[$0], $0) }
    }

    /// A score that about the best `count` rows reach, never fewer: found by counting them in 1024 steps.
    private func leastScore(ofBest count: Int) -> Float {
        let greatest = met.reduce(Float(0)) { max($0, scores[Int($1)]) }
        guard met.count > count, greatest > 0 else { return 0 }
        var steps = [Int](repeating: 0, count: 1025)
        for row in met { steps[Int(scores[Int(row)] / greatest * 1024)] += 1 }
        var (step, found) = (1024, steps[1024])
        while step > 0, found < count {
            step -= 1
            found += steps[step]
        }
        return Float(step) / 1024 * greatest
    }
}
