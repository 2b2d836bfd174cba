import Index
import Language
import Model
import Testing

struct LearnedWordTests {
    @Test func `a word stays known from the instant at which it was first learned`() throws {
        let index = try newIndex()
        try index.learn([
            LearnedWord(word: "鹏霄", count: 9, since: 2000), LearnedWord(word: "微念", count: 8, since: 2000),
        ])
        try index.learn([
            LearnedWord(word: "鹏霄", count: 30, since: 3000), LearnedWord(word: "贤合庄", count: 12, since: 3000),
        ])
        #expect(
            try index.learnedWords() == [
                LearnedWord(word: "微念", count: 8, since: 2000), LearnedWord(word: "鹏霄", count: 9, since: 2000),
                LearnedWord(word: "贤合庄", count: 12, since: 3000),
            ])
    }

    @Test func `the newest articles before an instant come in canonical order`() throws {
        let index = try newIndex()
        let articles = (1...4).map { (seed: Int64) -> IncomingArticle in
            let file = file(UInt64(seed), received: seed * 100)
            return incoming(UInt64(seed), from: file, time: 1000 - seed)
        }
        _ = try index.commit(articles) { _ in placement(1) }
        #expect(try index.newestArticles(receivedBefore: 400, limit: 2).map(\.rawValue) == [2, 1])
    }
}
