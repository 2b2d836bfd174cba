import Digests
import Model
import Testing

@Suite struct ComposeTests {
    private func edition(_ stories: [DigestStory] = Sample.stories, minutes: Int = 8) -> Edition {
        compose(Sample.request(minutes: minutes), stories: stories, rejected: Sample.rejected)
    }

    @Test func `the order of the input does not matter`() throws {
        let expected = try encode(edition())
        let permuted = Sample.stories.reversed().map { story in
            var story = story
            story.articles.reverse()
            return story
        }
        #expect(try encode(edition(permuted)) == expected)
    }

    @Test func `every quoted text stands word for word in its article`() {
        let texts = Dictionary(
            uniqueKeysWithValues: Sample.stories.flatMap(\.articles).map { ($0.article.id, $0.article.text) })
        let edition = edition()
        let recalled = edition.stories.flatMap(\.previously).map(\.sentence)
        let quoted = edition.quotedSentences.filter { !recalled.contains($0) }
        #expect(quoted.count > 12)
        for sentence in quoted {
            let text = texts[sentence.article] ?? ""
            #expect(String(text[utf8: sentence.utf8]) == sentence.text)
            let scalars = Array(text.unicodeScalars)[sentence.start..<sentence.end]
            #expect(String(String.UnicodeScalarView(scalars)) == sentence.text)
        }
        #expect(edition.counts.unverified == 0)
    }

    @Test func `nothing is quoted twice in a storyline`() {
        for story in edition().stories {
            let texts = story.quotedSentences.map(\.text)
            #expect(Set(texts).count == texts.count)
        }
    }

    @Test func `openings are at most half of what is quoted as new`() {
        let starts = Set(Sample.stories.flatMap(\.articles).map { $0.article.id })
        for story in edition().stories where story.sentences.count > 1 {
            let openings = story.sentences.count { $0.sentence == 0 && starts.contains($0.article) }
            #expect(openings * 2 <= story.sentences.count)
        }
    }

    @Test func `a sentence that leans on the one before is quoted with it`() {
        let texts = edition().quotedSentences.map(\.text)
        #expect(!texts.contains { $0.hasPrefix("这笔钱") || $0.hasPrefix("They replace") })
    }

    @Test func `a sentence that nothing near makes clear is never quoted`() {
        #expect(!edition().quotedSentences.contains { $0.text.contains("此事仍无定论") })
    }

    @Test func `what an earlier edition quoted is not quoted again`() {
        var story = Sample.observatory
        let first = edition([story]).stories[0]
        story.history.quoted = first.sentences.map {
            QuotedSentence(sentence: $0, title: "", edition: "2026-11-21-daily")
        }
        let second = edition([story]).stories[0]
        let repeated = Set(first.sentences.map(\.text)).intersection(second.sentences.map(\.text))
        #expect(repeated.isEmpty)
    }

    @Test func `what other sources say too is cited with them`() {
        let also = edition().stories.flatMap(\.sentences).flatMap(\.alsoIn)
        #expect(!also.isEmpty)
    }

    @Test func `figures that differ between sources stand side by side`() {
        let figures = edition([Sample.observatory]).stories[0].disagreements.flatMap(\.figures).map(\.figure)
        #expect(figures == ["12亿元", "15亿元"])
    }

    @Test func `a repost is counted and listed under what it repeats`() {
        let story = edition().stories[0]
        #expect(story.repostCount == 1)
        #expect(story.sources.flatMap(\.copies).map(\.publication) == ["港口资讯"])
    }

    @Test func `what a repost adds is quoted under it, and that it only cuts is said`() throws {
        var original = Sample.observatoryArticles[2]
        original.repostOf = nil
        var longer = original
        (longer.id, longer.repostOf) = (0xa100_0000_0000_0021, original.id)
        longer.paragraphs += ["大学昨晚证实，一家瑞士基金会愿意垫付仓库的全部租金。"]
        var shorter = original
        (shorter.id, shorter.repostOf) = (0xa100_0000_0000_0022, original.id)
        shorter.paragraphs = Array(original.paragraphs.prefix(1))
        let story = edition([Sample.story(1, "x", [original, longer, shorter])]).stories[0]
        let copies = try #require(story.sources.first).copies
        #expect(copies.map { $0.adds?.map(\.text) } == [["大学昨晚证实，一家瑞士基金会愿意垫付仓库的全部租金。"], []])
        #expect(story.quotedSentences.contains { $0.article.rawValue == longer.id })
    }

