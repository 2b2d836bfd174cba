/// Amounts: numbers with a magnitude, a currency or a per cent sign (130亿美元, $1.5 billion, 12%).
struct AmountFinder {
    let text: FoldedText
    let tokens: [Token]
    let lexicon: Lexicon

    /// Token ranges, in order.
    func amounts() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].kind == .number else { index += 1; continue }
            var end = index + 1
            while end < tokens.count, end - index < 4, isUnit(end) { end += 1 }
            let isPrefixed = index > 0 && isCurrencySign(index - 1) && tokens[index - 1].end == tokens[index].start
            let start = isPrefixed ? index - 1 : index
            if isPrefixed || end > index + 1 || isWholeAmount(tokens[index]) { result.append(start..<end) }
            index = end
        }
        return result
    }

    /// Right behind, or a space further.
    private func isUnit(_ index: Int) -> Bool {
        let gap = Int(tokens[index].start) - Int(tokens[index - 1].end)
        guard gap == 0 || gap == 1 && text.classes[Int(tokens[index - 1].end)] == .space else { return false }
        return lexicon.cue(text.scalars[tokens[index].range]).contains(.currency)
    }

    /// $ € £ ¥ ￥
    private func isCurrencySign(_ index: Int) -> Bool {
        tokens[index].count == 1 && [0x24, 0x20AC, 0xA3, 0xA5, 0xFFE5].contains(text.scalars[Int(tokens[index].start)])
    }

    /// 12% 130亿 3万
    private func isWholeAmount(_ token: Token) -> Bool {
        token.count > 1 && [0x25, 0x2030, 0x4EBF, 0x4E07].contains(text.scalars[Int(token.end) - 1])
    }
}
