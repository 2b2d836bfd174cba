internal import Glibc

/// The distinct terms of each sentence, with their weights in the article.
struct SentenceTerms {
    /// For each sentence its term indices, ascending, each once.
    private(set) var terms: [[Int32]] = []
    /// For each term its weight in the article: idf, growing with the logarithm of its count.
    let weights: [Double]
    private let lengths: [Double]

    init(_ reading: Reading, _ table: TermTable) {
        let weights = table.terms.map { Double($0.idf * log(1 + $0.count)) }
        var lengths: [Double] = []
        for span in reading.sentences {
            var own: [Int32] = []
            for term in table.termOfToken[span.tokens].sorted() where term >= 0 && own.last != term { own.append(term) }
            terms.append(own)
            lengths.append(own.reduce(0) { $0 + weights[Int($1)] * weights[Int($1)] }.squareRoot())
        }
        (self.weights, self.lengths) = (weights, lengths)
    }

    /// Cosine of two sentences' terms, 0…1.
    func similarity(_ left: Int, _ right: Int) -> Double {
        let lengths = lengths[left] * lengths[right]
        guard lengths > 0 else { return 0 }
        var (i, j, sum) = (0, 0, 0.0)
        let (a, b) = (terms[left], terms[right])
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                sum += weights[Int(a[i])] * weights[Int(a[i])]
                (i, j) = (i + 1, j + 1)
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return sum / lengths
    }

    /// How much of what the article says often each sentence says, for its length; 0…1, 1 for the most central.
    func centralities(_ table: TermTable) -> [Double] {
        let raw = terms.map { own in
            let sum = own.reduce(0.0) { $0 + (table.terms[Int($1)].count > 1 ? weights[Int($1)] : 0) }
            return sum / Double(own.count + 8).squareRoot()
        }
        let most = raw.max() ?? 0
        return most > 0 ? raw.map { $0 / most } : raw
    }
}
