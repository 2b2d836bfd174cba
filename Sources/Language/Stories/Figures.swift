/// Numbers and dates of the title and the first two sentences.
struct Figures {
    private static let sentences = 2
    private static let most = 64

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Hashes, in ascending order, each once.
    func hashes() -> [UInt32] {
        let opening = reading.sentences.prefix(Figures.sentences).flatMap { reading.tokens[$0.tokens] }
        let found = hashes(reading.title.tokens, reading.title.text) + hashes(opening, reading.text)
        var result: [UInt32] = []
        for hash in found.prefix(Figures.most).sorted() where result.last != hash { result.append(hash) }
        return result
    }

    private func hashes(_ tokens: [Token], _ text: FoldedText) -> [UInt32] {
        tokens.filter { $0.kind == .number }.map { foldedHash(text.scalars[$0.range]) }
    }
}
