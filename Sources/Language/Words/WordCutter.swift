/// Cuts a text into words: the likeliest path through the dictionary (Viterbi over a unigram model), with Latin and
/// mixed words, numbers and their units uncut. O(n) for words of bounded length.
struct WordCutter {
    /// −ln p of a character that is no word, in hundredths: one in sixty million.
    private static let unknownCost: Int32 = 1790
    /// Of a Latin word or a number, as far as it competes with a dictionary word that contains it (卡拉OK).
    private static let atomCost: Int32 = 1000
    /// Of a run of Chinese numerals (三百二十): of the run, and of each character.
    private static let numeralCost: (run: Int32, each: Int32) = (900, 60)
    /// Of a unit behind its number.
    private static let unitCost: Int32 = 200
    /// What no dictionary word has: no cost, or next to none.
    private static let number = WordEntry(cost: 0, tag: .numeral, idf: 0, isStop: false)
    private static let ordinal = WordEntry(cost: 1, tag: .numeral, idf: 0, isStop: false)

    /// Of the text, and room for its longest run: all good for the time of one call of `tokens(of:…)` only.
    private let scalars: UnsafeBufferPointer<UInt32>
    private let classes: UnsafeBufferPointer<CharacterClass>
    /// Of the run in hand, by the distance from its start.
    private let places: UnsafeMutableBufferPointer<Place>
    private let lexicon: Lexicon
    private let learned: LearnedWords
    private let instant: Int64
    private var usesLearned = false
    private let atoms: Atoms
    private var tokens: [Token] = []

    static func tokens(of text: FoldedText, _ lexicon: Lexicon) -> [Token] {
        tokens(of: text, lexicon, .none, asOf: 0).tokens
    }

    /// With the words learned before an instant; and whether one of them came to be used.
    static func tokens(
        of text: FoldedText, _ lexicon: Lexicon, _ learned: LearnedWords, asOf instant: Int64
    ) -> (tokens: [Token], usesLearned: Bool) {
        withUnsafeTemporaryAllocation(of: Place.self, capacity: text.count + 1) { places in
            text.scalars.withUnsafeBufferPointer { scalars in
                text.classes.withUnsafeBufferPointer { classes in
                    var cutter = WordCutter(scalars, classes, places, Atoms(text), lexicon, learned, instant)
                    cutter.cut()
                    return (cutter.tokens, cutter.usesLearned)
                }
            }
        }
    }

    private init(
        _ scalars: UnsafeBufferPointer<UInt32>, _ classes: UnsafeBufferPointer<CharacterClass>,
        _ places: UnsafeMutableBufferPointer<Place>, _ atoms: Atoms, _ lexicon: Lexicon, _ learned: LearnedWords,
        _ instant: Int64
    ) {
        (self.scalars, self.classes, self.places, self.atoms) = (scalars, classes, places, atoms)
        (self.lexicon, self.learned, self.instant) = (lexicon, learned, instant)
        tokens.reserveCapacity(scalars.count * 5 / 8 + 4)
    }

    private mutating func cut() {
        var index = 0
        while index < scalars.count {
            switch classes[index] {
            case .space, .lineFeed: index += 1
            case .punctuation, .symbol: index = appendAtom(at: index)
            default: index = cutRun(from: index)
            }
        }
    }

    private mutating func appendAtom(at start: Int) -> Int {
        let end = atoms.end(from: start)
        let kind: Token.Kind = classes[start] == .punctuation ? .punctuation : .symbol
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
        while end < scalars.count, classes[end].rawValue >= CharacterClass.han.rawValue,
            classes[end] != .punctuation
        {
            let next = classes[end] == .han ? end + 1 : atoms.end(from: end)
            hasHan = hasHan || classes[end] == .han
            places.initializeElement(at: end - start, to: Place(pieceEnd: Int32(next - start)))
            for inner in end + 1..<max(next, end + 1) { places.initializeElement(at: inner - start, to: Place()) }
            end = next
        }
        places.initializeElement(at: end - start, to: Place(pieceEnd: Int32(end - start)))
        if hasHan { cutPath(start..<end) } else { appendPieces(start..<end) }
        return end
    }

