/// What the front page says of an edition.
package struct EditionSummary: Sendable, Equatable {
    package struct Story: Sendable, Equatable {
        package var id: StoryID
        package var title: String
        package var isNew: Bool
        /// The first of what is new, at most 3.
        package var sentences: [EditionSentence]
        package var articleCount: Int
        package var days: Int
        package var coverage: [Int]
    }

    package var name: String
    package var kind: String
    package var series: EditionSeries
    /// The ending of the file that is linked to.
    package var ending: String
    /// ISO 8601.
    package var date: String
    package var minutes: Int
    package var counts: Edition.Counts
    /// The weightiest, at most 8.
    package var stories: [Story]

    package init(_ edition: Edition, ending: String = "html") {
        self.ending = ending
        (name, kind, date) = (edition.name, edition.kind, edition.date)
        series = edition.series
        (minutes, counts) = (edition.minutes, edition.counts)
        stories = edition.stories.prefix(8).map {
            Story(
                id: $0.id, title: $0.title, isNew: $0.isNew, sentences: Array($0.sentences.prefix(3)),
                articleCount: $0.articleCount, days: $0.days, coverage: $0.coverage)
        }
    }
}

/// What the front page says of a storyline.
package struct StorySummary: Sendable, Equatable {
    package var id: StoryID
    package var slug: String
    package var title: String
    package var articleCount: Int
    package var sourceCount: Int
    /// Of its first and its latest article; seconds since the epoch.
    package var times: ClosedRange<Int64>
    /// The newest edition that has it, if any.
    package var edition: String?
    /// There is a `stories/SLUG.html`.
    package var hasPage = false
    package var isFollowed = false

    package init(
        id: StoryID, slug: String, title: String, articleCount: Int, sourceCount: Int, times: ClosedRange<Int64>,
        edition: String?
    ) {
        (self.id, self.slug, self.title) = (id, slug, title)
        (self.articleCount, self.sourceCount) = (articleCount, sourceCount)
        (self.times, self.edition) = (times, edition)
    }
}
