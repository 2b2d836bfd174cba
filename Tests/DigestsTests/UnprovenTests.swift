import Digests
import Model
import Testing

@Suite struct UnprovenTests {
    private let edition = compose(Sample.request(), stories: Sample.stories, rejected: [])

    @Test func `no passage is left when none can be proven, and all are counted`() {
        var stripped = edition
        stripped.removeSentences { _ in true }
        #expect(stripped.quotedSentences.isEmpty)
        #expect(stripped.counts.unverified == edition.quotedSentences.count)
        #expect(stripped.stories.count == edition.stories.count && stripped.lines.count == edition.lines.count)
    }

    @Test func `what is proven stays as it was`() throws {
        var same = edition
        same.removeSentences { _ in false }
        #expect(same == edition)
        let unfit = try #require(edition.stories.first?.sentences.first)
        var one = edition
        one.removeSentences { $0 == unfit }
        #expect(one.quotedSentences == edition.quotedSentences.filter { $0 != unfit })
    }

    @Test func `every reason of an edition has words in each language`() {
        for labels in EditionLabels.allCases {
            for sentence in edition.quotedSentences {
                for reason in sentence.why {
                    #expect(ReasonWords.words(for: reason.term, .sentence, in: labels)?.isEmpty == false, "\(reason)")
                }
            }
        }
    }
}
