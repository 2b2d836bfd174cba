/// Times in the scripts of a page, which are never run.
struct ScriptTimes {
    private let tree: HTMLTree

    init(_ tree: HTMLTree) { self.tree = tree }

    /// What scripts call a time of publication. O(n · keys).
    func found() -> [TimeCandidate] {
        let scripts = tree.scripts.filter { $0.utf8.count < 1 << 20 && ScriptTimes.mayHoldKey($0.utf8) }
        for key in ScriptTimes.keys {
            for script in scripts {
                guard let text = ScriptText.string(after: key, in: script.utf8),
                    let found = TimeCandidate(text, from: "script \(key)", weight: 60)
                else { continue }
                return [found]
            }
        }
        return shown.map { [$0] } ?? []
    }

    /// A call that writes a time of day where it stands: `showDate("2023/11/21 18:47")`. Of the first 100 scripts.
    private var shown: TimeCandidate? {
        for script in tree.scripts.prefix(100) where script.utf8.count < 120 {
            let text = String(decoding: script.utf8, as: UTF8.self).trimmed
            guard text.hasSuffix(")") || text.hasSuffix(");"),
                let quote = text.firstIndex(where: { "\"'".contains($0) })
            else { continue }
            let found = TimeCandidate(String(text[quote...].dropFirst()), from: "a script that shows it", weight: 50)
            if let found, found.isExact, found.time.utf8.lowerBound == 0 { return found }
        }
        return nil
    }

    /// All keys have one of these parts. O(n).
    private static func mayHoldKey(_ script: [UInt8]) -> Bool {
        script.withUnsafeBufferPointer { script in
            for index in script.indices {
                switch script[index] {
                case UInt8(ascii: "u"):
                    if ScriptTimes.parts.contains(where: { script.hasWord($0, at: index) }) { return true }
                case UInt8(ascii: "c"): if script.hasWord("created", at: index) { return true }
                default: continue
                }
            }
            return false
        }
    }

    private static let parts: [StaticString] = ["ublish", "ublicat", "ubdate"]

    private static let keys = [
        "datePublished\"", "publishdate'", "publishDate\"", "publish_time\"", "publishTime\"", "published_at\"",
        "publishedAt\"", "pubDate\"", "pubdate\"", "publication_time\"", "publication_date", "createdAt\"",
        "created_at\"",
    ]
}
