package import Model

/// An article made ready for boards: all that can be worked out of it without knowing one, on whichever core.
package struct ReadyEntry: Sendable {
    package let entry: StoryEntry
    /// Of length 1, as all its vectors, cut to what a board compares.
    let main: TermVector
    let title: TermVector
    let names: TermVector
    let phrases: TermVector
    let titlePairs: TermVector
    let people: TermVector
    /// Ascending, the first ones.
    let figures: [UInt32]
    /// About how many letters and characters its text has.
    let length: Double

    package init(_ entry: StoryEntry) {
        let features = entry.features
        self.entry = entry
        main = features.main.unit(keeping: 80)
        title = features.title.unit(keeping: 40)
        names = features.names.unit(keeping: 40)
        phrases = features.bigrams.unit(keeping: 120)
        titlePairs = features.titlePairs.unit(keeping: 60)
        people = features.titlePeople.unit(keeping: 8)
        figures = Array(features.figures.sorted().prefix(Member.mostFigures))
        length = features.textLength
    }
}