    private mutating func appendPieces(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let end = range.lowerBound + Int(places[index - range.lowerBound].pieceEnd)
            append(index..<end, kind(of: index..<end), entry(of: index..<end))
            index = end
        }
    }

    private func entry(of range: Range<Int>) -> WordEntry {
        WordEntry(bits: lexicon.words.value(of: scalars[range]) ?? WordEntry.blank)
    }

    private func kind(of range: Range<Int>) -> Token.Kind {
        switch classes[range.lowerBound] {
        case .han: .han
        case .kana: .kana
        case .digit: .number
        default: .latin
        }
    }

    private mutating func cutPath(_ range: Range<Int>) {
        findNodes(range)
        places[0].cost = 0
        for index in 0..<range.count where places[index].pieceEnd != 0 && places[index].cost != .max {
            relaxPiece(at: index, range)
            relaxWords(at: index, range)
            relaxNumbers(at: index, range)
            if !learned.isEmpty { relaxLearned(at: index, range) }
        }
        appendPath(range)
    }

    /// Looks all first steps up before they are needed, so that the processor waits for many at a time.
    private func findNodes(_ range: Range<Int>) {
        let words = lexicon.words
        for index in range {
            guard let one = words.step(words.root, scalars[index]) else { continue }
            let two = index + 1 < range.upperBound ? words.step(one, scalars[index + 1]) ?? -1 : -1
            places[index - range.lowerBound].nodes = (Int32(one), Int32(two))
        }
    }

    @inline(__always)
    private func relax(_ start: Int, _ end: Int, _ added: Int32, _ entry: WordEntry) {
        let total = places[start].cost &+ added
        guard total < places[end].cost else { return }
        places[end].cost = total
        places[end].origin = Int32(start)
        places[end].entry = entry
    }

    private func relaxPiece(at index: Int, _ range: Range<Int>) {
        let isHan = classes[range.lowerBound + index] == .han
        let blank = WordEntry(bits: WordEntry.blank)
        relax(index, Int(places[index].pieceEnd), isHan ? WordCutter.unknownCost : WordCutter.atomCost, blank)
    }

    private func relaxWords(at index: Int, _ range: Range<Int>) {
        let nodes = places[index].nodes
        guard nodes.one >= 0 else { return }
        relaxWord(Int(nodes.one), index, index + 1)
        guard nodes.two >= 0 else { return }
        var (node, next) = (Int(nodes.two), index + 2)
        relaxWord(node, index, next)
        while next < range.count, let child = lexicon.words.step(node, scalars[range.lowerBound + next]) {
            (node, next) = (child, next + 1)
            relaxWord(node, index, next)
        }
    }

    @inline(__always)
    private func relaxWord(_ node: Int, _ start: Int, _ end: Int) {
        let entry = WordEntry(bits: lexicon.words.value(node))
        if entry.isWord, places[end].pieceEnd != 0 { relax(start, end, Int32(entry.cost), entry) }
    }

    private func relaxLearned(at index: Int, _ range: Range<Int>) {
        let start = range.lowerBound + index
        let ends = learned.ends(from: start, in: scalars, before: range.upperBound, asOf: instant)
        for end in ends where places[end - range.lowerBound].pieceEnd != 0 {
            relax(index, end - range.lowerBound, Int32(LearnedWords.entry.cost), LearnedWords.entry)
        }
    }

    /// 三百二十, 130亿, 第十二: what the dictionary has no words for.
    private func relaxNumbers(at index: Int, _ range: Range<Int>) {
        let scalar = scalars[range.lowerBound + index]
        if classes[range.lowerBound + index] == .digit {
            relaxUnits(from: index, behind: Int(places[index].pieceEnd), WordCutter.atomCost, range)
        } else if NumberUnits.isNumeral(scalar) {
            guard index == 0 || !NumberUnits.isNumeral(scalars[range.lowerBound + index - 1]) else { return }
            let end = numeralEnd(index, range)
            guard end - index >= 2 else { return }
            let cost = WordCutter.numeralCost.run + WordCutter.numeralCost.each * Int32(end - index)
            relax(index, end, cost, WordCutter.number)
            relaxUnits(from: index, behind: end, cost, range)
        } else if scalar == 0x7B2C, index + 1 < range.count {
            relaxOrdinal(at: index, range)
        }
    }

    private func numeralEnd(_ start: Int, _ range: Range<Int>) -> Int {
        var end = start
        while end < range.count, NumberUnits.isNumeral(scalars[range.lowerBound + end]) { end += 1 }
        return end
    }

    /// 2日 before 电, 30万 before 千瓦: a number holds its unit faster than a word does that begins with the unit.
    private func relaxUnits(from start: Int, behind number: Int, _ cost: Int32, _ range: Range<Int>) {
        for end in number + 1...number + 2 where end <= range.count && places[end].pieceEnd != 0 {
            let unit = range.lowerBound + number..<range.lowerBound + end
            if lexicon.cue(scalars[unit]).contains(.unit) {
                relax(start, end, cost + WordCutter.unitCost, WordCutter.number)
            }
        }
    }

    /// 第三十二, 第17
    private func relaxOrdinal(at index: Int, _ range: Range<Int>) {
        if classes[range.lowerBound + index + 1] == .digit {
            relax(index, Int(places[index + 1].pieceEnd), WordCutter.atomCost, WordCutter.ordinal)
        } else {
            let end = numeralEnd(index + 1, range)
            let cost = WordCutter.numeralCost.run + WordCutter.numeralCost.each * Int32(end - index)
            if end - index >= 3 { relax(index, end, cost, WordCutter.ordinal) }
        }
    }

    private mutating func appendPath(_ range: Range<Int>) {
        let first = tokens.count
        var end = range.count
        while end > 0 {
            let start = Int(places[end].origin)
            let word = range.lowerBound + start..<range.lowerBound + end
            let isOne = Int(places[start].pieceEnd) == end
            let isNumeral = places[end].entry.tag == .numeral && places[end].entry.cost == 0
            usesLearned = usesLearned || places[end].entry.bits == LearnedWords.entry.bits
            let isKnown = !isOne || classes[word.lowerBound] == .han
            append(
                word, isNumeral ? .number : isOne ? kind(of: word) : .han,
                isKnown ? places[end].entry : entry(of: word))
            end = start
        }
        tokens.reverse(from: first)
        NumberUnits(scalars: scalars, lexicon: lexicon).join(&tokens, from: first)
        UnknownWords(scalars: scalars, lexicon: lexicon).join(&tokens, from: first)
    }
}
