import Index
import Model

extension Librarian {
    /// The storylines with what earlier editions of the series expected and asked of them; and behind them those without an
    /// article in the period of which something was expected by a day that is over. An edition that looks back has none.
    func withProspects(
        _ stories: [DigestStory], _ request: EditionRequest, _ coverage: Coverage
    ) throws -> [DigestStory] {
        guard coverage.measure == .receipt else { return stories }
        let (series, start) = (request.kind, coverage.period.lowerBound)
        var result = stories
        let hopeful = try index.storiesWithProspects(series: series, before: start)
        for place in result.indices where hopeful.contains(result[place].id) {
            let open = try index.openProspects(of: result[place].id, series: series, before: start)
            guard !open.isEmpty, result[place].history.articleCount > 0 else { continue }
            result[place].history.awaited = try open.compactMap(awaited)
        }
        let end = request.period.upperBound
        let days = day(end - 15 * 86_400)...day(end)
        let told = Set(stories.map(\.id))
        let overdue = try index.openProspects(due: days, series: series, before: start)
        return result + (try overdue.filter { !told.contains($0.record.quote.story) }.compactMap(silent))
    }

    /// A storyline that the period has nothing of.
    private func silent(_ open: OpenProspect) throws -> DigestStory? {
        let id = open.record.quote.story
        guard let record = try index.storyRecord(id), let awaited = try awaited(open) else { return nil }
        var history = StoryHistory()
        history.awaited = [awaited]
        return DigestStory(id: id, slug: record.slug, title: record.title, articles: [], history: history)
    }

    private func day(_ instant: Int64) -> String {
        PublishedTime(civil: stages.zone.civil(at: instant), precision: .day, offset: 0).description
    }

    private func awaited(_ open: OpenProspect) throws -> AwaitedSentence? {
        let quote = open.record.quote
        guard let stored = try index.storedArticle(quote.article),
            quote.utf8.upperBound <= stored.article.text.utf8.count,
            let sentence = stored.sentences.firstIndex(where: { $0.utf8.upperBound > quote.utf8.lowerBound })
        else { return nil }
        let text = stored.article.text
        var words = EditionSentence(
            article: quote.article, sentence: sentence, utf8: quote.utf8,
            scalars: ScalarOffsets(text).scalars(quote.utf8), text: String(text[utf8: quote.utf8]))
        words.prospect = open.record.prospect
        return AwaitedSentence(
            recall: EditionRecall(sentence: words, title: stored.article.title, edition: open.edition),
            isQuestion: open.record.kind == .asked, time: stored.time)
    }

    /// What an edition's outlook states, and what of earlier ones came back in it.
    nonisolated func prospects(of edition: Edition) -> [EditionRecord.Prospect] {
        let stated = edition.stories.flatMap { story in
            [(EditionRecord.Prospect.Kind.expected, story.expectations), (.asked, story.questions)].flatMap {
                kind, list in
                list.compactMap { record($0, of: story.id, kind) }
            }
        }
        let back = edition.stories.flatMap { story in
            (story.resolved ?? []).compactMap { record($0.expected.sentence, of: story.id, .back) }
        }
        let overdue = (edition.overdue ?? []).compactMap {
            record($0.resolution.expected.sentence, of: $0.story, .back)
        }
        return stated + back + overdue
    }

    nonisolated private func record(
        _ sentence: EditionSentence, of story: StoryID, _ kind: EditionRecord.Prospect.Kind
    ) -> EditionRecord.Prospect? {
        sentence.prospect.map {
            EditionRecord.Prospect(
                quote: EditionRecord.Quote(story: story, article: sentence.article, utf8: sentence.utf8), kind: kind,
                prospect: $0)
        }
    }
}
