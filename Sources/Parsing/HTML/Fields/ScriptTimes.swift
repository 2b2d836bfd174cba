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
        return []
    }

    /// All keys have one of these parts. O(n).
    private static func mayHoldKey(_ script: [UInt8]) -> Bool {
        script.withUnsafeBufferPointer { script in
            for index in script.indices.dropFirst().dropLast() {
                let (byte, next) = (script[index], script[index + 1])
                if byte == UInt8(ascii: "u"), next == UInt8(ascii: "b"), script[index - 1] | 0x20 == UInt8(ascii: "p") {
                    return true
                }
                if byte == UInt8(ascii: "r"), next == UInt8(ascii: "e"), script[index - 1] == UInt8(ascii: "c") {
                    return true
                }
            }
            return false
        }
    }

    private static let keys = [
        "datePublished\"", "publishdate'", "publishDate\"", "publish_time\"", "publishTime\"", "published_at\"",
        "publishedAt\"", "pubDate\"", "pubdate\"", "publication_time\"", "publication_date", "createdAt\"",
        "created_at\"",
    ]
}
