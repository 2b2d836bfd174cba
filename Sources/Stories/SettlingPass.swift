import Model

/// One part of a period, in canonical order: each article placed as it would have been at arrival, then all of them
/// grouped together, and put where they belong.
struct SettlingPass {
    /// What is asked of a score in strict groups beyond what always is.
    private static let strictness: Float = 18

    private let entries: [ReadyEntry]
    private(set) var settled: StoryBoard
    private(set) var placements: [ArticleID: Placement] = [:]
    private(set) var storiesAtArrival: [ArticleID: StoryID] = [:]
    private(set) var merges: [StoryMerge] = []
    private let known: Set<StoryID>

    init(_ entries: [ReadyEntry], onto board: StoryBoard) {
        self.entries = entries
        settled = board
        known = board.storylines
    }

    /// - Parameter progress: called with how many of the articles have had their first place.
    mutating func run(_ progress: (Int) -> Void) {
        let (free, arrival) = arrive(progress)
        let count = entries.count
        let progress = { progress(count) }
        let board = withDecided()
        let spread = arrival.spread.isYoung ? spreadOfStrictGroups(free, onto: board, progress) : arrival.spread
        place(stories(of: free, weighedBy: spread, onto: board, progress), progress)
        merges = abandoned(arrival) + settled.consolidate(among: known)
    }

    /// The articles that the text finds a storyline for: no copies, revisions or decided ones; and the board at the end.
    private mutating func arrive(_ progress: (Int) -> Void) -> (free: [ReadyEntry], board: StoryBoard) {
        var board = settled
        var free: [ReadyEntry] = []
        for ready in entries {
            let placement = board.place(ready, in: nil)
            storiesAtArrival[ready.entry.id] = placement.story
            if placement.isByScore { free.append(ready) }
            progress(storiesAtArrival.count)
        }
        return (free, board)
    }

    /// Where the articles belong among each other and on the board.
    private func stories(
        of articles: [ReadyEntry], weighedBy spread: TermSpread, onto board: StoryBoard, strictness: Float = 0,
        _ progress: () -> Void
    ) -> [ArticleID: StoryID] {
        let members = articles.map { Member($0, weighedBy: spread) }
        let grouping = Grouping(members, weighedBy: spread, onto: board)
        let stories = grouping.stories(strictness: strictness, progress)
        return Dictionary(zip(members.map(\.article), stories), uniquingKeysWith: { first, _ in first })
    }

    /// In how many storylines terms would be met if only what is very much alike were one.
    ///
    /// A young library does not know yet which words are common in it: in a town's paper all articles share the town's
    /// name, and would be one storyline, in which the name is met but once.
    private func spreadOfStrictGroups(
        _ articles: [ReadyEntry], onto board: StoryBoard, _ progress: () -> Void
    ) -> TermSpread {
        let groups = stories(
            of: articles, weighedBy: board.spread, onto: board, strictness: SettlingPass.strictness, progress)
        var trial = settled
        for ready in entries {
            _ = trial.place(ready, in: groups[ready.entry.id])
            progress()
        }
        return trial.spread
    }

    /// The board with those of the articles on it that people have put somewhere, so that others may join them.
    private func withDecided() -> StoryBoard {
        guard !settled.decisions.pins.isEmpty else { return settled }
        var board = settled
        for ready in entries where board.decisions.pins[ready.entry.id] != nil { _ = board.place(ready, in: nil) }
        return board
    }

    private mutating func place(_ stories: [ArticleID: StoryID], _ progress: () -> Void) {
        for ready in entries {
            placements[ready.entry.id] = settled.place(ready, in: stories[ready.entry.id])
            progress()
        }
    }

    /// Storylines that were founded at arrival and are none after all: they lead to where their founders are.
    private func abandoned(_ arrival: StoryBoard) -> [StoryMerge] {
        let kept = Set(placements.values.map(\.story))
        return entries.map(\.entry).compactMap { entry in
            let founded = StoryID(founder: entry.id)
            guard storiesAtArrival[entry.id] == founded, let placement = placements[entry.id],
                placement.story != founded, !kept.contains(founded), !known.contains(founded)
            else { return nil }
            return StoryMerge(old: founded, new: placement.story, reasons: placement.reasons)
        }
    }
}

extension Settlement {
    mutating func add(_ pass: SettlingPass) {
        placements.merge(pass.placements) { $1 }
        storiesAtArrival.merge(pass.storiesAtArrival) { $1 }
        merges += pass.merges
    }
}

extension Placement {
    /// Whether the score has decided it.
    fileprivate var isByScore: Bool {
        guard repostOf == nil, let first = reasons.first?.term else { return false }
        return first == StoryTerm.founder.rawValue || first == StoryTerm.joined.rawValue
    }
}
