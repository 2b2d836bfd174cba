import Model

extension StoryDesk {
    /// What is expected to happen, nearest to the storyline's topic first.
    mutating func expectations() -> [EditionSentence] {
        let ranked = outlook {
            $0.looksAhead && $0.kind == .statement
        } unless: {
            isPast($0) || isOpinion($0) || isSupposed($0)
        }
        return sayBest(ranked, limit: room.expectations)
    }

    /// What is asked, nearest to the storyline's topic first.
    mutating func questions() -> [EditionSentence] {
        let ranked = outlook {
            $0.looksAhead && $0.kind == .question
        } unless: {
            isHeadline($0) || isAnsweredBelow($0)
        }
        return sayBest(ranked, limit: room.questions)
    }

    /// Below it a sentence is left out of the timeline rather than shown for want of better ones, and out of the outlook.
    static let leastRelevance = 0.25

    private func outlook(
        where isWanted: (Sentence) -> Bool, unless isUnfit: (Passage) -> Bool
    ) -> ArraySlice<(passage: Passage, reasons: [Reason])> {
        var ranked: [(passage: Passage, reasons: [Reason])] = []
        for (index, article) in articles.enumerated() where !pending.contains(article.id) {
            for sentence in article.sentences.indices where isWanted(article.sentences[sentence]) {
                guard let passage = article.standalone(sentence..<sentence + 1, article: index, limit: 900),
                    passage.utf8.count >= 24, !isNumbered(article.text[passage.utf8]),
                    !isTitle(passage, terms(of: passage)), !isUnfit(passage)
                else { continue }
                let reasons = relevance(of: passage)
                if reasons.total >= StoryDesk.leastRelevance { ranked.append((passage, reasons)) }
            }
        }
        ranked.sort { left, right in
            let weights = (left.reasons.total, right.reasons.total)
            if weights.0 != weights.1 { return weights.0 > weights.1 }
            return (left.passage.article, left.passage.utf8.lowerBound)
                < (right.passage.article, right.passage.utf8.lowerBound)
        }
        return ranked.prefix(60)
    }

    private mutating func sayBest(
        _ ranked: ArraySlice<(passage: Passage, reasons: [Reason])>, limit: Int
    ) -> [EditionSentence] {
        var result: [EditionSentence] = []
        for (passage, reasons) in ranked where result.count < limit && !isSaid(passage) && !isKnown(passage) {
            guard var quote = say(passage) else { continue }
            quote.why = reasons
            quote.new = newFacts(in: passage)
            quote.prospect = prospect(of: passage)
            result.append(quote)
        }
        return result
    }

    /// How near it is to what the storyline is about: terms of the titles, names; with what speaks against it.
    func relevance(of passage: Passage) -> [Reason] {
        let terms = terms(of: passage)
        let names = articles[passage.article].analysis.names.prefix(12).count { name in
            name.mentions.contains { passage.utf8.contains($0) }
        }
        let title = terms.coverage(of: topic).squareRoot()
        let merits = [Reason("title", Double(title)), Reason("names", 0.15 * Double(min(names, 4)))]
        let defects = defects(of: passage, terms)
        let onTopic = defects.contains { $0.term == "offTopic" } ? [] : [Reason("onTopic", 0.3)]
        return merits.filter { $0.weight != 0 } + onTopic + defects
    }
}

extension [Reason] {
    var total: Double { reduce(0) { $0 + $1.weight } }
}

extension StoryDesk {
    /// What the passage expects or asks, of several the first; `nil` where nothing in it tells.
    private func prospect(of passage: Passage) -> EditionProspect? {
        let article = articles[passage.article]
        let all = article.analysis.outlook.prefix(400)
        guard let found = all.first(where: { passage.utf8.contains($0.utf8) && !$0.utf8.isEmpty }),
            found.kind != .question || isYesOrNo(article.text[passage.utf8])
        else { return nil }
        let isBehind =
            found.kind != .question && found.utf8.contains(found.cue)
            && found.utf8.upperBound - found.cue.upperBound >= 9
        let act = isBehind ? found.cue.upperBound..<found.utf8.upperBound : found.utf8
        let holder = found.holder.flatMap { article.quote($0, sentence: passage.sentences.lowerBound)?.text }
        return EditionProspect(utf8: act, due: due(of: found, in: article), holder: holder)
    }

    /// A day or a month to come, stated beside something planned or likely.
    private func due(of found: Expectation, in article: PreparedArticle) -> String? {
        guard let date = found.date, date.utf8.count >= 7, let day = isoDays(date), found.kind != .condition,
            found.certainty == .certain || found.certainty == .likely
        else { return nil }
        return day > (article.writtenOn ?? today) ? date : nil
    }

    /// What a later article may answer by telling what happened: 是否, 能否; Will…?
    private func isYesOrNo(_ question: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: question, as: UTF8.self)
        return ["是否", "能否", "可否", "会不会", "能不能", "吗", "嗎", "會不會", "whether ", "Whether "].contains(where: words.contains)
            || ["Will ", "Is ", "Are ", "Can ", "Could ", "Does ", "Do "].contains(where: words.hasPrefix)
    }
}
