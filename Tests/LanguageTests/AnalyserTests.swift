import Language
import Testing

@Test func `an unreadable lexicon names its path`() {
    #expect(throws: LexiconError.self) { try Lexicon(compiled: []) }
}
