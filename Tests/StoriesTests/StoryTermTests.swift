import Model
import Testing

@testable import Stories

struct StoryTermTests {
    @Test(arguments: StoryTerm.allCases, EditionLabels.allCases)
    func `each term of a placement has words for a reader`(term: StoryTerm, labels: EditionLabels) {
        #expect(ReasonWords.words(for: term.rawValue, .placement, in: labels)?.isEmpty == false)
    }
}
