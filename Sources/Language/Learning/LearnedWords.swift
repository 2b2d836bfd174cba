/// The words that a library has taught, laid over the dictionary while a text is cut.
///
/// Storylines know nothing of them: an article's `StoryFeatures` are made with the dictionary alone, so that they do not
/// depend on what else is in the library.
package struct LearnedWords: Sendable {
    /// Below the cost of the pieces that a word was put together from: one word in three thousand.
    private static let cost: UInt32 = 800
    static let entry = WordEntry(cost: cost, tag: .other, idf: 0, isStop: false)
    /// More are left out, the rarest first.
    package static let most = 20_000

    package let words: [LearnedWord]
    private let trie: Trie
    /// What the trie lies in.
    private let mapped: MappedBytes?

    package static let none = LearnedWords()

    private init() { (words, mapped, trie) = ([], nil, Trie(address: 0, length: 0)) }

    /// O(words).
    package init(_ words: [LearnedWord]) throws(LexiconError) {
        guard !words.isEmpty else { self = .none; return }
        let order = words.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
        self.words = Array(order.prefix(LearnedWords.most))
        var builder = TrieBuilder(words: self.words.count * 4)
        for (index, word) in self.words.enumerated() {
            let scalars = word.word.unicodeScalars.map(\.value)
            if let node = try builder.node(scalars[...]) { builder.set(node, UInt32(index + 1)) }
        }
        let bytes = try builder.table().withUnsafeBytes(Array.init)
        let mapped = try MappedBytes(copying: bytes, named: "learned words")
        (self.mapped, trie) = (mapped, Trie(address: mapped.address, length: mapped.count))
    }

    var isEmpty: Bool { words.isEmpty }

    /// Where the words known at `instant` that begin at `start` end. O(longest word)
    func ends(from start: Int, in scalars: UnsafeBufferPointer<UInt32>, before end: Int, asOf instant: Int64) -> [Int] {
        var (node, next, ends) = (trie.root, start, [Int]())
        while next < end, let child = trie.step(node, scalars[next]) {
            (node, next) = (child, next + 1)
            let value = Int(trie.value(node))
            if value > 0, words[value - 1].since <= instant { ends.append(next) }
        }
        return ends
    }
}