    @Test func `a repost of what came earlier adds nothing but itself to the sources`() {
        var story = Sample.observatory
        story.articles.removeAll { $0.article.id.rawValue == 0xa100_0000_0000_0001 }
        let edition = edition([story])
        #expect(edition.stories[0].copies.map(\.publication) == ["港口资讯"])
        #expect(edition.counts.articles == 2)
    }

    @Test func `a storyline of reposts alone is only counted`() {
        var story = Sample.observatory
        story.articles = story.articles.filter { $0.placement.repostOf != nil }
        let edition = edition([story])
        #expect(edition.stories.isEmpty)
        #expect(edition.counts.reposts == 1)
    }

    @Test func `of a revised article only the new sentences are quoted`() {
        var article = Sample.observatoryArticles[2]
        article.paragraphs = article.paragraphs.dropLast() + ["大学昨晚证实，一家瑞士基金会愿意垫付仓库的全部租金。"]
        article.revises = 0xa100_0000_0000_0009
        article.formerText = Sample.observatoryArticles[2].paragraphs.joined(separator: "\n")
        let story = edition([Sample.story(1, "x", [article])]).stories[0]
        #expect(story.quotedSentences.map(\.text) == ["大学昨晚证实，一家瑞士基金会愿意垫付仓库的全部租金。"])
        #expect(story.sources[0].marks == [.revised])
    }

    @Test func `a reading replaced within the period does not count`() {
        var revised = Sample.observatoryArticles[2]
        revised.id = 0xa100_0000_0000_0007
        revised.revises = 0xa100_0000_0000_0003
        let edition = edition([Sample.story(1, "x", [Sample.observatoryArticles[2], revised])])
        #expect(edition.stories[0].sources.map(\.article.rawValue) == [0xa100_0000_0000_0007])
        #expect(edition.counts.articles == 1)
    }

    @Test func `what is much older than the period is from the archive`() {
        let marks = edition([Sample.printer]).stories[0].sources.map(\.marks)
        #expect(marks == [[.archive]])
    }

    @Test func `a page that is no article is listed and not digested`() {
        let edition = edition([Sample.printer])
        #expect(edition.others.map(\.kind) == ["listing"])
        #expect(edition.quotedSentences.allSatisfy { $0.article.rawValue != 0xc300_0000_0000_0002 })
    }

    @Test func `ranges that do not lie on scalars' borders are left out and counted`() {
        var story = Sample.printer
        for index in story.articles[0].analysis.sentences.indices {
            let range = story.articles[0].analysis.sentences[index].utf8
            story.articles[0].analysis.sentences[index].utf8 = range.lowerBound + 1..<range.upperBound
        }
        let edition = edition([story])
        #expect(edition.quotedSentences.isEmpty)
        #expect(edition.counts.unverified > 0)
    }

    @Test func `very many storylines make an edition that can be read in the time given`() {
        let stories = (1...200).map { number in
            var article = Sample.observatoryArticles[number % 3]
            article.id = UInt64(number)
            article.title += " \(number)"
            return Sample.story(UInt64(number), "s\(number)", [article])
        }
        let edition = edition(stories, minutes: 5)
        #expect((1...30).contains(edition.stories.count))
        #expect((20...60).contains(edition.lines.count))
        #expect(edition.more == 200 - edition.stories.count - edition.lines.count)
        #expect(edition.lines.allSatisfy { $0.sentence != nil })
    }

    @Test func `an edition comes back from its JSON as it was`() throws {
        let edition = edition()
        #expect(try decodeEdition(encode(edition)) == edition)
    }

    @Test func `an edition of another version is not read`() throws {
        var edition = edition([])
        edition.version = 99
        let json = try encode(edition)
        #expect(throws: EditionDecodingError.version(99)) { try decodeEdition(json) }
    }

    @Test func `the date is the name's, else that of the period's end`() {
        var request = Sample.request()
        request.name = "evening"
        #expect(compose(request, stories: [], rejected: []).date == "2026-11-22")
        request.name = "2026-11-20-daily"
        #expect(compose(request, stories: [], rejected: []).date == "2026-11-20")
    }
}
