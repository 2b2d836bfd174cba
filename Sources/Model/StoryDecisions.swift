/// What all decisions of people come to, taken one after the other.
package struct StoryDecisions: Sendable, Equatable {
    /// Where articles belong, whatever is found out about them.
    package private(set) var pins: [ArticleID: StoryID] = [:]
    package private(set) var titles: [StoryID: String] = [:]
    package private(set) var followed: Set<StoryID> = []
    package private(set) var muted: Set<StoryID> = []
    /// Storylines that people have given a shape, a name or a mark: only people make them part of others.
    package private(set) var decided: Set<StoryID> = []
    /// What was merged by hand, and what into; see `current`.
    private var merged: [StoryID: StoryID] = [:]

    package init() {}

    /// - Parameter decisions: in the order of their numbers.
    package init(_ decisions: some Sequence<StoryDecision>) {
        for decision in decisions { take(decision) }
        pins = pins.mapValues(current)
        decided = Set(decided.map(current)).union(titles.keys).union(followed).union(muted)
    }

    /// The storyline that one is part of by hand; itself if it is none.
    package func current(_ story: StoryID) -> StoryID {
        var story = story
        while let next = merged[story] { story = next }
        return story
    }

    /// Whether two storylines that look like one are to become one without anybody's saying so.
    package func allowsMerge(_ left: StoryID, _ right: StoryID) -> Bool {
        !(decided.contains(left) && decided.contains(right)) && !muted.contains(left) && !muted.contains(right)
    }

    private mutating func take(_ decision: StoryDecision) {
        let story = current(decision.story)
        switch decision.verb {
        case .rename: titles[story] = decision.title
        case .merge: merge(story, into: decision.into.map(current))
        case .split: split(story, off: decision)
        case .mute:
            muted.insert(story)
            followed.remove(story)
        case .unmute: muted.remove(story)
        case .follow:
            followed.insert(story)
            muted.remove(story)
        case .unfollow: followed.remove(story)
        }
        for article in decision.articles { pins[article] = decision.into ?? story }
        for article in decision.staying { pins[article] = story }
    }

    /// No chain of merges ends where it began: what is merged goes nowhere else, and nothing into itself.
    private mutating func merge(_ story: StoryID, into target: StoryID?) {
        guard let target, target != story else { return }
        merged[story] = target
        decided.insert(target)
        if followed.remove(story) != nil, !muted.contains(target) { followed.insert(target) }
        muted.remove(story)
        titles[story] = nil
    }

    private mutating func split(_ story: StoryID, off decision: StoryDecision) {
        guard let new = decision.into else { return }
        decided.formUnion([story, new])
        if let title = decision.title { titles[new] = title }
    }
}
