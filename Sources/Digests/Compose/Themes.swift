import Model

/// The names and keywords that make a storyline: what a passage must have one of, or of the titles, to be about it.
struct Themes: Sendable {
    /// UTF-8, most frequent first.
    private let words: [[UInt8]]

    /// Those that two articles (of many a quarter), or an article and the storyline's past, have in common; of a storyline of one article,
    /// that one's foremost.
    init(_ articles: [PreparedArticle], history: StoryHistory) {
        let before = Set(history.names)
        var counts: [String: Int] = [:]
        for article in articles {
            for word in Themes.foremost(of: article.analysis) { counts[word, default: 0] += 1 }
        }
        let isAlone = articles.count == 1 && history.articleCount == 0
        let least = max(2, articles.count / 4)
        let shared = counts.filter { isAlone || $0.value >= least || before.contains($0.key) }
        let ranked = (shared.isEmpty ? counts : shared).sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        words = ranked.prefix(24).map { Array($0.key.utf8) }
    }

    func areIn(_ passage: ArraySlice<UInt8>) -> Bool {
        let passage = Array(passage)
        return words.contains { passage.contains(ArraySlice($0)) }
    }

    private static func foremost(of analysis: Analysis) -> Set<String> {
        let names = analysis.names.prefix(8).flatMap { [$0.name] + $0.aliases }
        return Set(names + analysis.keywords.prefix(10).map(\.term)).filter { !$0.isEmpty }
    }
}
