import Index
import Language
import Model
import Spool

extension Librarian {
    /// So many of the newest articles are learned from: a second or two.
    private static let learnedFrom = 4000
    /// Bytes of what their texts are cut into that are kept for the second look at them; the others are cut again.
    private static let piecesKept = 32 << 20
    /// The words, for a rebuild and for whoever wants to see them: word, count, instant, with tabs between.
    private static let wordsFile = "words.tsv"

    /// Takes the library's words into use.
    nonisolated func recallWords() throws { stages.vocabulary.replace(by: try LearnedWords(try index.learnedWords())) }

    /// Learns from the newest articles received before an instant; what is new is known from then on.
    nonisolated func learnWords(receivedBefore instant: Int64) throws {
        try learn(try newWords(receivedBefore: instant))
    }

    /// Takes up words, and those there are into use.
    nonisolated func learn(_ words: [LearnedWord]) throws {
        try index.learn(words)
        try keepWords()
        try recallWords()
    }

    /// What the newest articles received before an instant teach. Whether they are settled or not plays no part.
    nonisolated func newWords(receivedBefore instant: Int64) throws -> [LearnedWord] {
        let articles = try index.newestArticles(receivedBefore: instant, limit: Librarian.learnedFrom)
        var learner = WordLearner(stages.analyser)
        var (kept, room) = ([WordPieces](), Librarian.piecesKept)
        let unkept = try pages(of: articles[...]).filter { page in
            let pieces = try index.texts(of: page).map(learner.pieces)
            for piece in pieces { learner.look(piece) }
            room -= pieces.reduce(0) { $0 + $1.memory }
            if room >= 0 { kept += pieces }
            return room < 0
        }
        for pieces in kept { learner.weigh(pieces) }
        for page in unkept { for text in try index.texts(of: page) { learner.weigh(learner.pieces(of: text)) } }
        return learner.words(since: instant)
    }

    private nonisolated func pages(of articles: ArraySlice<ArticleID>) -> [ArraySlice<ArticleID>] {
        stride(from: 0, to: articles.count, by: 128).map { articles.dropFirst($0).prefix(128) }
    }

    /// For a database that was lost: the words as the state folder keeps them.
    func learnKeptWords() throws {
        guard let bytes = try folders.state.read(Librarian.wordsFile) else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        try index.learn(
            lines.compactMap { line in
                let fields = line.split(separator: "\t")
                guard fields.count == 3, let count = Int(fields[1]), let since = Int64(fields[2]) else { return nil }
                return LearnedWord(word: String(fields[0]), count: count, since: since)
            })
        try recallWords()
    }

    nonisolated private func keepWords() throws {
        let words = try index.learnedWords()
        guard !words.isEmpty else { return }
        let lines = words.map { "\($0.word)\t\($0.count)\t\($0.since)\n" }.joined()
        _ = try folders.state.publish(Array(lines.utf8), at: Librarian.wordsFile)
    }
}
