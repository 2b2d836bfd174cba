import Digests
import Model
import Testing

@Suite struct FeedTests {
    private func feed(
        _ editions: [Edition], base: String = "", ending: String = "html", hasBook: Bool = false
    ) throws -> XMLDocument {
        let bytes = renderFeed(
            issues: editions.map { FeedIssue($0, ending: ending, hasBook: hasBook) }, labels: .chinese, base: base,
            with: try Templates(directory: dataDirectory))
        return try XMLDocument(String(decoding: try #require(bytes), as: UTF8.self))
    }

    private func edition(_ date: String = "2026-11-22", labels: EditionLabels = .chinese) -> Edition {
        var edition = compose(Sample.request(labels), stories: Sample.stories, rejected: Sample.rejected)
        (edition.name, edition.date, edition.to) = ("\(date)-daily", date, "\(date)T07:00+08:00")
        return edition
    }

    private func texts(_ name: String, _ feed: XMLDocument) -> [String] {
        feed.elements.filter { $0.name == name }.map(\.text)
    }

    @Test func `it has what RFC 4287 asks of a feed and of each entry`() throws {
        let feed = try feed([edition("2026-11-21"), edition("2026-11-22", labels: .english)])
        #expect(feed.elements.first?.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
        for name in ["id", "title", "updated"] { #expect(texts(name, feed).count == 3, "\(name)") }
        #expect(texts("entry", feed).count == 2 && texts("content", feed).count == 2)
        #expect(texts("author", feed).count == 1)
        #expect(Set(texts("id", feed)).count == 3)
        #expect(texts("id", feed).allSatisfy { $0.hasPrefix("tag:") })
        #expect(feed.elements.compactMap { $0.attributes["xml:lang"] } == ["zh-Hans", "en", "zh-Hans"])
    }

    @Test func `the newest edition comes first, with the end of its period as its time`() throws {
        let feed = try feed([edition("2026-11-20"), edition("2026-11-22"), edition("2026-11-21")])
        let times = ["2026-11-21T23:00:00Z", "2026-11-20T23:00:00Z", "2026-11-19T23:00:00Z"]
        #expect(texts("updated", feed) == times.prefix(1) + times)
    }

    @Test func `an entry keeps its id when its edition is written anew`() throws {
        var other = edition()
        other.stories.removeLast()
        let (first, second) = (try feed([edition()]), try feed([other], base: "https://news.example"))
        #expect(texts("id", first) == texts("id", second))
        #expect(texts("content", first) != texts("content", second))
    }

    @Test func `only the newest fifty are in it`() throws {
        let dates = (1...30).flatMap { day in ["2026-09-\(padded(day))", "2026-10-\(padded(day))"] }
        var quiet = compose(Sample.request(), stories: [], rejected: [])
        let editions = dates.map { date in
            (quiet.name, quiet.date, quiet.to) = ("\(date)-daily", date, "\(date)T07:00+08:00")
            return quiet
        }
        let feed = try feed(editions)
        #expect(texts("entry", feed).count == 50)
        #expect(texts("updated", feed).last == "2026-09-10T23:00:00Z")
    }

    @Test(arguments: ["", "https://news.example.org/a&b"])
    func `links are relative, or begin with the outbox's address`(base: String) throws {
        let feed = try feed([edition()], base: base)
        let own = feed.elements.filter { $0.name == "link" }.compactMap { $0.attributes["href"] }
        let start = base.isEmpty ? "" : base + "/"
        #expect(
            own == (base.isEmpty ? [] : [start + "feed.xml"]) + [
                start + "index.html", start + "editions/2026-11-22-daily.html",
            ])
        let content = try #require(texts("content", feed).first)
        let links = content.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        let escaped = start.replacing("&", with: "&amp;")
        #expect(links.count > 20)
        #expect(links.allSatisfy { $0.hasPrefix(escaped + "articles/") })
        #expect(feed.elements.allSatisfy { $0.attributes["xml:base"] == nil })
    }

    @Test func `an entry leads to a form in which its edition came`() throws {
        let feed = try feed([edition()], ending: "epub")
        #expect(feed.elements.contains { $0.attributes["href"] == "editions/2026-11-22-daily.epub" })
    }

    @Test(arguments: ["", "https://news.example"])
    func `an entry offers its edition's book as a catalogue of books does`(base: String) throws {
        func books(_ feed: XMLDocument) -> [String?] {
            feed.elements.filter { $0.attributes["rel"] == "http://opds-spec.org/acquisition" }
                .map { $0.attributes["type"] == "application/epub+zip" ? $0.attributes["href"] : nil }
        }
        let start = base.isEmpty ? "" : base + "/"
        #expect(try books(feed([edition()], base: base, hasBook: true)) == [start + "editions/2026-11-22-daily.epub"])
        #expect(try books(feed([edition()], base: base)).isEmpty)
    }

    @Test func `an entry quotes the sentences, each with a link to its place`() throws {
        let edition = edition()
        let content = try #require(texts("content", feed([edition])).first)
        for sentence in edition.stories.flatMap(\.sentences) {
            #expect(content.contains(sentence.text))
            #expect(
                content.contains("\(readableCopyPath(of: sentence.article))#\(anchor(ofSentence: sentence.sentence))"))
        }
    }

    @Test(arguments: HostileInputTests.attacks)
    func `nothing of an article is markup in an entry`(attack: String) throws {
        func content(_ attack: String) throws -> String {
            let story = Sample.story(1, attack, [HostileInputTests.article(attack)], title: attack)
            let feed = try feed([compose(Sample.request(), stories: [story], rejected: [])])
            return try #require(texts("content", feed).first)
        }
        func names(_ html: String) throws -> Set<String> {
            Set(try XMLDocument("<?xml version=\"1.0\" encoding=\"utf-8\"?><div>\(html)</div>").elements.map(\.name))
        }
        #expect(try names(content(attack)).isSubset(of: names(content("plain"))))
    }

    @Test func `without an edition there is no feed`() throws {
        let templates = try Templates(directory: dataDirectory)
        #expect(renderFeed(issues: [], labels: .chinese, base: "", with: templates) == nil)
    }
}
