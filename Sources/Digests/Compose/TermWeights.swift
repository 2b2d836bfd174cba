import Glibc
import Model

/// How much a term says: less, the more of the edition's articles have it (inverse document frequency).
struct TermWeights: Sendable {
    /// In how many articles each term stands, and the last of them.
    private var documents: [UInt32: (count: Int32, last: Int32)] = [:]
    private var count: Int32 = 0

    init() {}

    /// Terms beyond the first `limit` bytes of an article change nothing that matters. O(n).
    init(_ articles: some Sequence<DigestArticle>, limit: Int = 12_000) {
        for input in articles {
            var scanner = TermScanner()
            scanner.scan(input.article.title.utf8)
            scanner.scan(input.article.text.utf8.prefix(limit))
            count += 1
            for term in scanner.terms { TermWeights.note(&documents[term, default: (0, 0)], in: count) }
        }
    }

    private static func note(_ term: inout (count: Int32, last: Int32), in article: Int32) {
        term = (term.last == article ? term.count : term.count + 1, article)
    }

    /// Above 0.
    func weight(of term: UInt32) -> Float {
        let frequency = Float(documents[term]?.count ?? 0)
        return logf(1 + (Float(count) + 1) / (frequency + 0.5))
    }
}
