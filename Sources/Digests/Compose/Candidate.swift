import Model

/// A passage that may be quoted as a new development, with its score.
struct Candidate {
    var passage: Passage
    var terms: SentenceTerms
    var facts: Facts
    /// The parts of the score.
    var reasons: [Reason]
    var isOpening: Bool
    /// Names and figures that the storyline had not had.
    var new: [String]
    var alsoIn: [EditionCitation] = []

    var score: Double { reasons.reduce(0) { $0 + $1.weight } }
}

extension StoryDesk {
    /// The best passages of each article, scored, those said before left out; best first, `limit` at most.
    func candidates(limit: Int = 60) -> [Candidate] {
        let all = articles.indices.flatMap { index in
            bestPassages(of: index).compactMap { candidate($0.passage, share: $0.share) }
        }
        let best = all.sorted(by: StoryDesk.isBetter).lazy.filter { !isKnown($0.passage) }.prefix(limit)
        return Array(best).map(corroborated).sorted(by: StoryDesk.isBetter)
    }

    /// Score first; then place.
    static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.score != right.score { return left.score > right.score }
        return (left.passage.article, left.passage.utf8.lowerBound)
            < (right.passage.article, right.passage.utf8.lowerBound)
    }

    /// The article's summary sentences with their weights, the best one's as 1; where it has none, its first sentences.
    private func bestPassages(of index: Int) -> [(passage: Passage, share: Double)] {
        let article = articles[index]
        let summary = article.analysis.summary.prefix(24).filter { !$0.isBoilerplate }.prefix(16)
        let top = max(summary.first?.weight ?? 1, 1e-9)
        let ranked = summary.compactMap { entry in
            article.standalone(entry.sentences, article: index).map { ($0, min(max(entry.weight / top, 0), 1)) }
        }
        if !ranked.isEmpty { return ranked }
        let plain = article.sentences.indices.prefix(12).filter { article.sentences[$0].kind == .statement }
        return plain.prefix(3).enumerated().compactMap { rank, sentence in
            article.standalone(sentence..<sentence + 1, article: index).map { ($0, 1 / Double(rank + 1)) }
        }
    }

    private func candidate(_ passage: Passage, share: Double) -> Candidate? {
        let article = articles[passage.article]
        guard !isSaid(passage), isWhole(article.text[passage.utf8]), !isEndless(passage) else { return nil }
        let terms = terms(of: passage)
        guard !isTitle(passage, terms) else { return nil }
        let new = newFacts(in: passage)
        let isOpening = article.isOpening(passage)
        let familiar = quotedBefore.map { $0.likeness(to: terms) }.max() ?? 0
        let merits = [
            Reason("summary", share), Reason("title", 0.7 * Double(terms.coverage(of: topic).squareRoot())),
            Reason("novelty", 0.3 * min(max(article.input.placement.novelty, 0), 1)),
            Reason("new", 0.1 * Double(min(new.count, 4))), Reason("familiar", -0.6 * Double(familiar)),
            Reason("unsaid", known.isEmpty ? 0 : 0.5 * (known.share(newIn: terms) - 0.5)),
            Reason("recent", isRecent(passage) ? 0.25 : 0), Reason("past", isOfBefore(passage) ? -0.5 : 0),
            Reason("quotation", isSpeech(passage) ? -0.35 : 0),
            Reason("opening", isOpening ? (articles.count > 2 ? -0.1 : -0.35) : 0),
            Reason("vague", isVague(passage) ? -0.35 : 0),
            Reason("supposed", isSupposed(passage) ? -0.3 : 0),
            Reason("opinion", isOpinion(passage) ? -0.6 : 0), Reason("act", isAct(passage) ? 0.2 : 0),
            Reason("unshared", unshared(passage, terms)),
            Reason("commentary", commentaries.contains(article.id) ? -0.3 : 0),
            Reason("archive", article.isArchive ? -0.2 : 0),
        ]
        let reasons = merits.filter { $0.weight != 0 } + defects(of: passage, terms)
        return Candidate(
            passage: passage, terms: terms, facts: facts(of: passage), reasons: reasons, isOpening: isOpening, new: new)
    }

    /// One sentence that nobody reads to its end, as those that list all districts of a province.
    private func isEndless(_ passage: Passage) -> Bool { passage.sentences.count == 1 && passage.utf8.count > 780 }

    /// 0 where other articles of the storyline bear on it, down to −1 where none does. English says one thing in more words.
    private func unshared(_ passage: Passage, _ terms: SentenceTerms) -> Double {
        let enough = isIdeographicText(articles[passage.article].text[passage.utf8]) ? 0.35 : 0.2
        return min(0, shared.share(of: terms, in: passage.article) / enough - 1)
    }

    /// It tells of the day of its article, or of the day before.
    private func isRecent(_ passage: Passage) -> Bool {
        let days = facts(of: passage).days.filter { $0.utf8.count == 10 }.compactMap(isoDays)
        guard let latest = days.max() else { return false }
        return (today - 2...today + 1).contains(latest)
    }

    /// It only says what would be if.
    func isSupposed(_ passage: Passage) -> Bool {
        let words = String(decoding: articles[passage.article].text[passage.utf8], as: UTF8.self)
        return ["如果", "假如", "要是", "倘若"].contains(where: words.contains) || words.hasPrefix("If ")
            || words.hasPrefix("当") && words.contains("时，")
    }

    /// At least half of it is what somebody says: that has a row of its own.
    private func isSpeech(_ passage: Passage) -> Bool {
        articles[passage.article].analysis.quotations.contains {
            $0.isDirect && $0.speaker != nil && passage.utf8.contains($0.utf8) && $0.utf8.count * 2 > passage.utf8.count
        }
    }

    /// With the sentences of other sources that say the like, one a source.
    private func corroborated(_ candidate: Candidate) -> Candidate {
        var candidate = candidate
        var heard = [articles[candidate.passage.article].source]
        for article in articles where !heard.contains(article.source) && candidate.alsoIn.count < 12 {
            guard let sentence = article.echo(of: candidate.terms) else { continue }
            heard.append(article.source)
            candidate.alsoIn.append(EditionCitation(article: article.id, sentence: sentence))
        }
        if !candidate.alsoIn.isEmpty {
            let sources = Double(candidate.alsoIn.count)
            candidate.reasons.append(Reason("sources", min(0.8, 0.35 * sources.squareRoot())))
        }
        return candidate
    }
}

extension SummarySentence {
    /// It asks the reader for something, or says where a picture comes from.
    var isBoilerplate: Bool { reasons.contains { $0.term == "boilerplate" } }
}

extension PreparedArticle {
    /// The sentence that says most nearly the same, with no other figures; `nil` where none does.
    fileprivate func echo(of terms: SentenceTerms) -> Int? {
        var best: (sentence: Int, likeness: Float)?
        for (index, other) in self.terms.enumerated() where sentences[index].kind != .heading {
            let likeness = terms.likeness(to: other)
            guard likeness > max(0.45, best?.likeness ?? 0), !terms.contradicts(other) else { continue }
            best = (index, likeness)
        }
        return best?.sentence
    }
}

/// At least a third of its scalars are Chinese, Japanese or Korean characters.
func isIdeographicText(_ text: some Collection<UInt8>) -> Bool {
    var (wide, all) = (0, 0)
    for byte in text where byte & 0xC0 != 0x80 {
        all += 1
        if byte >= 0xE3 && byte < 0xEE { wide += 1 }
    }
    return wide * 3 >= all
}
