import ArgumentParser
import Index
import Model
import Pipeline

/// The storyline that somebody means; what else they may have meant is said, and the status is 2.
func storyID(_ reference: String, _ index: ArticleIndex, _ console: Console) throws -> StoryID {
    switch try index.findStory(reference) {
    case .one(let story): return story
    case .none: console.say(DecisionRefusal.noStory(reference).description)
    case .several(let candidates): console.say(DecisionRefusal.manyStories(reference, candidates).description)
    }
    throw ExitCode(2)
}
