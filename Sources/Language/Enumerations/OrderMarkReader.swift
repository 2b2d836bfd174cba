/// Reads the mark that begins at a clause's first word. O(1).
struct OrderMarkReader {
    let text: FoldedText

    /// - Parameter end: of the sentence.
    func mark(at start: Int, end: Int, isFirst: Bool) -> OrderMark? {
        let window = text.scalars[start..<min(start + 16, end)]
        guard let first = window.first else { return nil }
        let mark: OrderMark? =
            switch first {
            case 0x7B2C: ordinal(window)
            case 0x5176: its(window)
            case 0x28: bracketed(window)
            case 0x2460...0x2473: OrderMark(.circled, at: Int(first - 0x245F), start)
            case 0x30...0x39: isFirst || isBehindStop(start) ? pointed(window) : nil
            case 0x4E00...0x9FFF: chinese(window, isFirst)
            default: nil
            }
        return mark ?? (isFirst ? label(window) : nil)
    }

    // MARK: 首先 其次, 一是 二是, 一种 另一种

    private func chinese(_ window: ArraySlice<UInt32>, _ isFirst: Bool) -> OrderMark? {
        for (word, series, place) in OrderMarkReader.words where window.starts(with: word) {
            let isStrong = series == .discourse || series == .sides
            return OrderMark(series: series, place: place, start: window.startIndex, isStrong: isStrong)
        }
        return numbered(window, isFirst) ?? each(window)
    }

    private static let words: [(word: [UInt32], series: OrderMark.Series, place: OrderMark.Place)] = {
        let words: [(String, OrderMark.Series, OrderMark.Place)] = [
            ("首先", .discourse, .at(1)), ("其次", .discourse, .at(2)), ("再次", .discourse, .next),
            ("再者", .discourse, .next), ("此外", .discourse, .next), ("另外", .discourse, .next),
            ("最后", .discourse, .last), ("一方面", .sides, .at(1)), ("另一方面", .sides, .last), ("要么", .either, .next),
        ]
        return words.map { (Array($0.0.unicodeScalars.map(\.value)), $0.1, $0.2) }
    }()

    /// 一是, 二来, 三、
    private func numbered(_ window: ArraySlice<UInt32>, _ isFirst: Bool) -> OrderMark? {
        guard let (number, next) = number(window), next < window.endIndex else { return nil }
        switch window[next] {
        case 0x662F: return OrderMark(.isNumber, at: number, window.startIndex)
        case 0x6765 where isMark(window, next + 1): return OrderMark(.comes, at: number, window.startIndex)
        case 0x3001 where isFirst || isBehindStop(window.startIndex):
            let isList = next + 1 < window.endIndex && self.number(window[(next + 1)...]) != nil
            return isList ? nil : OrderMark(.numeral, at: number, window.startIndex, isStrong: false)
        default: return nil
        }
    }

    /// 一种…, 另一种…, 还有一种…
    private func each(_ window: ArraySlice<UInt32>) -> OrderMark? {
        let rest = window.drop { [0x53E6, 0x8FD8, 0x6709, 0x5916].contains($0) }
        guard rest.count >= 3, rest.startIndex - window.startIndex <= 2, rest.first == 0x4E00 else { return nil }
        let counter = rest[rest.startIndex + 1]
        guard [0x79CD, 0x4E2A, 0x6761, 0x7C7B, 0x6D3E, 0x5C42].contains(counter) else { return nil }
        let place: OrderMark.Place = rest.startIndex == window.startIndex ? .at(1) : .next
        return OrderMark(series: .each, suffix: counter, place: place, start: window.startIndex, isStrong: false)
    }

