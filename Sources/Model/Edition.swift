/// A finished edition: everything that its renderers need, and nothing that changes from run to run.
///
/// Its JSON is published, is kept for rebuilding, and is what `verify` reads; `edition.schema.json` in the data directory describes it.
package struct Edition: Sendable, Equatable, Codable {
    package struct Counts: Sendable, Equatable, Codable {
        /// New articles without reposts.
        package var articles = 0
        package var reposts = 0
        package var revised = 0
        package var archive = 0
        /// Of the storylines shown in full, those that had articles before.
        package var continued = 0
        /// Of the storylines shown in full, the others.
        package var newStories = 0
        /// Pages that are no articles.
        package var others = 0
        package var rejected = 0
        /// Articles of storylines that the reader does not want to see; there only where there are some.
        package var muted: Int?
        /// Sentences left out because they did not stand in their article at their place; 0 unless something is wrong.
        package var unverified = 0
        /// Passages taken out since it was published, with articles that are no longer kept; there only where there are some.
        package var forgotten: Int?

        package init() {}
    }

    /// Raised when the JSON changes in a way that a reader of it must know.
    package static let currentVersion = 1

    package var version = Edition.currentVersion
    package var name: String
    package var kind: String
    /// What its reader calls the row of editions it belongs to; there only where they do.
    package var title: String?
    /// How often it comes; `nil` where it is some other way.
    package var cadence: EditionCadence?
    package var labels: EditionLabels
    /// ISO 8601.
    package var date: String
    /// The period, ISO 8601 with the zone's offset; its end is the edition's time.
    package var from: String
    package var to: String
    package var zone: String
    /// How long it takes to read, at least 1.
    package var minutes = 1
    package var counts = Counts()
    /// Followed ones first, then by weight.
    package var stories: [EditionStory] = []
    /// The rest, one line each.
    package var lines: [EditionLine] = []
    /// Storylines of which nothing new came, though a reader may have expected it; 8 at most, none where there are none.
    package var quiet: [EditionQuiet]?
    /// Storylines for which there was not even a line.
    package var more = 0
    /// Of storylines without an article in the period: what was expected by a day that is over; `nil` for nothing.
    package var overdue: [EditionOverdue]?
    /// By kind, then in canonical order; at most 200.
    package var others: [EditionSource] = []
    /// By name; at most 200.
    package var rejected: [RejectedFile] = []

    package init(
        name: String, kind: String, labels: EditionLabels, date: String, from: String, to: String, zone: String
    ) {
        (self.name, self.kind, self.labels, self.date) = (name, kind, labels, date)
        (self.from, self.to, self.zone) = (from, to, zone)
    }
}

/// A storyline in one line: its main article, and a sentence of it where one is fit to stand alone.
package struct EditionLine: Sendable, Equatable, Codable {
    package var story: StoryID
    package var slug: String
    package var source: EditionSource
    package var sentence: EditionSentence?
    /// This period's articles of the storyline.
    package var articleCount: Int

    package init(story: StoryID, slug: String, source: EditionSource, sentence: EditionSentence?, articleCount: Int) {
        (self.story, self.slug, self.source) = (story, slug, source)
        (self.sentence, self.articleCount) = (sentence, articleCount)
    }
}

/// A storyline of which a period brought nothing new.
package struct EditionQuiet: Sendable, Equatable, Codable {
    package var story: StoryID
    package var slug: String
    package var title: String
    /// This period's articles, all of which repeat what is known.
    package var articleCount: Int
    /// The edition that showed it last.
    package var edition: String?

    package init(story: StoryID, slug: String, title: String, articleCount: Int, edition: String?) {
        (self.story, self.slug, self.title) = (story, slug, title)
        (self.articleCount, self.edition) = (articleCount, edition)
    }
}

extension Edition {
    package var series: EditionSeries { EditionSeries(name: kind, title: title, cadence: cadence) }

    /// Every passage it quotes, in the order of the page, those recalled from earlier editions too.
    package var quotedSentences: [EditionSentence] {
        stories.flatMap(\.quotedSentences) + lines.compactMap(\.sentence)
            + (overdue ?? []).flatMap(\.resolution.quotedSentences)
    }
}

extension EditionStory {
    package var quotedSentences: [EditionSentence] {
        previously.map(\.sentence) + sentences + disagreements.flatMap { $0.figures.map(\.sentence) }
            + quotations.map(\.sentence) + expectations + questions + timeline.compactMap(\.sentence)
            + sources.flatMap { $0.copies.flatMap { $0.adds ?? [] } }
            + (resolved ?? []).flatMap(\.quotedSentences)
    }
}

extension EditionResolution {
    package var quotedSentences: [EditionSentence] { [expected.sentence] + [answer].compactMap(\.self) }
}
