import Digests
import Model
import Testing

@Suite struct BookTests {
    private func book(
        _ edition: Edition, article: (ArticleID) throws -> AnalysedArticle? = Sample.article
    ) throws -> [UInt8] {
        try render(edition, as: [.epub], with: Templates(directory: dataDirectory), article: article)[0].bytes
    }

    private func edition(_ labels: EditionLabels = .chinese, stories: [DigestStory] = Sample.stories) -> Edition {
        compose(Sample.request(labels), stories: stories, rejected: Sample.rejected)
    }

    @Test func `the kind of file is told by its first bytes`() throws {
        let bytes = try book(edition())
        #expect(bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
        #expect(bytes[8..<10].elementsEqual([0, 0]), "stored")
    }

    @Test func `the same edition gives the same bytes`() throws {
        let same = try book(edition()) == book(edition())
        #expect(same)
    }

    @Test func `an edition that says something else is another book, of the time of its own period`() throws {
        let (edition, zip) = (edition(), try ZipReader(book(edition())))
        var other = edition
        other.stories[0].sentences.removeLast()
        let (package, others) = (try zip.text("EPUB/package.opf"), try ZipReader(book(other)).text("EPUB/package.opf"))
        #expect(package.contains("<meta property=\"dcterms:modified\">2026-11-21T23:00:00Z</meta>"))
        let (identifier, second) = (
            between("<dc:identifier id=\"id\">", "<", package), between("<dc:identifier id=\"id\">", "<", others)
        )
        #expect(identifier?.hasPrefix("urn:uuid:") == true && identifier?.utf8.count == 45)
        #expect(identifier != second)
        #expect(try zip.text("EPUB/toc.ncx").contains("content=\"\(identifier ?? "none")\""))
    }

    @Test(arguments: EditionLabels.allCases)
    func `all its documents are well-formed, and every link opens something that is there`(labels: EditionLabels) throws
    {
        for stories in [Sample.stories, []] {
            try expectSound(try ZipReader(book(edition(labels, stories: stories))))
        }
    }

    @Test(arguments: HostileInputTests.attacks)
    func `nothing of an article is markup in a book`(attack: String) throws {
        let sample = HostileInputTests.article(attack)
        let story = Sample.story(1, attack, [sample], title: attack)
        let edition = compose(
            Sample.request(), stories: [story],
            rejected: [RejectedFile(name: attack, reason: attack, advice: attack)])
        let zip = try ZipReader(
            book(edition) {
                $0 == sample.digest.article.id
                    ? AnalysedArticle(article: sample.digest.article, analysis: sample.digest.analysis) : nil
            })
        try expectSound(zip)
        for file in zip.names where file.hasSuffix("html") {
            let names = try XMLDocument(zip.text(file)).elements.map(\.name)
            #expect(!names.contains { ["script", "img", "iframe", "form", "object"].contains($0) }, "\(file)")
        }
    }

    @Test func `every citation opens its sentence, which is marked as cited`() throws {
        let edition = edition()
        let zip = try ZipReader(book(edition))
        for sentence in edition.quotedSentences where Sample.article(sentence.article) != nil {
            let chapter = try zip.text("EPUB/article-\(sentence.article).xhtml")
            let words = try #require(
                between("<span id=\"\(anchor(ofSentence: sentence.sentence))\" class=\"cited\">", "</span>", chapter))
            #expect(sentence.text.hasPrefix(words) || words.contains(sentence.text), "\(sentence.text)")
        }
    }

    @Test func `the chapters are the front page, the storylines, the rest and the cited articles, in this order`()
        throws
    {
        let edition = edition()
        let package = try ZipReader(book(edition)).text("EPUB/package.opf")
        let order = package.split(separator: "<itemref idref=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(order.first == "front")
        #expect(order.dropFirst().prefix(3) == edition.stories.map { "story-\($0.id)" }[...])
        #expect(order.dropFirst(4).first == "rest")
        #expect(order.count > 8 && order.dropFirst(5).allSatisfy { $0.hasPrefix("article-") })
    }

    @Test func `what cites an article that is not to be had is no link, and the book is sound`() throws {
        let zip = try ZipReader(book(edition()) { $0.rawValue == 0xa100_0000_0000_0001 ? nil : Sample.article($0) })
        try expectSound(zip)
        let story = try zip.text("EPUB/story-0000000000000001.xhtml")
        #expect(story.contains("<span class=\"cite\">[1]</span>") && !story.contains("a100000000000001"))
    }

    @Test func `a text with characters that XML forbids is well-formed all the same`() throws {
        var sample = Sample.observatoryArticles[0]
        sample.paragraphs[1] += "\u{FFFF}\u{FFFE}\u{B}\u{0}"
        let analysed = AnalysedArticle(article: sample.digest.article, analysis: sample.digest.analysis)
        try expectSound(try ZipReader(book(edition()) { $0 == analysed.article.id ? analysed : Sample.article($0) }))
    }
}

/// What a reader of books relies on, as far as it can be seen without epubcheck.
private func expectSound(_ zip: ZipReader) throws {
    var documents: [String: XMLDocument] = [:]
    for name in zip.names where [".xhtml", ".opf", ".ncx", ".xml"].contains(where: name.hasSuffix) {
        documents[name] = try XMLDocument(zip.text(name))
    }
    let package = try #require(documents["EPUB/package.opf"])
    let listed = package.elements.filter { $0.name == "item" }.compactMap { $0.attributes["href"] }.map { "EPUB/\($0)" }
    let other = ["mimetype", "META-INF/container.xml", "EPUB/package.opf"]
    #expect(Set(listed).count == listed.count && Set(listed + other) == Set(zip.names))
    let names = package.elements.filter { $0.name == "item" }.compactMap { $0.attributes["id"] }
    for item in package.elements where item.name == "itemref" {
        #expect(names.contains(item.attributes["idref"] ?? ""))
    }
    for (name, document) in documents {
        let ids = document.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count, "\(name)")
        for link in document.elements.compactMap({ $0.attributes["href"] ?? $0.attributes["src"] }) {
            let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
            let target = parts[0].isEmpty ? name : "EPUB/\(parts[0])"
            #expect(zip.names.contains(target), "\(name): \(link)")
            guard parts.count == 2 else { continue }
            #expect(
                documents[target]?.elements.contains { $0.attributes["id"] == parts[1] } == true, "\(name): \(link)")
        }
    }
}

func between(_ start: String, _ end: String, _ text: String) -> String? {
    guard let open = text.firstRange(of: start), let close = text[open.upperBound...].firstRange(of: end) else {
        return nil
    }
    return String(text[open.upperBound..<close.lowerBound])
}