    /// 第一， 第二种 第三个
    private func ordinal(_ window: ArraySlice<UInt32>) -> OrderMark? {
        guard let (number, next) = number(window.dropFirst()), next < window.endIndex else { return nil }
        let start = window.startIndex
        switch window[next] {
        case 0x2C, 0x3001, 0x3A, 0x662F: return OrderMark(.ordinal, at: number, start)
        case 0x70B9, 0x79CD, 0x6761, 0x7C7B, 0x6B65, 0x65B9: return OrderMark(.ordinal, window[next], at: number, start)
        case 0x4E2A, 0x5927, 0x5C42, 0x9879, 0x4EF6:
            let isNamed = window[next...].contains(0x3A)
            return OrderMark(.ordinal, window[next], at: number, start, isStrong: isNamed)
        default: return nil
        }
    }

    private func its(_ window: ArraySlice<UInt32>) -> OrderMark? {
        if window.starts(with: [0x5176, 0x6B21]) { return OrderMark(.discourse, at: 2, window.startIndex) }
        guard let (number, next) = number(window.dropFirst()), isMark(window, next) || window[next] == 0x662F else {
            return nil
        }
        return OrderMark(.its, at: number, window.startIndex)
    }

    // MARK: (1) 1. 剧本一：

    private func bracketed(_ window: ArraySlice<UInt32>) -> OrderMark? {
        guard let (number, next) = number(window.dropFirst()) ?? letter(window.dropFirst()), next < window.endIndex,
            window[next] == 0x29
        else { return nil }
        return OrderMark(.bracketed, at: number, window.startIndex)
    }

    private func pointed(_ window: ArraySlice<UInt32>) -> OrderMark? {
        guard let (number, next) = number(window), next + 1 < window.endIndex else { return nil }
        let isPoint = [0x2E, 0x3001, 0x29, 0x3A].contains(window[next]) && text.classes[next + 1] != .digit
        return isPoint ? OrderMark(.pointed, at: number, window.startIndex, isStrong: false) : nil
    }

    /// A noun, its number, a colon.
    private func label(_ window: ArraySlice<UInt32>) -> OrderMark? {
        guard let colon = window.firstIndex(of: 0x3A), colon - window.startIndex >= 2 else { return nil }
        var start = colon
        while start > window.startIndex, colon - start < 2, digit(window[start - 1]) != nil { start -= 1 }
        guard start < colon, start > window.startIndex, let (number, next) = number(window[start...]), next == colon,
            window[..<start].allSatisfy({ $0 > 0x20 && $0 != 0x2C })
        else { return nil }
        return OrderMark(.label, foldedHash(window[..<start]), at: number, window.startIndex)
    }

    // MARK: Numbers

    private func isMark(_ window: ArraySlice<UInt32>, _ index: Int) -> Bool {
        index < window.endIndex && [0x2C, 0x3001, 0x3A].contains(window[index])
    }

    /// Behind ; 。 : or a closing bracket: a point may begin.
    private func isBehindStop(_ start: Int) -> Bool {
        var index = start
        while index > 0, text.classes[index - 1] == .space { index -= 1 }
        return index > 0 && [0x3B, 0x3A, 0x3002].contains(text.scalars[index - 1])
    }

    /// 1…99 in digits or Chinese numerals, and what stands behind.
    private func number(_ window: ArraySlice<UInt32>) -> (number: Int, next: Int)? {
        let digits = window.prefix(3).prefix { digit($0) != nil }
        guard let value = NumberReader.value(digits), (1...99).contains(value) else { return nil }
        return (value, digits.endIndex)
    }

    private func letter(_ window: ArraySlice<UInt32>) -> (number: Int, next: Int)? {
        guard let first = window.first, (0x61...0x68).contains(first) else { return nil }
        return (Int(first - 0x60), window.startIndex + 1)
    }

    /// 0…9 一…十
    private func digit(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x30...0x39, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: scalar
        default: nil
        }
    }
}

extension OrderMark {
    fileprivate init(
        _ series: Series, _ suffix: UInt32 = 0, at number: Int, _ start: Int, isStrong: Bool = true
    ) {
        self.init(series: series, suffix: suffix, place: .at(number), start: start, isStrong: isStrong)
    }
}
