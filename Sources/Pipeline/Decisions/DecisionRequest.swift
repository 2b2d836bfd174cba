import FoundationEssentials
package import Model

/// What somebody asks to be done with a storyline, in their words.
package struct DecisionRequest: Sendable, Equatable {
    package var verb: StoryDecision.Verb
    /// A slug, an id, the beginning of one, or words of the title.
    package var story: String
    /// Of a merge, the same for the storyline that it becomes part of.
    package var into: String?
    /// Of a split: ids or their beginnings.
    package var articles: [String]
    package var title: String?

    package init(
        _ verb: StoryDecision.Verb, _ story: String, into: String? = nil, articles: [String] = [], title: String? = nil
    ) {
        (self.verb, self.story, self.into) = (verb, story, into)
        (self.articles, self.title) = (articles, title)
    }
}

/// What came of it.
package struct DecisionOutcome: Sendable, Codable, Equatable {
    package var number: Int
    package var verb: String
    /// The storyline that there is now: the one asked for, the one merged into, the one split off.
    package var story: StoryID
    package var slug: String?
    package var title: String
    /// The articles that it has, reposts and earlier readings too.
    package var articles: Int

    package init(number: Int, verb: String, story: StoryID, slug: String?, title: String, articles: Int) {
        (self.number, self.verb, self.story) = (number, verb, story)
        (self.slug, self.title, self.articles) = (slug, title, articles)
    }

    /// Its keys, into an object that is open.
    package func write(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("verb", verb)
        json.field("story", story.description)
        json.field("slug", slug)
        json.field("title", title)
        json.field("articles", articles)
    }
}

extension DecisionRequest {
    func write(to json: inout JSONWriter) {
        json.field("verb", verb.rawValue)
        json.field("story", story)
        if let into { json.field("into", into) }
        if let title { json.field("title", title) }
        json.key("articles")
        json.array(of: articles) { $0.value($1) }
    }

    /// - Parameter data: what `write` wrote.
    init(from data: Data) throws {
        struct Line: Decodable {
            var verb: String
            var story: String
            var into: String?
            var title: String?
            var articles: [String]?
        }
        let line = try JSONDecoder().decode(Line.self, from: data)
        guard let verb = StoryDecision.Verb(rawValue: line.verb) else { throw UnknownDecision(verb: line.verb) }
        self.init(verb, line.story, into: line.into, articles: line.articles ?? [], title: line.title)
    }
}
