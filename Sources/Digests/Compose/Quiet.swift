import Model

extension EditionQuiet {
    /// A storyline of which the period brought nothing, or only what is known.
    init(_ prepared: PreparedStory) {
        let story = prepared.story
        self.init(
            story: story.id, slug: story.slug, title: story.title ?? story.history.titles.last ?? "",
            articleCount: prepared.originals.count + prepared.repostCount, edition: story.history.carriedBy)
    }
}

extension PreparedStory {
    /// Nothing of its own came, though an edition told of it before.
    var isQuiet: Bool { originals.isEmpty && story.history.carriedBy != nil }
}

extension EditionStory {
    /// It has been told of before, and what came says nothing that was not said.
    var tellsNothingNew: Bool { update != nil && sentences.isEmpty && disagreements.isEmpty && quotations.isEmpty }
}
