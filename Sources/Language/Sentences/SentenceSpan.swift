internal import Model

/// A sentence by its scalars and its tokens.
struct SentenceSpan {
    var scalars: Range<Int>
    var tokens: Range<Int>
    var block: Int

    /// The sentences of all blocks. Headings, table rows and code are one each.
    static func all(
        of article: Article, _ text: FoldedText, _ tokens: [Token], _ blocks: [Range<Int>], _ pairs: BracketPairs,
        _ lexicon: Lexicon
    ) -> [SentenceSpan] {
        var isTokenStart = Array(repeating: false, count: text.count + 1)
        for token in tokens { isTokenStart[Int(token.start)] = true }
        let cutter = SentenceCutter(text: text, lexicon: lexicon, pairs: pairs, isTokenStart: isTokenStart)
        var result: [SentenceSpan] = []
        var token = 0
        for (index, block) in blocks.enumerated() {
            let ranges = isWhole(article.blocks[index].kind) ? cutter.whole(block) : cutter.sentences(of: block)
            for range in ranges {
                while token < tokens.count, tokens[token].start < range.lowerBound { token += 1 }
                let first = token
                while token < tokens.count, tokens[token].end <= range.upperBound { token += 1 }
                result.append(SentenceSpan(scalars: range, tokens: first..<token, block: index))
            }
        }
        return result
    }

    private static func isWhole(_ kind: Block.Kind) -> Bool {
        switch kind {
        case .heading, .code, .tableRow: true
        case .paragraph, .listItem, .quote, .caption: false
        }
    }
}
