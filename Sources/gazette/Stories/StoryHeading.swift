import Index
import Model

/// What stands above a storyline's articles: its name, what it was called and what people decided of it.
struct StoryHeading {
    let story: StoryID
    private let record: StoryRecord?
    private let former: [StoryRecord]
    private let formerIDs: [StoryID]
    private let all: StoryDecisions
    private let decisions: [StoryDecision]

    init(_ story: StoryID, _ index: ArticleIndex) throws {
        self.story = story
        record = try index.storyRecord(story)
        former = try index.formerStories().filter { $0.mergedInto == story }
        formerIDs = try index.formerIDs(of: story)
        let decisions = try index.decisions()
        all = StoryDecisions(decisions)
        let ids = Set(formerIDs + [story])
        self.decisions = decisions.filter { ids.contains($0.story) || $0.into.map(ids.contains) ?? false }
    }

    func print(to console: Console) {
        let title = all.titles[story] ?? record?.title ?? ""
        let mark = all.followed.contains(story) ? "★ " : ""
        let name = record?.slug ?? story.description
        console.print("\(mark)\(console.styled(oneLine(title), .bold))  \(console.styled(name, .dim))")
        if all.muted.contains(story) { console.print("muted: in no edition") }
        for record in former {
            console.print("formerly \(oneLine(record.title))  \(console.styled(record.slug, .dim))")
        }
        let named = Set(former.map(\.id))
        for id in formerIDs where !named.contains(id) { console.print("formerly \(id)") }
        for line in lines { console.print(line) }
    }

    /// What people decided, in the order in which they did.
    var lines: [String] { decisions.map { "by hand \($0.number): \(words($0))" } }

    private func words(_ decision: StoryDecision) -> String {
        switch decision.verb {
        case .rename: "named \(oneLine(decision.title ?? ""))"
        case .merge where decision.into == story: "took in \(decision.story)"
        case .merge: "\(decision.story) merged into \(decision.into ?? story)"
        case .split where decision.into == story: "split off \(decision.story)"
        case .split: "\(decision.articles.count) of its articles split off as \(decision.into ?? story)"
        case .mute: "muted"
        case .unmute: "no longer muted"
        case .follow: "followed"
        case .unfollow: "no longer followed"
        }
    }
}
