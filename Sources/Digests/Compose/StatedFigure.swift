import Model

/// A figure in a sentence: how many of what.
struct StatedFigure {
    var article: Int
    var sentence: Int
    /// Number and unit, as they stand in the text.
    var utf8: Range<Int>
    /// Magnitudes multiplied out: 12亿 is 1.2e9.
    var value: Double
    /// What is counted: 元, 人, %, $, or an English noun; see `people`.
    var unit: String

    /// Of units that count people, one: 名, 位 and 人 are the same.
    static let people = "人"
}

/// Reads the figures of a sentence. Ordinals, dates, times and figures without a unit are none. O(n).
struct FigureReader {
    private let scalars: [(value: UInt32, offset: Int)]
    private var index = 0

    /// - Parameter text: of one sentence; offsets are given in it.
    private init(_ text: ArraySlice<UInt8>) {
        var offset = text.startIndex
        scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            return (scalar.value, offset)
        }
    }

    /// In order; 24 at most.
    static func figures(in text: ArraySlice<UInt8>) -> [(utf8: Range<Int>, value: Double, unit: String)] {
        var reader = FigureReader(text)
        var result: [(utf8: Range<Int>, value: Double, unit: String)] = []
        while reader.index < reader.scalars.count, result.count < 24 {
            guard reader.isDigit(reader.index) else { reader.index += 1; continue }
            let end = text.endIndex
            if let figure = reader.figure(end: end) { result.append(figure) }
        }
        return result
    }

    private func scalar(_ index: Int) -> UInt32 { scalars.indices.contains(index) ? scalars[index].value : 0 }
    private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(scalar(index)) }
    private func isLetter(_ index: Int) -> Bool { (0x61...0x7A).contains(scalar(index) | 0x20) }

    private mutating func figure(end: Int) -> (utf8: Range<Int>, value: Double, unit: String)? {
        let start = index
        var digits = ""
        while isDigit(index) || [0x2C, 0x2E].contains(scalar(index)) && isDigit(index + 1) {
            if scalar(index) != 0x2C { digits.unicodeScalars.append(Unicode.Scalar(UInt8(scalar(index)))) }
            index += 1
        }
        // Part of a name (H300), an ordinal, or one end of a range.
        let before = scalar(start - 1)
        guard let number = Double(digits), !isLetter(start - 1), ![0x7B2C, 0x2D, 0x7E, 0x2E].contains(before) else {
            return nil
        }
        let isMoney = [0x24, 0x20AC, 0xA3, 0xA5, 0xFFE5].contains(before)
        let magnitude = takeMagnitude()
        let unit = isMoney ? "$" : takeUnit()
        guard let unit else { return nil }
        let from = scalars[isMoney ? start - 1 : start].offset
        let to = index < scalars.count ? scalars[index].offset : end
        return (from..<to, number * magnitude, unit)
    }

    /// 万, 亿, million, billion; 1 where there is none.
    private mutating func takeMagnitude() -> Double {
        var factor = 1.0
        while let power = [0x4E07: 1e4, 0x4EBF: 1e8, 0x5343: 1e3, 0x767E: 1e2][scalar(index)] {
            factor *= power
            index += 1
        }
        if factor > 1 { return factor }
        let (word, end) = word(at: index + 1)
        guard scalar(index) == 0x20, let power = ["million": 1e6, "billion": 1e9, "trillion": 1e12][word] else {
            return 1
        }
        index = end
        return power
    }

    /// The unit behind the number; `nil` where there is none, or it tells a time.
    private mutating func takeUnit() -> String? {
        let first = scalar(index)
        if first == 0x25 { index += 1; return "%" }
        if isIdeographic(first) {
            guard let unit = FigureReader.units[first] else { return nil }
            // 2号线, 3年期: names of things.
            index += unit.length
            return unit.name
        }
        guard first == 0x20 else { return nil }
        let (word, end) = word(at: index + 1)
        guard word.utf8.count > 2, !FigureReader.times.contains(word) else { return nil }
        index = end
        return FigureReader.peopleWords.contains(word) ? StatedFigure.people : word
    }

    private func word(at start: Int) -> (word: String, end: Int) {
        var (word, end) = ("", start)
        while isLetter(end), end - start < 20 {
            word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar(end) | 0x20)))
            end += 1
        }
        return (word, end)
    }

    /// 元 美 人 名 位 户 家 辆 架 艘 台 吨 次 起 例 件 米 倍 处 所 套 股
    private static let units: [UInt32: (name: String, length: Int)] = [
        0x5143: ("元", 1), 0x7F8E: ("美元", 2), 0x6B27: ("欧元", 2), 0x4EBA: ("人", 1), 0x540D: ("人", 1), 0x4F4D: ("人", 1),
        0x6237: ("户", 1), 0x5BB6: ("家", 1), 0x8F86: ("辆", 1), 0x67B6: ("架", 1), 0x8258: ("艘", 1), 0x53F0: ("台", 1),
        0x5428: ("吨", 1), 0x6B21: ("次", 1), 0x8D77: ("起", 1), 0x4F8B: ("例", 1), 0x4EF6: ("件", 1), 0x7C73: ("米", 1),
        0x500D: ("倍", 1), 0x5904: ("处", 1), 0x5957: ("套", 1), 0x80A1: ("股", 1),
    ]
    private static let times: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "year", "years", "day", "days", "hour", "hours", "minute", "minutes", "week", "weeks", "month",
        "months",
        "seconds", "and", "the", "for", "with", "from", "was", "were", "has", "had", "will", "that", "when",
    ]
    private static let peopleWords: Set<String> = [
        "people", "persons", "men", "women", "passengers", "contributors", "workers", "employees", "residents",
        "civilians",
        "soldiers", "students", "staff", "victims", "members", "protesters",
    ]
}
