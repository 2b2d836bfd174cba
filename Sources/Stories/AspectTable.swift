import Model

/// Which articles have each term of one of their vectors: dot products with all earlier ones at once.
struct AspectTable: Sendable {
    /// For each term in ascending order where its postings begin; one more at the end.
    private var starts: [Int] = []
    private var owners: [UInt32] = []
    private var weights: [Float] = []
    /// For each article its terms, as indices into `starts`, with their weights; and where they begin.
    private var rows: [(list: Int, weight: Float)] = []
    private var rowStarts: [Int] = [0]

    /// O(n log n) for n terms of all vectors together.
    init(_ vectors: [TermVector]) {
        let terms = Set(vectors.lazy.flatMap(\.terms)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, $0) })
        var counts = [Int](repeating: 0, count: terms.count)
        for vector in vectors {
            for (term, weight) in zip(vector.terms, vector.weights) {
                guard let list = numbers[term] else { continue }
                counts[list] += 1
                rows.append((list, weight))
            }
            rowStarts.append(rows.count)
        }
        fill(counts)
    }

    private mutating func fill(_ counts: [Int]) {
        starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        var next = starts
        owners = [UInt32](repeating: 0, count: rows.count)
        weights = [Float](repeating: 0, count: rows.count)
        for owner in 0..<rowStarts.count - 1 {
            for entry in rows[rowStarts[owner]..<rowStarts[owner + 1]] {
                owners[next[entry.list]] = UInt32(owner)
                weights[next[entry.list]] = entry.weight
                next[entry.list] += 1
            }
        }
    }

    /// Adds the dot products of an article's vector with those of all before it to `sums`.
    func addProducts(of article: Int, to sums: inout [Float]) {
        for entry in rows[rowStarts[article]..<rowStarts[article + 1]] {
            for position in starts[entry.list]..<starts[entry.list + 1] {
                let owner = Int(owners[position])
                guard owner < article else { break }
                sums[owner] += entry.weight * weights[position]
            }
        }
    }
}
