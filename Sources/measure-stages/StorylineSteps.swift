import Language
import Model
import Stories

/// Seconds that placing one article takes while there are 300 storylines, and while there are 10,000 (or as many as came):
/// the mean of some hundred articles.
func storylineSteps(of articles: [Article], data: String) throws -> JSONWriter {
    let analyser = Analyser(lexicon: try Lexicon(directory: data))
    let entries = articles.enumerated().map { entry(of: $1, number: $0, analyser) }
    var (board, stories, seconds) = (StoryBoard(), Set<StoryID>(), [Double]())
    var counts: [Int] = []
    for entry in entries {
        let began = processorTime()
        let story = board.place(entry).story
        seconds.append(processorTime() - began)
        stories.insert(story)
        counts.append(stories.count)
    }
    let most = min(10_000, max(0, stories.count - 100))
    var json = JSONWriter()
    json.object { json in
        json.field("few_seconds", mean(of: seconds, from: counts.firstIndex { $0 >= 300 }))
        json.field("many_seconds", mean(of: seconds, from: counts.firstIndex { $0 >= most }))
        json.field("storylines", most)
    }
    return json
}

/// An hour apart, as if published one after the other.
private func entry(of article: Article, number: Int, _ analyser: Analyser) -> StoryEntry {
    StoryEntry(
        id: ArticleID(rawValue: UInt64(number + 1)), time: Int64(number) * 3600, language: .chinese, url: "",
        revises: nil, textHash: UInt64(number), features: analyser.analysis(of: article).features)
}

private func mean(of seconds: [Double], from start: Int?) -> Double {
    let some = seconds[min(start ?? 0, seconds.count)...].prefix(500)
    return some.reduce(0, +) / Double(max(1, some.count))
}
