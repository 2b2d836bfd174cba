import Model

extension StoryDesk {
    /// Days with what happened on them, over the storyline's whole life: sentences of now that name the day, what earlier
    /// editions told of other days, and for days left the title of an article of that day. Empty unless there are two
    /// days; the last ones that there is room for.
    mutating func timeline() -> [EditionEvent] {
        var events: [EditionEvent] = []
        for (date, passage) in datedPassages() where events.count < 5 {
            guard !isSaid(passage), !isKnown(passage), let quote = say(passage) else { continue }
            events.append(EditionEvent(date: date, sentence: quote))
        }
        var told = Set(events.map(\.date))
        for event in earlierEvents() + titlesByDay() where told.insert(event.date).inserted { events.append(event) }
        guard Set(events.map(\.date)).count > 1 else { return [] }
        return events.sorted { ($0.date, $0.article) < ($1.date, $1.article) }.suffix(room.events)
    }

    /// What earlier editions quoted of a day, one a day: rather an event than a development, rather the earlier told.
    private func earlierEvents() -> [EditionEvent] {
        let history = prepared.story.history
        let recalled = Set(recalled().map(\.sentence.text))
        let dated = history.quoted.filter {
            $0.sentence.day != nil && ($0.kind == .event || $0.kind == .development)
                && !recalled.contains($0.sentence.text)
        }
        var events: [String: EditionEvent] = [:]
        for quoted in dated.filter({ $0.kind == .event }) + dated.filter({ $0.kind == .development }) {
            guard let day = quoted.sentence.day, events[day] == nil else { continue }
            var sentence = quoted.sentence
            (sentence.why, sentence.new, sentence.alsoIn) = ([], [], [])
            events[day] = EditionEvent(date: day, sentence: sentence)
            events[day]?.edition = quoted.edition
        }
        return events.sorted { $0.key < $1.key }.map(\.value)
    }

    /// For each day that a text names, the passage nearest to the topic; nearest first.
    private func datedPassages() -> [(date: String, passage: Passage)] {
        var best: [String: (passage: Passage, weight: Double)] = [:]
        for (index, article) in articles.enumerated() {
            for mention in article.analysis.dates.prefix(60)
            where mention.date.utf8.count == 10 && mention.end == nil && isOver(mention.date) {
                // What a sentence tells happened on the day that it names first.
                guard let sentence = article.sentences.firstIndex(where: { $0.utf8.contains(mention.utf8) }),
                    !article.sentences[sentence].looksAhead,
                    article.firstDay(in: article.sentences[sentence].utf8) == mention.date,
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

    /// A day to come has brought nothing yet.
    private func isOver(_ date: String) -> Bool { isoDays(date).map { $0 <= lastDay } ?? false }

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

extension PreparedArticle {
    /// The day that a sentence names first, if it is a day.
    fileprivate func firstDay(in sentence: Range<Int>) -> String? {
        analysis.dates.first { sentence.contains($0.utf8) && !$0.utf8.isEmpty }.map(\.date)
    }
}
