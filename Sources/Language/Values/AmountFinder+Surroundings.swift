internal import Model

// 百分之三十, 三成; 约, 近, 以上.
extension AmountFinder {
    /// 百分之三十, 千分之五, 三成, 翻一番.
    func share(at start: Int) -> Found? {
        if scalar(start) == 0x7FFB { return doubling(at: start) }
        let unit = ChineseNumeral.unit(scalar(start)) ?? 0
        if unit >= 100, scalar(start + 1) == 0x5206, scalar(start + 2) == 0x4E4B {
            let exponent = unit == 100 ? 0 : unit == 1000 ? -1 : -2
            guard let number = scanner.number(at: start + 3)?.scaled(by: exponent) else { return nil }
            return percent(number, start)
        }
        guard let number = scanner.number(at: start), scalar(number.end) == 0x6210, number.magnitude == 0,
            var share = number.scaled(by: 1)
        else { return nil }
        share.end += 1
        if let last = ChineseNumeral.digit(scalar(share.end)), let more = DecimalNumber(last) {
            share.value = share.value + more ?? share.value
            share.end += 1
        }
        return endsWord(share.end) ? percent(share, start) : nil
    }

    /// 翻一番 is twice, 翻两番 four times as much.
    private func doubling(at start: Int) -> Found? {
        guard let times = ChineseNumeral.digit(scalar(start + 1)), times <= 4, scalar(start + 2) == 0x756A,
            let value = DecimalNumber(1 << times)
        else { return nil }
        return Found(
            start: start, end: start + 3, number: ScannedNumber(value: value, end: start + 3),
            unit: AmountUnit(kind: .measure, name: "倍"), unitRange: start + 3..<start + 3)
    }

    private func percent(_ number: ScannedNumber, _ start: Int) -> Found {
        Found(
            start: start, end: number.end, number: number, unit: AmountUnit(kind: .percent, name: "%"),
            unitRange: number.end..<number.end)
    }

    /// Takes 约, 近, more than before the amount, and 左右, 以上, or more behind it.
    func takeSurroundings(_ index: Int, _ found: inout Found) {
        takeBefore(index, &found)
        let next = partitionPoint(tokens.count) { Int(tokens[$0].start) >= found.end }
        guard next < tokens.count, Int(tokens[next].start) - found.end <= 1,
            let behind = AmountBounds.behind(foldedHash(text.scalars[tokens[next].range]))
        else { return }
        (found.bound, found.end) = (behind, Int(tokens[next].end))
    }

    private func takeBefore(_ index: Int, _ found: inout Found) {
        let first = partitionPoint(tokens.count) { Int(tokens[$0].start) >= found.start }
        guard first > 0, found.start - Int(tokens[first - 1].end) <= 1 else { return }
        let one = tokens[first - 1]
        let hash = foldedHash(text.scalars[one.range])
        if first > 1, one.start - tokens[first - 2].end <= 1 {
            let two = tokens[first - 2]
            let pair = foldedHash(text.scalars[Int(two.start)..<Int(one.end)])
            if one.count + two.count < 12, let bound = AmountBounds.before(pair) {
                (found.bound, found.start) = (bound, Int(two.start))
                return
            }
        }
        // 近三年 are the last three.
        guard let bound = AmountBounds.before(hash), found.unit?.kind != .duration || scalar(Int(one.start)) != 0x8FD1
        else { return }
        (found.bound, found.start) = (bound, Int(one.start))
    }
}
