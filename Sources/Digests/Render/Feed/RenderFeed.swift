package import Model

/// How many editions the feed has, at most.
package let feedEditions = 50

/// An edition for the feed, and the files it came in.
package struct FeedIssue: Sendable {
    package var edition: Edition
    /// The ending of the file that is best read in a browser.
    package var ending: String
    package var hasBook: Bool

    package init(_ edition: Edition, ending: String, hasBook: Bool) {
        (self.edition, self.ending, self.hasBook) = (edition, ending, hasBook)
    }
}

/// `feed.xml`, an Atom feed (RFC 4287) of the newest editions, newest first; `nil` where there are none.
///
/// Ids stay the same when an edition is written anew or the outbox moves; times are the ends of periods. An entry's book
/// is linked as OPDS 1.2 links what can be had, so that an e-reader takes the feed for a catalogue.
///
/// - Parameters:
///   - base: the outbox's address on the web, without a slash at its end; with an empty one links are relative.
package func renderFeed(
    issues: [FeedIssue], labels language: EditionLabels, base: String, with templates: Templates
) -> [UInt8]? {
    let timed = issues.map { (key: ($0.edition.moment.instant, $0.edition.name), issue: $0) }
    let newest = timed.sorted { $0.key > $1.key }.prefix(feedEditions).map(\.issue)
    guard let latest = newest.first else { return nil }
    let labels = templates.pages.labels(language)
    let name = Escaping.html(labels["name"])
    let home = base.isEmpty ? "" : Escaping.html(base) + "/"
    let own = base.isEmpty ? "" : "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(home)feed.xml\"/>\n"
    let entries = newest.map { entry(of: $0, base, home, templates) }
    let feed = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(Escaping.html(labels["lang"]))">
        <id>\(atomID("feed"))</id>
        <title>\(name)</title>
        <updated>\(updated(latest.edition))</updated>
        <author><name>\(name)</name></author>
        <generator>Gazette</generator>
        \(own)<link rel="alternate" type="text/html" href="\(home)index.html"/>
        \(entries.joined())</feed>

        """
    return xmlSafe(Array(feed.utf8))
}

private func entry(of issue: FeedIssue, _ base: String, _ home: String, _ templates: Templates) -> String {
    let edition = issue.edition
    let file = "\(home)editions/\(escapedLink(edition.name))"
    let book = "\n<link rel=\"http://opds-spec.org/acquisition\" type=\"application/epub+zip\" href=\"\(file).epub\"/>"
    let labels = templates.pages.labels(edition.labels)
    let form = OutputForm(labels: labels, escaping: .html, links: .fromOutbox(base: base), year: edition.year)
    let content = templates.pages.fill("feed.html", with: editionView(edition, form))
    let counts = countWords(edition.counts, labels).joined(separator: " \(labels["separator"]) ")
    return """
        <entry xml:lang="\(Escaping.html(labels["lang"]))">
        <id>\(atomID(edition.name))</id>
        <title>\(Escaping.html(editionTitle(edition, labels)))</title>
        <updated>\(updated(edition))</updated>
        <link rel="alternate" href="\(file).\(issue.ending)"/>\(issue.hasBook ? book : "")
        <category term="\(Escaping.html(edition.kind))"/>
        <summary>\(Escaping.html(counts.isEmpty ? labels["quiet"] : counts))</summary>
        <content type="html">\(Escaping.html(content))</content>
        </entry>

        """
}

private func updated(_ edition: Edition) -> String {
    isoSecond(CivilTime(secondsSinceEpoch: edition.moment.instant))
}

/// RFC 4151.
private func atomID(_ name: String) -> String { "tag:\(ownDomain),2026:\(escapedLink(name))" }

/// What ids end in that have to name somebody: nobody else's name, and never looked up (RFC 6761).
let ownDomain = "gazette.localhost"
