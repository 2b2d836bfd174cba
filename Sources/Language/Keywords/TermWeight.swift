internal import Glibc

/// What a word is worth as a term: its hash, folded, and its inverse document frequency; nil where it says nothing.
struct TermWeight {
    /// The median of jieba's table, for Chinese words that are not in it, and for Latin words in Chinese text.
    private static let unknownIDF: Float = 11.9

    let lexicon: Lexicon
    /// Most words are Chinese: then a Latin word is a rare one.
    let isChinese: Bool

    init(_ lexicon: Lexicon, _ tokens: [Token]) {
        self.lexicon = lexicon
        let han = tokens.count { $0.kind == .han }
        isChinese = han * 3 >= tokens.count { $0.kind == .latin }
    }

    func term(_ token: Token, _ text: FoldedText) -> (hash: UInt32, idf: Float)? {
        guard !token.entry.isStop, token.count >= 2 else { return nil }
        switch token.kind {
        case .han, .kana:
            let idf = token.entry.idf
            return (foldedHash(text.scalars[token.range]), idf == 0 ? TermWeight.unknownIDF : Float(idf) / 64)
        case .latin:
            let stem = TermWeight.stem(text.scalars[token.range])
            return stem.count < 2 ? nil : (foldedHash(stem), latinIDF(token, stem.count, text))
        case .number, .punctuation, .symbol: return nil
        }
    }

    /// English words have no table: rarer with length, and as names.
    private func latinIDF(_ token: Token, _ length: Int, _ text: FoldedText) -> Float {
        if isChinese { return TermWeight.unknownIDF }
        let isCapital = text.classes[Int(token.start)] == .upper
        return 2 + 0.6 * Float(min(length, 10)) + (isCapital ? 1.5 : 0)
    }

    /// Without 's and a plural's s.
    static func stem(_ word: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        var stem = word
        if stem.count > 2, stem.last == 0x73, [0x27, 0x2019].contains(stem[stem.endIndex - 2]) {
            return stem.dropLast(2)
        }
        guard stem.count > 3, stem.last == 0x73, ![0x73, 0x75, 0x69].contains(stem[stem.endIndex - 2]) else {
            return stem
        }
        stem.removeLast()
        return stem
    }
}
