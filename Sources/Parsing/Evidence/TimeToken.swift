/// A number, a word or a mark of a text in which a time is sought.
struct TimeToken: Equatable {
    enum Kind: Equatable {
        /// With the count of its digits.
        case number(Int, digits: Int)
        /// Latin letters, in lower case.
        case word(String)
        case mark(Unicode.Scalar)
    }

    var kind: Kind
    var utf8: Range<Int>

    var number: Int? { if case .number(let value, _) = kind { value } else { nil } }
    var digits: Int { if case .number(_, let digits) = kind { digits } else { 0 } }
    var word: String? { if case .word(let word) = kind { word } else { nil } }
    var mark: Unicode.Scalar? { if case .mark(let mark) = kind { mark } else { nil } }
}

extension TimeToken {
    /// The tokens of a text, white space left out; at most 200. Full-width digits are digits, Chinese numerals numbers.
    static func tokens(of text: Substring.UnicodeScalarView, startingAt start: Int) -> [TimeToken] {
        var tokens: [TimeToken] = []
        var index = text.startIndex
        var offset = start
        while index < text.endIndex, tokens.count < 200 {
            let first = scriptClass(text[index])
            let run = text[index...].prefix { scriptClass($0) == first }
            let isSingle = first == .mark
            let taken = isSingle ? run.prefix(1) : run
            let length = taken.reduce(0) { $0 + UTF8.width($1) }
            if let kind = kind(of: taken) { tokens.append(TimeToken(kind: kind, utf8: offset..<offset + length)) }
            offset += length
            index = taken.endIndex
        }
        return tokens
    }

    private enum Class { case digit, numeral, letter, space, mark }

    private static func scriptClass(_ scalar: Unicode.Scalar) -> Class {
        switch scalar {
        case "0"..."9", "０"..."９": .digit
        case "〇", "零", "○", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": .numeral
        case "a"..."z", "A"..."Z", "À"..."ɏ", "Ѐ"..."ӿ": .letter
        case " ", "\t", "\n", "\u{A0}", "\u{3000}": .space
        default: .mark
        }
    }

    private static func kind(of run: Substring.UnicodeScalarView) -> Kind? {
        guard let first = run.first else { return nil }
        switch scriptClass(first) {
        case .space: return nil
        case .letter: return .word(String(run).lowercased())
        case .mark: return .mark(first)
        case .numeral: return numeral(run).map { .number($0, digits: run.count == 4 ? 4 : 2) }
        case .digit:
            guard run.count <= 14 else { return .mark("?") }
            let value = run.reduce(0) { $0 * 10 + Int($1.value & 0xF) }
            return .number(value, digits: run.count)
        }
    }

    /// 二〇二三 is 2023, 十一 is 11, 二十一 is 21.
    private static func numeral(_ run: Substring.UnicodeScalarView) -> Int? {
        let digits: [Unicode.Scalar: Int] = [
            "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        ]
        guard run.count <= 4 else { return nil }
        guard let ten = run.firstIndex(of: "十") else { return run.reduce(0) { $0 * 10 + (digits[$1] ?? 0) } }
        let tens = run[..<ten].last.flatMap { digits[$0] } ?? 1
        let ones = run[run.index(after: ten)...].first.flatMap { digits[$0] } ?? 0
        return tens * 10 + ones
    }
}
