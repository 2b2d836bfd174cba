internal import Glibc

/// The distinct terms of each sentence, with what they weigh.
struct SentenceTerms {
    private let table: TermTable
    /// The terms of all sentences, one sentence's behind the other's.
    private var terms: [Int32] = []
    /// Where each sentence's terms begin; one more than there are sentences.
    private var starts: [Int] = [0]
    /// Length of each sentence's vector of idfs.
    private var lengths: [Double] = []

    init(_ reading: Reading, _ table: TermTable) {
        self.table = table
        var lastSeen = Array(repeating: -1, count: table.terms.count)
        for (sentence, span) in reading.sentences.enumerated() {
            var squares = 0.0
            for term in table.termOfToken[span.tokens] where term >= 0 && lastSeen[Int(term)] != sentence {
                lastSeen[Int(term)] = sentence
                terms.append(term)
                let idf = Double(table.terms[Int(term)].idf)
                squares += idf * idf
            }
            starts.append(terms.count)
            lengths.append(squares.squareRoot())
        }
    }

    var count: Int { lengths.count }

    subscript(sentence: Int) -> ArraySlice<Int32> { terms[starts[sentence]..<starts[sentence + 1]] }

    /// The idf of each term that a sentence has, 0 for all others: what `similarity` compares with.
    func vector(of sentence: Int) -> [Float] {
        var vector = Array(repeating: Float(0), count: table.terms.count)
        for term in self[sentence] { vector[Int(term)] = table.terms[Int(term)].idf }
        return vector
    }

    /// Cosine of a sentence and of another one, given by its vector; 0…1.
    func similarity(_ sentence: Int, to vector: [Float], of other: Int) -> Double {
        let length = lengths[sentence] * lengths[other]
        guard length > 0 else { return 0 }
        return self[sentence].reduce(0.0) { $0 + Double(vector[Int($1)] * vector[Int($1)]) } / length
    }

    /// How alike each sentence is to all others: its mean cosine, 1 for the most central; 0…1. Degree centrality (LexRank;
    /// Erkan and Radev, 2004) without a threshold, by way of the sum of all sentences. O(terms).
    func centralities() -> [Double] {
        var sum = Array(repeating: 0.0, count: table.terms.count)
        for sentence in 0..<count where lengths[sentence] > 0 {
            for term in self[sentence] { sum[Int(term)] += Double(table.terms[Int(term)].idf) / lengths[sentence] }
        }
        return toMost(
            (0..<count).map { sentence in
                guard lengths[sentence] > 0 else { return 0 }
                let all = self[sentence].reduce(0.0) { $0 + Double(table.terms[Int($1)].idf) * sum[Int($1)] }
                return max(0, all / lengths[sentence] - 1)
            })
    }

    /// How much each sentence says of what the article says more than once, for its length; 1 for the most; 0…1.
    func topicality() -> [Double] {
        let weights = table.terms.map { $0.count > 1 ? Double($0.idf * log(1 + $0.count)) : 0 }
        return toMost(
            (0..<count).map { sentence in
                self[sentence].reduce(0.0) { $0 + weights[Int($1)] } / Double(self[sentence].count + 8).squareRoot()
            })
    }

    private func toMost(_ values: [Double]) -> [Double] {
        let most = values.max() ?? 0
        return most > 0 ? values.map { $0 / most } : values
    }
}
