/// Times in the scripts of a page, which are never run.
struct ScriptTimes {
    private let tree: HTMLTree

    init(_ tree: HTMLTree) { self.tree = tree }

    /// What scripts call a time of publication. O(n · keys).
    func found() -> [TimeCandidate] {
        for key in ScriptTimes.keys {
            for script in tree.scripts where script.utf8.count < 1 << 20 {
                guard let text = ScriptText.string(after: key, in: script.utf8),
                    let found = TimeCandidate(text, from: "script \(key)", weight: 60)
                else { continue }
                return [found]
            }
        }
        return []
    }

    private static let keys = [
        "datePublished\"", "publishdate'", "publishDate\"", "publish_time\"", "publishTime\"", "published_at\"",
        "publishedAt\"", "pubDate\"", "pubdate\"", "publication_time\"", "publication_date", "createdAt\"",
        "created_at\"",
    ]
}
