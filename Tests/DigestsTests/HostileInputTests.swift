import Digests
import Model
import Testing

@Suite struct HostileInputTests {
    static let attacks = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
        "{{mustache}} {{{article-body}}} {{> edition.html}}",
        "'\u{301} onmouseover='alert(1)", "\"\u{301} onmouseover=\"alert(1)",
        "</style><style>@import 'https://evil.example'",
        "[click](javascript:alert(1)) ![x](https://evil.example/x.png) https://evil.example www.evil.example",
        "\u{1}title\u{1}", "--- \n# heading\n- item", "<!-- -->\u{0}\u{8}", "&lt;b&gt; &amp;#60;",
        "`code` **bold** [[link]] #tag",
    ]

    static func article(_ attack: String) -> SampleArticle {
        SampleArticle(
            id: 0xdd00_0000_0000_0001, title: attack, byline: attack, publication: attack,
            published: "2026-11-21T10:00",
            language: LanguageTag(attack), url: "javascript:alert(1)",
            paragraphs: [
                attack + "。", "## 第二段说了别的事情：\(attack)。", "第三段预计将有\(attack)的后果。", "# \(attack)", "- \(attack)？",
            ],
            names: [Name(name: attack, kind: .person, aliases: ["第二段"])], speakers: [("第二段", attack)])
    }

    private static func pages(_ attack: String) throws -> [OutboxFile] {
        let templates = try Templates(directory: dataDirectory)
        let story = Sample.story(1, attack, [article(attack)], title: attack)
        let edition = compose(
            Sample.request(), stories: [story],
            rejected: [RejectedFile(name: attack, reason: attack, advice: attack)])
        let digest = article(attack).digest
        let index = renderFrontPage(
            editions: [EditionSummary(edition)], stories: [], labels: .chinese, zone: .utc, with: templates)
        return try render(edition, as: [.html, .md, .json], with: templates, article: Sample.article) + [
            renderReadableCopy(digest.article, digest.analysis, labels: .english, with: templates),
            ("index.html", index),
        ]
    }

    @Test(arguments: attacks)
    func `nothing of an article is markup in a page`(attack: String) throws {
        let plain = try Self.pages("plain")
        for (page, expected) in zip(try Self.pages(attack), plain) where page.path.hasSuffix(".html") {
            let (tags, wanted) = (tags(page.bytes), tags(expected.bytes))
            #expect(tags.filter { !wanted.contains($0) } == [], "\(page.path)")
        }
    }

    @Test(arguments: attacks)
    func `a page has no script, no form and no remote address`(attack: String) throws {
        for page in try Self.pages(attack) where page.path.hasSuffix(".html") {
            let html = String(decoding: page.bytes, as: UTF8.self)
            #expect(html.contains("default-src 'none'"))
            for tag in tags(page.bytes) {
                #expect(!["script", "form", "iframe", "object", "link", "base", "img", "input"].contains(tag.name))
                for value in tag.attributes where value.key == "href" || value.key == "src" {
                    #expect(!value.text.contains(":") && !value.text.hasPrefix("//"), "\(page.path): \(value.text)")
                }
                #expect(tag.attributes.allSatisfy { !$0.key.hasPrefix("on") })
            }
        }
    }

    @Test(arguments: attacks)
    func `Markdown stays one line an item, with nothing that would be a remote link`(attack: String) throws {
        for page in try Self.pages(attack) where page.path.hasSuffix(".md") {
            let text = withoutEscapes(String(decoding: page.bytes, as: UTF8.self))
            #expect(!text.contains("](javascript") && !text.contains("](http") && !text.contains("https://"))
            #expect(!text.contains("<") && !text.contains("www.") && !text.contains("![") && !text.contains("[["))
            #expect(!text.contains("\n# heading"))
        }
    }

    @Test func `only an address of the web is shown, and as words`() throws {
        let templates = try Templates(directory: dataDirectory)
        var sample = Sample.observatoryArticles[0]
        sample.url = "https://news.example/a?b=1&c=2"
        let copy = renderReadableCopy(sample.digest.article, sample.digest.analysis, labels: .english, with: templates)
        let html = String(decoding: copy.bytes, as: UTF8.self)
        #expect(html.contains("https://news.example/a?b=1&amp;c=2"))
        #expect(!html.contains("href=\"http"))
        sample.url = "javascript:alert(1)"
        let other = renderReadableCopy(sample.digest.article, sample.digest.analysis, labels: .english, with: templates)
        #expect(!String(decoding: other.bytes, as: UTF8.self).contains("javascript"))
    }
}

/// Without each backslash and what it takes the meaning from.
private func withoutEscapes(_ markdown: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in markdown.unicodeScalars {
        if isEscaped || scalar == "\\" { isEscaped.toggle() } else { result.append(scalar) }
    }
    return String(result)
}

private struct Tag: Equatable {
    var name: String
    var attributes: [Attribute]

    struct Attribute: Equatable {
        var key: String
        var text: String
    }

    /// Values may differ from article to article; names and keys may not.
    static func == (left: Tag, right: Tag) -> Bool {
        left.name == right.name && left.attributes.map(\.key) == right.attributes.map(\.key)
    }
}

/// The tags as a browser would see them: quoted values may hold anything but their quotation mark.
private func tags(_ html: [UInt8]) -> [Tag] {
    var tags: [Tag] = []
    var position = 0
    while let open = html[position...].firstIndex(of: UInt8(ascii: "<")) {
        var end = open + 1
        var quote: UInt8?
        while end < html.count, quote != nil || html[end] != UInt8(ascii: ">") {
            if let mark = quote {
                if html[end] == mark { quote = nil }
            } else if html[end] == UInt8(ascii: "\"") {
                quote = html[end]
            }
            end += 1
        }
        tags.append(tag(String(decoding: html[open + 1..<min(end, html.count)], as: UTF8.self)))
        position = min(end + 1, html.count)
    }
    return tags
}

private func tag(_ source: String) -> Tag {
    var outside = ""
    var values: [String] = []
    for (index, part) in source.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
        if index % 2 == 0 { outside += part } else { values.append(String(part)) }
    }
    let words = outside.split { $0 == " " || $0 == "\n" }.map(String.init)
    let keys = words.dropFirst().map { $0.hasSuffix("=") ? String($0.dropLast()) : $0 }
    return Tag(
        name: words.first ?? "",
        attributes: zip(keys, values + Array(repeating: "", count: max(0, keys.count - values.count)))
            .map { Tag.Attribute(key: $0, text: $1) })
}
