internal import Model

/// A list behind a colon in one sentence that has as many parts as were announced: 三条路：修桥、挖隧道、加渡轮。
struct CountedList {
    private static let parts = 2...9

    let reading: Reading
    let tokens: Range<Int>

    init(_ reading: Reading, _ tokens: Range<Int>) { (self.reading, self.tokens) = (reading, tokens) }

    /// Tokens of what announces it, scalars of its parts.
    func items() -> (opener: Range<Int>, items: [Range<Int>])? {
        guard let colon = tokens.first(where: { scalar($0) == 0x3A }), colon + 1 < tokens.upperBound else {
            return nil
        }
        let opener = tokens.lowerBound..<colon + 1
        guard let count = Announcement(opener, of: reading)?.count, CountedList.parts.contains(count) else {
            return nil
        }
        let end = Int(reading.tokens[tokens.upperBound - 1].end)
        // ; 、 ,
        for mark: UInt32 in [0x3B, 0x3001, 0x2C] {
            let borders = (colon + 1..<tokens.upperBound).filter { scalar($0) == mark }
            guard borders.count == count - 1 else { continue }
            let starts = [colon + 1] + borders.map { $0 + 1 }
            let ends = borders.map { Int(reading.tokens[$0].start) } + [end]
            return (opener, zip(starts, ends).map { Int(reading.tokens[$0].start)..<$1 })
        }
        return nil
    }

    private func scalar(_ token: Int) -> UInt32 { reading.text.scalars[Int(reading.tokens[token].start)] }
}
