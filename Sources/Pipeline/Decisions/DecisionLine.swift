import FoundationEssentials
import Model

extension StoryDecision {
    /// As `state/decisions.jsonl` keeps it, without a line feed.
    var line: String {
        var json = JSONWriter()
        json.object { json in
            json.field("number", number)
            json.field("verb", verb.rawValue)
            json.field("story", story.description)
            if let into { json.field("into", into.description) }
            if let title { json.field("title", title) }
            json.field("since", Int(since))
            json.key("articles")
            json.array(of: articles) { $0.value($1.description) }
            if !names.isEmpty {
                json.key("names")
                json.array(of: names) { json, name in
                    json.object { json in
                        json.field("story", name.story.description)
                        json.field("slug", name.slug)
                        json.field("title", name.title)
                    }
                }
            }
            if !staying.isEmpty {
                json.key("staying")
                json.array(of: staying) { $0.value($1.description) }
            }
        }
        return json.text
    }

    /// - Throws: for a line that is no decision, or one that a later program made.
    init(line: some StringProtocol) throws {
        let line = try JSONDecoder().decode(DecisionLine.self, from: Data(line.utf8))
        guard let verb = Verb(rawValue: line.verb), line.number > 0, line.number < 1 << 40 else {
            throw UnknownDecision(verb: line.verb)
        }
        guard (line.into != nil) == [.merge, .split].contains(verb), (line.title != nil) || verb != .rename else {
            throw UnknownDecision(verb: line.verb)
        }
        self.init(
            number: line.number, verb: verb, story: line.story, into: line.into, title: line.title, since: line.since)
        names = Array((line.names ?? []).prefix(2))
        articles = Array((line.articles ?? []).prefix(Self.mostArticles))
        staying = Array((line.staying ?? []).prefix(Self.mostArticles))
    }
}

private struct DecisionLine: Decodable {
    var number: Int
    var verb: String
    var story: StoryID
    var into: StoryID?
    var title: String?
    var since: Int64
    var articles: [ArticleID]?
    var staying: [ArticleID]?
    var names: [StoryDecision.Name]?
}

struct UnknownDecision: Error, CustomStringConvertible {
    let verb: String
    var description: String { "no whole decision: \(verb)" }
}
