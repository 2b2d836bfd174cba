import Digests
import Model
import Testing

@Suite struct ReadableCopyTests {
    private func html(_ sample: SampleArticle) throws -> String {
        let digest = sample.digest
        let copy = renderReadableCopy(
            digest.article, digest.analysis, labels: .english, with: try Templates(directory: dataDirectory))
        return String(decoding: copy.bytes, as: UTF8.self)
    }

    @Test func `each sentence has the anchor that editions link to`() throws {
        let sample = Sample.observatoryArticles[0]
        let html = try html(sample)
        for (index, sentence) in sample.digest.analysis.sentences.enumerated() {
            let words = sample.digest.article.text[utf8: sentence.utf8]
            #expect(html.contains("<span id=\"\(anchor(ofSentence: index))\">\(words)</span>"))
        }
    }

    @Test func `every citation of an edition opens at an anchor that is there`() throws {
        let edition = compose(Sample.request(), stories: Sample.stories, rejected: [])
        let copies = Dictionary(
            uniqueKeysWithValues: try Sample.stories.flatMap(\.articles).map { input in
                let copy = renderReadableCopy(
                    input.article, input.analysis, labels: .english, with: try Templates(directory: dataDirectory))
                return ("../\(copy.path)", String(decoding: copy.bytes, as: UTF8.self))
            })
        let page = String(
            decoding: try render(
                edition, as: [.html], with: Templates(directory: dataDirectory), article: Sample.article)[0].bytes,
            as: UTF8.self)
        let links = page.split(separator: "class=\"cite\" href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(links.count > 10)
        for link in links {
            let parts = link.split(separator: "#").map(String.init)
            #expect(copies[parts[0]]?.contains("<span id=\"\(parts[1])\">") == true, "\(link)")
        }
    }

    @Test func `a text without sentences is complete all the same`() throws {
        var digest = Sample.observatoryArticles[0].digest
        digest.analysis = Analysis()
        let copy = renderReadableCopy(
            digest.article, digest.analysis, labels: .english, with: try Templates(directory: dataDirectory))
        let html = String(decoding: copy.bytes, as: UTF8.self)
        for block in digest.article.blocks { #expect(html.contains(digest.article.text[utf8: block.utf8])) }
    }

    @Test func `sentences with ranges outside the text do no harm`() throws {
        var digest = Sample.observatoryArticles[0].digest
        digest.analysis.sentences[0].utf8 = 5..<9_000_000
        digest.analysis.sentences[3].utf8 = 0..<4
        digest.analysis.summary = [SummarySentence(sentences: 0..<1, weight: 1, reasons: [])]
        let copy = renderReadableCopy(
            digest.article, digest.analysis, labels: .english, with: try Templates(directory: dataDirectory))
        #expect(String(decoding: copy.bytes, as: UTF8.self).contains("海关放行了镜面的最后一批支架"))
    }

    @Test func `a lead that the body does not repeat stands above it`() throws {
        var sample = Sample.observatoryArticles[0]
        sample.lead = "编者按：一座没有眼睛的天文台。"
        #expect(try html(sample).contains("<p class=\"lead\">编者按：一座没有眼睛的天文台。</p>"))
        sample.lead = sample.paragraphs[0]
        #expect(!(try html(sample).contains("class=\"lead\"")))
    }

    @Test func `list items stand in one list`() throws {
        var sample = Sample.observatoryArticles[0]
        sample.paragraphs = ["甲。", "- 乙。", "- 丙。", "丁。"]
        let html = try html(sample)
        #expect(html.components(separatedBy: "<ul>") == 2)
        #expect(html.components(separatedBy: "</ul>") == 2)
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }
}
