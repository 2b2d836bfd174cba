import Model
import Testing

struct EditionForgetTests {
    private func sentence(_ article: UInt64, alsoIn others: [UInt64] = []) -> EditionSentence {
        var sentence = EditionSentence(
            article: ArticleID(rawValue: article), sentence: 0, utf8: 0..<3, scalars: 0..<1, text: "潮")
        sentence.alsoIn = others.map { EditionCitation(article: ArticleID(rawValue: $0), sentence: 0) }
        return sentence
    }

    private func source(_ article: UInt64, copies: [UInt64] = []) -> EditionSource {
        var source = EditionSource(
            article: ArticleID(rawValue: article), title: "题", byline: "", publication: "", time: "", language: "zh",
            kind: "article", path: "", textVersion: 1)
        source.copies = copies.map { self.source($0) }
        return source
    }

    private func story(_ id: UInt64, _ sentences: [EditionSentence], _ sources: [EditionSource]) -> EditionStory {
        var story = EditionStory(
            id: StoryID(rawValue: id), slug: "潮-\(id)", title: "潮", isNew: true, days: 1, articleCount: 1,
            repostCount: 0,
            totalCount: 1, sourceCount: 1, coverage: [1], weight: 1, why: [])
        (story.sentences, story.sources) = (sentences, sources)
        return story
    }

    private var edition: Edition {
        var edition = Edition(
            name: "2026-11-22-daily", kind: "daily", labels: .chinese, date: "2026-11-22", from: "", to: "", zone: "UTC"
        )
        edition.stories = [
            story(1, [sentence(1, alsoIn: [2, 3]), sentence(2)], [source(1, copies: [4, 2]), source(2)]),
            story(5, [sentence(2)], [source(2)]),
        ]
        return edition
    }

    @Test func `what an article said goes, with each place that lists it, and is counted apart from what was unproven`()
    {
        var left = edition
        left.forget([ArticleID(rawValue: 2)])
        #expect(left.counts.forgotten == 2)
        #expect(left.counts.unverified == 0)
        #expect(left.stories == [story(1, [sentence(1, alsoIn: [3])], [source(1, copies: [4])])])
    }

    @Test func `an edition that does not name the article stays as it is`() {
        var left = edition
        left.forget([ArticleID(rawValue: 99)])
        #expect(left == edition)
    }

    @Test func `a storyline's other name stands wherever the storyline is named`() {
        let (one, other) = (StoryID(rawValue: 5), StoryID(rawValue: 6))
        var renamed = edition
        renamed.lines = [one, other].map {
            EditionLine(story: $0, slug: "潮", source: source(1), sentence: nil, articleCount: 1)
        }
        renamed.quiet = [one, other].map {
            EditionQuiet(story: $0, slug: "潮", title: "潮", articleCount: 1, edition: nil)
        }
        let recall = EditionRecall(sentence: sentence(1), title: "", edition: "")
        let resolution = EditionResolution(AwaitedSentence(recall: recall, isQuestion: false, time: 0), .due)
        renamed.overdue = [one, other].map {
            EditionOverdue(story: $0, slug: "潮", title: "潮", resolution: resolution)
        }
        renamed.rename(one, slug: "汐", title: "汐水")
        #expect(renamed.stories.map(\.slug) == ["潮-1", "汐"] && renamed.stories.map(\.title) == ["潮", "汐水"])
        #expect(renamed.lines.map(\.slug) == ["汐", "潮"])
        #expect(renamed.quiet?.map(\.slug) == ["汐", "潮"] && renamed.quiet?.map(\.title) == ["汐水", "潮"])
        #expect(renamed.overdue?.map(\.slug) == ["汐", "潮"] && renamed.overdue?.map(\.title) == ["汐水", "潮"])
    }
}
