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
        /// Sentences left out because they did not stand in their article at their place; 0 unless something is wrong.
        package var unverified = 0

        package init() {}
    }

    /// Raised when the JSON changes in a way that a reader of it must know.
    package static let currentVersion = 1

    package var version = Edition.currentVersion
    package var name: String
    package var kind: String
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
    /// Weightiest first.
    package var stories: [EditionStory] = []
    /// The rest, one line each.
    package var lines: [EditionLine] = []
    /// Storylines for which there was not even a line.
    package var more = 0
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

extension Edition {
    /// Every passage it quotes, in the order of the page, those recalled from earlier editions too.
    package var quotedSentences: [EditionSentence] {
        stories.flatMap(\.quotedSentences) + lines.compactMap(\.sentence)
    }
}

extension EditionStory {
    package var quotedSentences: [EditionSentence] {
        previously.map(\.sentence) + sentences + disagreements.flatMap { $0.figures.map(\.sentence) }
            + quotations.map(\.sentence) + expectations + questions + timeline.compactMap(\.sentence)
    }
}
