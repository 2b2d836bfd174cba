import Model

/// An address in an output: what people have set as the outbox's own, and a path of ours.
struct Link: Equatable {
    /// `https://news.example.org/gazette`, or empty.
    var base = ""
    var path: String
}

/// Where an output's links lead.
enum Links: Sendable {
    /// From a file in `editions/`; other editions are linked to by their files with this ending.
    case fromEditions(ending: String)
    /// From the outbox's own folder, or from anywhere by way of its address on the web.
    case fromOutbox(base: String)
    /// Inside a book: the articles it has, each with the count of its sentences.
    case book([ArticleID: Int])

    /// An article's text, or a sentence in it; `nil` where it is not to be had.
    func article(_ id: ArticleID, sentence: Int? = nil) -> Link? {
        let place = sentence.map { "#\(anchor(ofSentence: $0))" } ?? ""
        switch self {
        case .fromEditions: return Link(path: "../\(readableCopyPath(of: id))\(place)")
        case .fromOutbox(let base): return Link(base: base, path: "\(readableCopyPath(of: id))\(place)")
        case .book(let articles):
            guard let count = articles[id] else { return nil }
            return Link(path: bookChapter(of: id) + (sentence ?? count < count ? place : ""))
        }
    }

    /// A storyline in an edition; `nil` where that is not to be had.
    func story(_ id: StoryID, in edition: String) -> Link? {
        switch self {
        case .fromEditions("html"): Link(path: "\(edition).html#story-\(id)")
        case .fromEditions(let ending): Link(path: "\(edition).\(ending)")
        case .fromOutbox(let base): Link(base: base, path: "editions/\(edition).html#story-\(id)")
        case .book: nil
        }
    }

    /// All that is known of a storyline; `nil` where that is not to be had.
    func storyPage(_ slug: String) -> Link? {
        switch self {
        case .fromEditions: Link(path: "../\(storyPagePath(slug))")
        case .fromOutbox(let base): Link(base: base, path: storyPagePath(slug))
        case .book: nil
        }
    }
}

/// Below the outbox: `stories/SLUG.html`.
package func storyPagePath(_ slug: String) -> String { "stories/\(slug).html" }

/// The same in Markdown.
package func storyNotePath(_ slug: String) -> String { "stories/\(slug).md" }

/// A file of a book: the text of a cited article.
func bookChapter(of id: ArticleID) -> String { "article-\(id).xhtml" }

/// Below the outbox.
package let searchPagePath = "search.html"
