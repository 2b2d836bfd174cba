import Model

/// How far articles are like the same others: what two tell in different words, others may tell in both.
///
/// Likeness of the second order, by shared nearest neighbours (Jarvis, Patrick 1973), each weighted by how probably it is
/// of one storyline with the article.
struct Company: Sendable {
    /// Neighbours of each article, itself among them.
    private static let size = 10
    /// A neighbour less probable than this is none.
    private static let leastProbability: Float = 0.02

    private let table: AspectTable

    /// - Parameters:
    ///   - scores: those of an article with all before it, without a bias.
    ///   - even: the score at which two articles are as probably of one storyline as not.
    ///
    /// O(n²) for n articles; memory for the neighbours alone.
    init(of articles: Int, even: Float, scores: (Int) -> [Float]) {
        var near = [[(other: UInt32, probability: Float)]](repeating: [], count: articles)
        for article in 0..<articles {
            for (other, score) in scores(article).enumerated() {
                let probability = Float(logistic(Double(score - even)))
                guard probability > Company.leastProbability else { continue }
                near[article].append((UInt32(other), probability))
                near[other].append((UInt32(article), probability))
            }
        }
        table = AspectTable(near.enumerated().map { Company.vector(of: UInt32($0), among: $1) })
    }

    /// Likeness to each article before, 0…1.
    func likenesses(of article: Int) -> [Float] {
        var sums = [Float](repeating: 0, count: article)
        table.addProducts(of: article, to: &sums)
        return sums
    }

    /// The most probable ones, of equal ones the earlier, as a vector of length 1.
    private static func vector(of article: UInt32, among near: [(other: UInt32, probability: Float)]) -> TermVector {
        let nearest = near.sorted { ($0.probability, $1.other) > ($1.probability, $0.other) }.prefix(size - 1)
        let others = nearest.map { (term: $0.other, weight: $0.probability) }
        return TermVector(others + [(term: article, weight: Float(1))]).unit()
    }
}
