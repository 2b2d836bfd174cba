import Model

/// One storyline on the desk: what its rows are chosen from, and what was said already.
struct StoryDesk {
    let prepared: PreparedStory
    let articles: [PreparedArticle]
    let weights: TermWeights
    /// All titles of the period together: what the storyline is about.
    let topic: SentenceTerms
    /// The titles and leads of the period: what a passage has something of unless it is about something else.
    let ground: SentenceTerms
    let themes: Themes
    /// What earlier editions quoted.
    let quotedBefore: [SentenceTerms]
    /// All of it, and the earlier titles, together.
    let allBefore: SentenceTerms
    /// Names, aliases, titles and quoted sentences of before, for telling what is new.
    let known: KnownBefore
    /// What this edition says of the storyline so far.
    private(set) var said: [(passage: Passage, terms: SentenceTerms)] = []
    /// Passages left out because they did not stand where they should.
    private(set) var unverified = 0

    /// A storyline's articles beyond so many, those with least new, are listed and counted but not quoted.
    static let articleLimit = 100

    /// The day on which the period ends, as days since 1970-01-01.
    let today: Int

    init(_ prepared: PreparedStory, period: Range<Int64>, zone: Zone, weights: TermWeights) {
        today = day(of: period.upperBound, in: zone)
        self.prepared = prepared
        self.weights = weights
        let chosen = StoryDesk.mostNovel(prepared.originals)
        articles = chosen.map {
            PreparedArticle($0, isArchive: isFromArchive($0, period: period), weights: weights)
        }
        let titles = chosen.map(\.article.title).joined(separator: "\n")
        topic = SentenceTerms(titles.utf8, weights: weights)
        let leads = StoryDesk.leads(of: chosen, on: topic, weights: weights)
        ground = SentenceTerms((titles + "\n" + leads.joined(separator: "\n")).utf8, weights: weights)
        let history = prepared.story.history
        themes = Themes(articles, history: history)
        quotedBefore = history.quoted.suffix(200).map { SentenceTerms($0.sentence.text.utf8, weights: weights) }
        let told = history.titles.suffix(40) + history.quoted.suffix(200).map(\.sentence.text)
        allBefore = SentenceTerms(told.joined(separator: "\n").utf8, weights: weights)
        known = KnownBefore(history)
    }

    /// The beginnings of the leads, without those that have nothing in common with any title: pages lead with other
    /// things too.
    private static func leads(
        of articles: [DigestArticle], on topic: SentenceTerms, weights: TermWeights
    ) -> [String] {
        let leads = articles.map { String(decoding: $0.article.lead.utf8.prefix(600), as: UTF8.self) }
        return leads.filter {
            let terms = SentenceTerms($0.utf8, weights: weights)
            return articles.count == 1 || terms.sharesTwoTerms(with: topic)
        }
    }

    private static func mostNovel(_ articles: [DigestArticle]) -> [DigestArticle] {
        guard articles.count > articleLimit else { return articles }
        let ranked = articles.sorted {
            ($0.placement.novelty, $1.article.id.rawValue) > ($1.placement.novelty, $0.article.id.rawValue)
        }
        return ranked.prefix(articleLimit).sorted(by: DigestArticle.inCanonicalOrder)
    }

    func terms(of passage: Passage) -> SentenceTerms {
        let article = articles[passage.article]
        if passage.sentences.count == 1, let only = passage.sentences.first, only < article.terms.count,
            article.sentences[only].utf8 == passage.utf8
        {
            return article.terms[only]
        }
        return SentenceTerms(article.text[passage.utf8], weights: weights)
    }

    /// It overlaps with what was said, or says nearly the same.
    func isSaid(_ passage: Passage, likeness limit: Float = 0.55) -> Bool {
        let terms = terms(of: passage)
        return said.contains { earlier, saidTerms in
            (earlier.article == passage.article && earlier.utf8.overlaps(passage.utf8))
                || saidTerms.likeness(to: terms) > limit
        }
    }

    /// Earlier editions said nearly the same, and no figure in it is new; or an earlier reading of the article had
    /// it.
    func isKnown(_ passage: Passage) -> Bool {
        if articles[passage.article].isOld(passage.utf8) { return true }
        let terms = terms(of: passage)
        if terms.shareIn(allBefore) > 0.8, terms.figuresAreIn(allBefore) { return true }
        return quotedBefore.contains { $0.likeness(to: terms) > 0.6 && terms.figuresAreIn($0) }
    }

    /// The passage's words, noted as said; `nil`, and counted, where they do not stand there.
    mutating func say(_ passage: Passage) -> EditionSentence? {
        guard let quote = articles[passage.article].quote(passage.utf8, sentence: passage.sentences.lowerBound) else {
            unverified += 1
            return nil
        }
        said.append((passage, terms(of: passage)))
        return quote
    }
}

/// Published more than two days, and more than a period's length, before the period.
func isFromArchive(_ article: DigestArticle, period: Range<Int64>) -> Bool {
    let length = period.upperBound - period.lowerBound
    return article.time < period.lowerBound - max(2 * 86_400, length)
}
