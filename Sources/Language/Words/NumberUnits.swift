/// Joins numbers and the units behind them: 130亿, 21日.
struct NumberUnits {
    let scalars: UnsafeBufferPointer<UInt32>
    let lexicon: Lexicon

    /// 〇 ○ 零 一…九 十 百 千 万 亿 两
    static func isNumeral(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3007, 0x25CB, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341,
            0x767E, 0x5343, 0x4E07, 0x4EBF, 0x4E24:
            true
        default: false
        }
    }

    /// Joins among the tokens from `first` on. O(n).
    func join(_ tokens: inout [Token], from first: Int) {
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
        return lexicon.cue(scalars[token.range]).contains(.unit)
    }
}

extension [Token] {
    /// Turns round what stands from `first` on, in place: a slice would be copied and put back.
    mutating func reverse(from first: Int) {
        var (low, high) = (first, count - 1)
        while low < high {
            swapAt(low, high)
            (low, high) = (low + 1, high - 1)
        }
    }
}
