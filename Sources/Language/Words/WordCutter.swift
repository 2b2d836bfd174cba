/// Cuts a text into words: the likeliest path through the dictionary (Viterbi over a unigram model), with Latin and
/// mixed words, numbers and their units uncut. O(n) for words of bounded length.
struct WordCutter {
    /// −ln p of a character that is no word, in hundredths: one in sixty million.
    private static let unknownCost: Int32 = 1790
    /// Of a Latin word or a number, as far as it competes with a dictionary word that contains it (卡拉OK).
    private static let atomCost: Int32 = 1000
    /// Of a run of Chinese numerals (三百二十): of the run, and of each character.
    private static let numeralCost: (run: Int32, each: Int32) = (900, 60)

    private let text: FoldedText
    private let lexicon: Lexicon
    private let atoms: Atoms
    private var tokens: [Token] = []
    /// For each scalar: the least cost to reach it, the start of the word that reaches it so, and that word.
    private var cost: [Int32]
    private var origin: [Int32]
    private var entries: [WordEntry]
    /// Where each piece that begins here ends; 0 inside one.
    private var atomEnds: [Int32]

    static func tokens(of text: FoldedText, _ lexicon: Lexicon) -> [Token] {
        var cutter = WordCutter(text, lexicon)
        cutter.cut()
        return cutter.tokens
    }

    private init(_ text: FoldedText, _ lexicon: Lexicon) {
        (self.text, self.lexicon) = (text, lexicon)
        atoms = Atoms(text)
        cost = Array(repeating: .max, count: text.count + 1)
        origin = Array(repeating: 0, count: text.count + 1)
        entries = Array(repeating: WordEntry(bits: WordEntry.blank), count: text.count + 1)
        atomEnds = Array(repeating: 0, count: text.count + 1)
        tokens.reserveCapacity(text.count * 5 / 8 + 4)
    }

    private mutating func cut() {
        var index = 0
        while index < text.count {
            switch text.classes[index] {
            case .space, .lineFeed: index += 1
            case .punctuation, .symbol: index = appendAtom(at: index)
            default: index = cutRun(from: index)
            }
        }
    }

    private mutating func appendAtom(at start: Int) -> Int {
        let end = atoms.end(from: start)
        let kind: Token.Kind = text.classes[start] == .punctuation ? .punctuation : .symbol
        append(start..<end, kind, WordEntry(bits: WordEntry.blank))
        return end
    }

    private mutating func append(_ range: Range<Int>, _ kind: Token.Kind, _ entry: WordEntry) {
        tokens.append(
            Token(start: Int32(range.lowerBound), end: Int32(range.upperBound), kind: kind, entry: entry))
    }

    /// Cuts from `start` to the next space or mark.
    private mutating func cutRun(from start: Int) -> Int {
        var end = start
        var hasHan = false
        while end < text.count, text.classes[end].rawValue >= CharacterClass.han.rawValue,
            text.classes[end] != .punctuation
        {
            let next = text.classes[end] == .han ? end + 1 : atoms.end(from: end)
            hasHan = hasHan || text.classes[end] == .han
            atomEnds[end] = Int32(next)
            end = next
        }
        atomEnds[end] = Int32(end)
        if hasHan { cutPath(start..<end) } else { appendPieces(start..<end) }
        return end
    }

    private mutating func appendPieces(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let end = Int(atomEnds[index])
            append(index..<end, kind(of: index..<end), entry(of: index..<end))
            index = end
        }
    }

    private func entry(of range: Range<Int>) -> WordEntry {
        WordEntry(bits: lexicon.words.value(of: text.scalars[range]) ?? WordEntry.blank)
    }

    private func kind(of range: Range<Int>) -> Token.Kind {
        switch text.classes[range.lowerBound] {
        case .han: .han
        case .kana: .kana
        case .digit: .number
        default: .latin
        }
    }

    private mutating func cutPath(_ range: Range<Int>) {
        cost[range.lowerBound] = 0
        for index in range.dropFirst() { cost[index] = .max }
        cost[range.upperBound] = .max
        for index in range where atomEnds[index] != 0 && cost[index] != .max {
            relaxPiece(at: index)
            relaxWords(at: index, end: range.upperBound)
            if isNumeral(index) { relaxNumerals(at: index, range) }
        }
        appendPath(range)
    }

    @inline(__always)
    private mutating func relax(_ range: Range<Int>, _ added: Int32, _ entry: WordEntry) {
        let total = cost[range.lowerBound] &+ added
        guard total < cost[range.upperBound] else { return }
        cost[range.upperBound] = total
        origin[range.upperBound] = Int32(range.lowerBound)
        entries[range.upperBound] = entry
    }

    private mutating func relaxPiece(at index: Int) {
        let isHan = text.classes[index] == .han
        let blank = WordEntry(bits: WordEntry.blank)
        relax(index..<Int(atomEnds[index]), isHan ? WordCutter.unknownCost : WordCutter.atomCost, blank)
    }

    private mutating func relaxWords(at index: Int, end: Int) {
        var node = lexicon.words.root
        var next = index
        while next < end, let child = lexicon.words.step(node, text.scalars[next]) {
            (node, next) = (child, next + 1)
            let entry = WordEntry(bits: lexicon.words.value(node))
            if entry.isWord, atomEnds[next] != 0 || next == end { relax(index..<next, Int32(entry.cost), entry) }
        }
    }

    private mutating func relaxNumerals(at index: Int, _ range: Range<Int>) {
        guard index == range.lowerBound || !isNumeral(index - 1) else { return }
        var end = index + 1
        while end < range.upperBound, isNumeral(end) { end += 1 }
        guard end - index >= 2 else { return }
        let cost = WordCutter.numeralCost
        let entry = WordEntry(cost: 0, tag: .numeral, idf: 0, isStop: false)
        relax(index..<end, cost.run + cost.each * Int32(end - index), entry)
    }

    /// 〇 ○ 零 一…九 十 百 千 万 亿 两
    private func isNumeral(_ index: Int) -> Bool {
        switch text.scalars[index] {
        case 0x3007, 0x25CB, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341,
            0x767E, 0x5343, 0x4E07, 0x4EBF, 0x4E24:
            true
        default: false
        }
    }

    private mutating func appendPath(_ range: Range<Int>) {
        let first = tokens.count
        var end = range.upperBound
        while end > range.lowerBound {
            let start = Int(origin[end])
            let isOne = Int(atomEnds[start]) == end
            let isNumeral = entries[end].tag == .numeral && entries[end].cost == 0
            let entry = isOne && text.classes[start] != .han ? entry(of: start..<end) : entries[end]
            append(start..<end, isNumeral ? .number : isOne ? kind(of: start..<end) : .han, entry)
            end = start
        }
        tokens[first...].reverse()
        joinUnits(from: first)
    }

    /// 130亿, 21日: a number takes the units behind it.
    private mutating func joinUnits(from first: Int) {
        var kept = first
        for index in first..<tokens.count {
            let token = tokens[index]
            if kept > first, tokens[kept - 1].kind == .number, token.kind == .han,
                isUnit(token, after: tokens[kept - 1])
            {
                tokens[kept - 1].end = token.end
            } else {
                tokens[kept] = token
                kept += 1
            }
        }
        tokens.removeLast(tokens.count - kept)
    }

    private func isUnit(_ token: Token, after number: Token) -> Bool {
        guard token.count <= 2, number.end == token.start else { return false }
        return lexicon.cue(text.scalars[token.range]).contains(.unit)
    }
}
