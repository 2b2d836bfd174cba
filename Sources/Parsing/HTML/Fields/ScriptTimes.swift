import Model

/// Times in the scripts of a page, which are never run.
struct ScriptTimes {
    private let tree: HTMLTree

    init(_ tree: HTMLTree) { self.tree = tree }

    /// What WeChat writes; and, where the page gives no other time, what scripts call a time of publication. O(n).
    func found(isOnly: Bool) -> [TimeCandidate] {
        let isAccount = tree.element(id: "js_content") != nil || tree.element(id: "activity-name") != nil
        if isAccount, let time = createTime ?? epoch { return [time] }
        return isOnly ? named : []
    }

    /// WeChat's `createTime = '2023-11-21 18:47'`.
    private var createTime: TimeCandidate? {
        let text = tree.scripts.lazy.compactMap { ScriptText.string(after: "createTime", in: $0.utf8) }
            .first { $0.contains("-") }
        return TimeCandidate(text ?? "", from: "script createTime", weight: 89)
    }

    /// WeChat's `ct = "1700563620"`.
    private var epoch: TimeCandidate? {
        for script in tree.scripts {
            for key in ["var ct ", "var ct", "oriCreateTime"] {
                guard let digits = ScriptText.string(after: key, in: script.utf8), digits.utf8.count == 10,
                    let seconds = Int64(digits)
                else { continue }
                let civil = CivilTime(secondsSinceEpoch: seconds + 8 * 3600)
                let time = FoundTime(civil: civil, precision: .second, offset: 8 * 3600, utf8: 0..<0)
                return TimeCandidate(time, from: "script \(key)", weight: 88)
            }
        }
        return nil
    }

    private var named: [TimeCandidate] {
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
