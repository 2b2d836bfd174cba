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
    let shared: SharedGround
    let themes: Themes
    /// What earlier editions of the series quoted.
    let quotedBefore: [SentenceTerms]
    /// All of it, and the earlier titles, together.
    let allBefore: SentenceTerms
    /// Names, aliases, titles and quoted sentences of before, for telling what is new.
    let known: KnownBefore
    /// What this edition says of the storyline so far.
    private(set) var said: [(passage: Passage, terms: SentenceTerms, facts: Facts)] = []
    /// Passages left out because they did not stand where they should.
    private(set) var unverified = 0

    /// A storyline's articles beyond so many, those with least new, are listed and counted but not quoted.
    static let articleLimit = 100

    /// Articles of before the period: what they expected is not said as of today.
    let pending: Set<ArticleID>
    /// Articles that judge more than they tell, beside others that report.
    let commentaries: Set<ArticleID>
    /// The day of the last edition that carried the storyline, as days since 1970-01-01.
    let carriedOn: Int?

    /// The day on which the period ends, as days since 1970-01-01.
    let today: Int
    /// The last day that lies in the period, if only in part.
    let lastDay: Int
    let room: StoryRoom

    init(_ prepared: PreparedStory, period: Range<Int64>, zone: Zone, weights: TermWeights) {
        today = day(of: period.upperBound, in: zone)
        lastDay = day(of: period.upperBound - 1, in: zone)
        self.prepared = prepared
        room = StoryRoom(articles: prepared.originals.count)
        let untold = prepared.pending
        pending = Set(untold.map(\.article.id))
        self.weights = weights
        let chosen = StoryDesk.mostNovel(untold + prepared.originals)
        articles = chosen.map {
            PreparedArticle($0, isArchive: isFromArchive($0, period: period), weights: weights)
        }
        let judging = articles.filter(\.isCommentary).map(\.id)
        commentaries = judging.count < articles.count ? Set(judging) : []
        let titles = chosen.map(\.article.title).joined(separator: "\n")
        topic = SentenceTerms(titles.utf8, weights: weights)
        let leads = StoryDesk.leads(of: chosen, on: topic, weights: weights)
        ground = SentenceTerms((titles + "\n" + leads.joined(separator: "\n")).utf8, weights: weights)
        shared = SharedGround(
            chosen.map { SentenceTerms(($0.article.title + "\n" + StoryDesk.lead(of: $0)).utf8, weights: weights) })
        let history = prepared.story.history
        themes = Themes(articles, history: history)
        quotedBefore = history.quoted.suffix(200).map { SentenceTerms($0.sentence.text.utf8, weights: weights) }
        let told = history.titles.suffix(40) + history.quoted.suffix(200).map(\.sentence.text)
        allBefore = SentenceTerms(told.joined(separator: "\n").utf8, weights: weights)
        known = KnownBefore(history, names: history.names, weights: weights)
        carriedOn = history.carriedAt.map { day(of: $0, in: zone) }
    }

    /// The beginnings of the leads, without those that have nothing in common with any title: pages lead with other
    /// things too.
    private static func leads(
        of articles: [DigestArticle], on topic: SentenceTerms, weights: TermWeights
    ) -> [String] {
        let leads = articles.map(lead)
        return leads.filter {
            let terms = SentenceTerms($0.utf8, weights: weights)
            return articles.count == 1 || terms.sharesTwoTerms(with: topic)
        }
    }

    private static func lead(of article: DigestArticle) -> String {
        String(decoding: article.article.lead.utf8.prefix(600), as: UTF8.self)
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

    /// It overlaps with what was said, says nearly the same, or the same figures and names in other words.
    func isSaid(_ passage: Passage, likeness limit: Float = 0.55) -> Bool {
        let (terms, facts) = (terms(of: passage), facts(of: passage))
        return said.contains { earlier in
            if earlier.passage.article == passage.article, earlier.passage.utf8.overlaps(passage.utf8) { return true }
            let likeness = earlier.terms.likeness(to: terms)
            return likeness > limit || isSameEvent(earlier.facts, facts, likeness: likeness)
        }
    }

    /// Names, figures and day tell that two passages, though worded otherwise, say one thing.
    func isSameEvent(_ left: Facts, _ right: Facts, likeness: Float) -> Bool {
        if left.isOtherDay(than: right) { return false }
        if likeness > 0.2, left.tellsSameFigures(as: right) { return true }
        let bothWithout = left.amounts.isEmpty || right.amounts.isEmpty
        return bothWithout && likeness > 0.36 && left.tellsSameNames(as: right)
    }

    func facts(of passage: Passage) -> Facts {
        Facts(of: passage.utf8, in: articles[passage.article].analysis)
    }

    /// Earlier articles or editions said it: in one sentence nearly the same with the same figures, or piece by piece so
    /// that nothing in it is new; or an earlier reading of the article had it.
    func isKnown(_ passage: Passage) -> Bool {
        if articles[passage.article].isOld(passage.utf8) { return true }
        guard !known.isEmpty else { return false }
        let terms = terms(of: passage)
        if terms.shareIn(allBefore) > 0.8, terms.figuresAreIn(allBefore) { return true }
        if quotedBefore.contains(where: { $0.likeness(to: terms) > 0.6 && terms.figuresAreIn($0) }) { return true }
        if known.says(terms) { return true }
        return known.share(newIn: terms) < 0.3 && newFacts(in: passage).isEmpty && !isOfToday(passage)
    }

    /// It names a day since the edition that carried the storyline last.
    private func isOfToday(_ passage: Passage) -> Bool {
        guard let carriedOn else { return false }
        return facts(of: passage).days.contains { $0.utf8.count == 10 && isoDays($0) ?? 0 >= carriedOn }
    }

    /// All days that it names had passed when an edition carried the storyline last.
    func isOfBefore(_ passage: Passage) -> Bool {
        guard let carriedOn else { return false }
        let days = facts(of: passage).days.compactMap(isoDays)
        return days.max().map { $0 < carriedOn - 1 } ?? false
    }

    /// The passage's words, noted as said; `nil`, and counted, where they do not stand there.
    mutating func say(_ passage: Passage) -> EditionSentence? {
        guard var quote = articles[passage.article].quote(passage.utf8, sentence: passage.sentences.lowerBound) else {
            unverified += 1
            return nil
        }
        let facts = facts(of: passage)
        said.append((passage, terms(of: passage), facts))
        quote.day = facts.onlyDay
        return quote
    }
}

/// Published more than two days, and more than a period's length, before the period.
func isFromArchive(_ article: DigestArticle, period: Range<Int64>) -> Bool {
    let length = period.upperBound - period.lowerBound
    return article.time < period.lowerBound - max(2 * 86_400, length)
}
