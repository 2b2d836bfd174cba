import Model

/// What pages that list an article show of it, taken when it is analysed.
struct ArticleGlance: Sendable {
    struct Mention: Sendable {
        var name: String
        var isPerson: Bool
    }

    struct Saying: Sendable {
        var speaker: String
        /// Index into the article's sentences.
        var sentence: Int
        var utf8: Range<Int>
    }

    /// Bounds of what one article adds to the pages' tables.
    private static let mostNames = 24
    private static let mostSayings = 12
    private static let mostKeywords = 8
    private static let longestWords = 400
    private static let longestName = 60

    /// Index into the article's sentences of the best one.
    var sentence = 0
    /// That sentence; empty where none is short enough.
    var words = ""
    /// With blanks between them.
    var keywords = ""
    var mentions: [Mention] = []
    var sayings: [Saying] = []

    /// O(names + quotations).
    init(_ analysed: AnalysedArticle) {
        let (article, analysis) = (analysed.article, analysed.analysis)
        let best = analysis.summary.lazy.map(\.sentences.lowerBound).first { index in
            analysis.sentences.indices.contains(index)
                && analysis.sentences[index].utf8.count <= ArticleGlance.longestWords
        }
        if let best { (sentence, words) = (best, String(article.text[utf8: analysis.sentences[best].utf8])) }
        keywords = analysis.keywords.prefix(ArticleGlance.mostKeywords).map(\.term).joined(separator: " ")
        setMentions(analysis.names)
        setSayings(analysis, article.text)
    }

    private mutating func setMentions(_ names: [Name]) {
        var seen: Set<String> = []
        for name in names where mentions.count < ArticleGlance.mostNames {
            guard name.kind == .person || name.kind == .organisation, isFit(name.name),
                seen.insert(name.name).inserted
            else { continue }
            mentions.append(Mention(name: name.name, isPerson: name.kind == .person))
        }
    }

    /// A speaker goes by the name that the article mentions first.
    private mutating func setSayings(_ analysis: Analysis, _ text: String) {
        var names: [String: String] = [:]
        for name in analysis.names {
            for form in [name.name] + name.aliases where names[form] == nil { names[form] = name.name }
        }
        let known = Set(mentions.map(\.name))
        for quotation in analysis.quotations where sayings.count < ArticleGlance.mostSayings {
            guard quotation.isDirect, let speaker = quotation.speaker, quotation.utf8.count >= 24,
                quotation.utf8.count <= ArticleGlance.longestWords,
                let name = names[String(text[utf8: speaker])], known.contains(name)
            else { continue }
            sayings.append(Saying(speaker: name, sentence: quotation.sentence, utf8: quotation.utf8))
        }
    }

    private func isFit(_ name: String) -> Bool {
        let count = name.unicodeScalars.count
        return count >= 2 && count <= ArticleGlance.longestName
    }
}
