import Model
import Spool

/// The articles that an edition names, by its JSON: all ids in it, those of storylines (which are an article's too) as well.
/// O(n), without decoding.
func articlesNamed(in json: [UInt8]) -> Set<ArticleID> {
    let quote = UInt8(ascii: "\"")
    var found: Set<ArticleID> = []
    var position = 0
    while let start = json[position...].firstIndex(of: quote) {
        position = start + 1
        guard start + 17 < json.count, json[start + 17] == quote,
            let id = ArticleID(String(decoding: json[start + 1..<start + 17], as: UTF8.self))
        else { continue }
        found.insert(id)
        position = start + 18
    }
    return found
}

extension Librarian {
    /// The articles that kept editions name.
    nonisolated func citedArticles(_ step: () -> Void) throws -> Set<ArticleID> {
        var cited: Set<ArticleID> = []
        for file in try folders.state.list("editions") where file.hasSuffix(".json") {
            cited.formUnion(articlesNamed(in: try folders.state.read("editions/\(file)") ?? []))
            step()
        }
        return cited
    }
}
