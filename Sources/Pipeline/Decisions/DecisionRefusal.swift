package import Index
package import Model

/// Why a decision about a storyline cannot be made.
package enum DecisionRefusal: Error, Equatable, CustomStringConvertible {
    case noStory(String)
    case manyStories(String, [StoryCandidate])
    case noTitle
    case longTitle(scalars: Int)
    case itself(StoryID)
    case noArticle(String)
    case elsewhere(ArticleID, story: StoryID)
    case nothingLeft(StoryID)
    case noArticles

    /// What was asked for is not there, or is several things.
    package var isAbsence: Bool {
        switch self {
        case .noStory, .manyStories, .noArticle: true
        default: false
        }
    }

    package var description: String {
        switch self {
        case .noStory(let reference): "No storyline is called '\(reference)'. See: gazette stories"
        case .manyStories(let reference, let candidates):
            "'\(reference)' may be any of these; write its id:\n"
                + candidates.map { "  \($0.id)  \($0.title)" }.joined(separator: "\n")
        case .noTitle: "A storyline's title has at least one visible character."
        case .longTitle(let scalars): "A storyline's title has at most 200 characters, not \(scalars)."
        case .itself(let story): "\(story) is that storyline already."
        case .noArticle(let reference): "No article has the id \(reference). See: gazette stories STORY"
        case .elsewhere(let article, let story): "The article \(article) is in another storyline, \(story)."
        case .nothingLeft(let story): "Nothing would be left of \(story). To name it otherwise: gazette stories rename"
        case .noArticles: "Say which articles are to be split off, by their ids."
        }
    }
}
