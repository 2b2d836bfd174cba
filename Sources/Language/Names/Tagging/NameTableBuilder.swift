/// Puts learned weights into the form of `NameWeights`.
struct NameTableBuilder {
    private(set) var words: [UInt64]
    private let bits: Int
    private static let scale: Float = 20
    /// The sums that occur stay well inside 16 bits.
    private static let largest: Float = 4000

    /// The features of greatest weight that the table has room for.
    init(bits: Int, keys: [UInt64], weights: [SIMD8<Float>], transitions: [SIMD8<Float>]) {
        self.bits = bits
        words = [NameWeights.magic, UInt64(bits)]
        words += Array(repeating: 0, count: NameWeights.transitionsOffset / 8 - words.count)
        let sizes = weights.map(NameTableBuilder.size)
        let order = keys.indices.filter { sizes[$0] > 0 }.sorted { (sizes[$1], keys[$0]) < (sizes[$0], keys[$1]) }
        for row in transitions { append(NameTableBuilder.quantised(row, lowest: -2000)) }
        let first = words.count
        words += Array(repeating: 0, count: 2 << bits)
        for index in order {
            var row = NameTableBuilder.quantised(weights[index], lowest: -NameTableBuilder.largest)
            guard row != SIMD8() else { continue }
            row[7] = NameWeights.check(keys[index])
            place(row, keys[index], first)
        }
    }

    private static func size(_ row: SIMD8<Float>) -> Float {
        (0..<NameLabel.count).reduce(0) { max($0, abs(row[$1])) }
    }

    private static func quantised(_ row: SIMD8<Float>, lowest: Float) -> SIMD8<Int16> {
        var result = SIMD8<Int16>()
        for lane in 0..<NameLabel.count { result[lane] = Int16(max(lowest, min(largest, row[lane] * scale)).rounded()) }
        return result
    }

    private static func halves(_ row: SIMD8<Int16>) -> (UInt64, UInt64) {
        func word(_ first: Int) -> UInt64 {
            (0..<4).reduce(0) { $0 | UInt64(UInt16(bitPattern: row[first + $1])) << UInt64(16 * $1) }
        }
        return (word(0), word(4))
    }

    private mutating func append(_ row: SIMD8<Int16>) {
        let (low, high) = NameTableBuilder.halves(row)
        words += [low, high]
    }

    /// In the first free row of the feature's pair; nowhere if both are taken.
    private mutating func place(_ row: SIMD8<Int16>, _ key: UInt64, _ first: Int) {
        let pair = first + Int(truncatingIfNeeded: key >> UInt64(64 - bits + 1)) * 4
        for place in [pair, pair + 2] where words[place + 1] == 0 {
            (words[place], words[place + 1]) = NameTableBuilder.halves(row)
            return
        }
    }
}
