/// A keyword of several articles.
package struct SharedKeyword: Sendable, Equatable {
    package var term: String
    /// The sum of its shares in the articles: 1 where it is an article's weightiest keyword.
    package var weight: Double
    /// How many articles have it among their keywords.
    package var articles: Int

    package init(term: String, weight: Double, articles: Int) {
        (self.term, self.weight, self.articles) = (term, weight, articles)
    }
}

/// What several articles are about: the keywords that weigh most in all of them together, weightiest first; of two that
/// differ only in case the first form. A part of a better one (保险 of 养老保险) is left out unless more articles have it.
/// O(n log n) in the keywords.
package func sharedKeywords(of articles: some Sequence<[Keyword]>, limit: Int) -> [SharedKeyword] {
    var index: [String: Int] = [:]
    var shared: [SharedKeyword] = []
    for keywords in articles {
        let most = keywords.map(\.weight).max() ?? 0
        for keyword in keywords where most > 0 {
            let key = keyword.term.lowercased()
            if let known = index[key] {
                shared[known].weight += keyword.weight / most
                shared[known].articles += 1
            } else {
                index[key] = shared.count
                shared.append(SharedKeyword(term: keyword.term, weight: keyword.weight / most, articles: 1))
            }
        }
    }
    var chosen: [SharedKeyword] = []
    for keyword in shared.sorted(by: { ($1.weight, $0.term) < ($0.weight, $1.term) }) where chosen.count < limit {
        let isPart = chosen.contains { $0.articles >= keyword.articles && $0.term.contains(keyword.term) }
        if !isPart { chosen.append(keyword) }
    }
    return chosen
}
