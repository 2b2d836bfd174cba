internal import Model

/// First, Second, Finally; on the one hand; one … another; the first … the second.
struct EnglishOrderMarks {
    let text: FoldedText
    let tokens: [Token]

    /// The mark that begins at a clause's first word.
    func mark(at index: Int, end: Int) -> OrderMark? {
        var index = index
        // …, and third, …
        if word(index) == Word.and, index + 1 < end { index += 1 }
        guard let (place, isAlone) = EnglishOrderMarks.order[word(index)] else { return phrase(index, end) }
        guard isAlone || index + 1 < end && text.scalars[Int(tokens[index + 1].start)] == 0x2C else { return nil }
        return mark(.english, place, index, isStrong: true)
    }

    private func phrase(_ index: Int, _ end: Int) -> OrderMark? {
        switch word(index) {
        case Word.on where word(index + 1, end) == Word.the: hand(index, end)
        case Word.one where word(index + 1, end) != Word.of: mark(.englishEach, .at(1), index, isStrong: false)
        case Word.another: mark(.englishEach, .next, index, isStrong: false)
        case Word.the: definite(index + 1, index, end)
        case Word.in, Word.under: word(index + 1, end) == Word.the ? definite(index + 2, index, end) : nil
        default: nil
        }
    }

    /// On the one hand, on the other
    private func hand(_ index: Int, _ end: Int) -> OrderMark? {
        switch word(index + 2, end) {
        case Word.one where word(index + 3, end) == Word.hand: mark(.sides, .at(1), index, isStrong: true)
        case Word.other: mark(.sides, .last, index, isStrong: true)
        default: nil
        }
    }

    /// The first …, the other …; in the second …
    private func definite(_ next: Int, _ index: Int, _ end: Int) -> OrderMark? {
        if word(next, end) == Word.other { return mark(.englishEach, .last, index, isStrong: false) }
        guard let (place, isAlone) = EnglishOrderMarks.order[word(next, end)], !isAlone else { return nil }
        return mark(.englishThe, place, index, isStrong: false)
    }

    private func mark(_ series: OrderMark.Series, _ place: OrderMark.Place, _ index: Int, isStrong: Bool) -> OrderMark {
        OrderMark(series: series, place: place, start: Int(tokens[index].start), isStrong: isStrong)
    }

    private func word(_ index: Int, _ end: Int = .max) -> UInt32 {
        guard index < end, tokens[index].count <= 10 else { return 0 }
        return foldedHash(text.scalars[tokens[index].range])
    }

    private enum Word {
        static let on = termHash("on".utf8), the = termHash("the".utf8), one = termHash("one".utf8)
        static let of = termHash("of".utf8), other = termHash("other".utf8), another = termHash("another".utf8)
        static let hand = termHash("hand".utf8), and = termHash("and".utf8)
        static let `in` = termHash("in".utf8), under = termHash("under".utf8)
    }

    /// Whether no comma need follow.
    private static let order: [UInt32: (place: OrderMark.Place, isAlone: Bool)] = {
        let words: [(String, OrderMark.Place, Bool)] = [
            ("first", .at(1), false), ("second", .at(2), false), ("third", .at(3), false), ("fourth", .at(4), false),
            ("fifth", .at(5), false), ("last", .last, false), ("final", .last, false), ("firstly", .at(1), true),
            ("secondly", .at(2), true), ("thirdly", .at(3), true), ("lastly", .last, true), ("finally", .last, true),
        ]
        return Dictionary(uniqueKeysWithValues: words.map { (termHash($0.0.utf8), ($0.1, $0.2)) })
    }()
}
