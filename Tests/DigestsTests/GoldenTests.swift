import Digests
import Model
import Testing

@Suite struct GoldenTests {
    private func files(_ edition: Edition) throws -> [OutboxFile] {
        try render(
            edition, as: [.html, .md, .json], with: Templates(directory: dataDirectory), article: Sample.article)
    }

    @Test(arguments: EditionLabels.allCases)
    func `an edition of three storylines is written as expected`(labels: EditionLabels) throws {
        let edition = compose(Sample.request(labels), stories: Sample.stories, rejected: Sample.rejected)
        for file in try files(edition) {
            let ending = file.path.split(separator: ".").last ?? ""
            try expectGolden(file.bytes, "three-storylines-\(labels.rawValue)/expected.\(ending)")
        }
    }

    @Test(arguments: EditionLabels.allCases)
    func `a quiet day says so in a line`(labels: EditionLabels) throws {
        let edition = compose(Sample.request(labels), stories: [], rejected: [])
        for file in try files(edition) {
            let ending = file.path.split(separator: ".").last ?? ""
            try expectGolden(file.bytes, "quiet-day-\(labels.rawValue)/expected.\(ending)")
        }
    }

    @Test func `traditional quotation marks stand around a sentence that has others inside`() throws {
        var edition = compose(Sample.request(.traditionalChinese), stories: [Sample.observatory], rejected: [])
        edition.stories[0].sentences[0].text = "港口说“镜面还在”。"
        edition.stories[0].sentences[1].text = "港口說「鏡面還在」。"
        let page = try files(edition)[0]
        let html = String(decoding: page.bytes, as: UTF8.self)
        #expect(html.contains("<html lang=\"zh-Hant\">"))
        #expect(html.contains("「港口说“镜面还在”。」") && html.contains("『港口說「鏡面還在」。』"))
    }

    @Test func `a readable copy is written as expected`() throws {
        let article = Sample.observatoryArticles[0].digest
        let copy = renderReadableCopy(
            article.article, article.analysis, labels: .chinese, with: try Templates(directory: dataDirectory))
        #expect(copy.path == "articles/a1/a100000000000001.html")
        try expectGolden(copy.bytes, "readable-copy/expected.html")
    }

    @Test func `the front page is written as expected`() throws {
        let edition = compose(Sample.request(), stories: Sample.stories, rejected: Sample.rejected)
        var earlier = compose(Sample.request(), stories: [Sample.printer], rejected: [])
        (earlier.name, earlier.date) = ("2026-11-21-daily", "2026-11-21")
        let stories = edition.stories.map {
            StorySummary(
                id: $0.id, slug: $0.slug, title: $0.title, articleCount: $0.totalCount, sourceCount: $0.sourceCount,
                times: Sample.end - 3 * 86_400...Sample.end - 3600, edition: edition.name)
        }
        let page = renderFrontPage(
            editions: [EditionSummary(earlier), EditionSummary(edition)], stories: stories, labels: .chinese,
            zone: Sample.zone, with: try Templates(directory: dataDirectory))
        try expectGolden(page, "front-page/expected.html")
    }
}
