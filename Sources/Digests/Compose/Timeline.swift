import Model

extension StoryDesk {
    /// Days with what happened on them: sentences that name the day, and for other days the title of an article of that
    /// day. Empty unless there are two; the last eight.
    mutating func timeline() -> [EditionEvent] {
        let published = titlesByDay()
        var events: [EditionEvent] = []
        for (date, passage) in datedPassages() where events.count < 5 {
            guard !isSaid(passage), !isKnown(passage), let quote = say(passage) else { continue }
            events.append(EditionEvent(date: date, sentence: quote))
        }
        let told = Set(events.map(\.date))
        events += published.filter { !told.contains($0.date) }
        guard Set(events.map(\.date)).count > 1 else { return [] }
        return events.sorted { ($0.date, $0.article) < ($1.date, $1.article) }.suffix(8)
    }

    /// For each day that a text names, the passage nearest to the topic; nearest first.
    private func datedPassages() -> [(date: String, passage: Passage)] {
        var best: [String: (passage: Passage, weight: Double)] = [:]
        for (index, article) in articles.enumerated() {
            for mention in article.input.analysis.dates.prefix(60)
            where mention.date.utf8.count == 10 && mention.end == nil {
                guard let sentence = article.sentences.firstIndex(where: { $0.utf8.contains(mention.utf8) }),
                    let passage = article.standalone(sentence..<sentence + 1, article: index, limit: 450)
                else { continue }
                let weight = relevance(of: passage).total
                guard weight >= StoryDesk.leastRelevance else { continue }
                if weight > best[mention.date]?.weight ?? -.infinity { best[mention.date] = (passage, weight) }
            }
        }
        let ranked = best.sorted { ($0.value.weight, $1.key) > ($1.value.weight, $0.key) }
        return ranked.map { ($0.key, $0.value.passage) }
    }

    /// One article a day: the one whose title says most of what the storyline is about.
    private func titlesByDay() -> [EditionEvent] {
        var best: [String: PreparedArticle] = [:]
        for article in articles where !article.input.article.title.isEmpty {
            guard let published = article.input.article.published else { continue }
            let day = String(published.description.prefix(10))
            let earlier = best[day].map { $0.titleTerms.coverage(of: topic) } ?? -1
            if article.titleTerms.coverage(of: topic) > earlier { best[day] = article }
        }
        return best.sorted { $0.key < $1.key }.map {
            EditionEvent(date: $0.key, title: $0.value.input.article.title, article: $0.value.id)
        }
    }
}
