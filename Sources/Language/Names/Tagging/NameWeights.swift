/// The tagger's weights as they lie in `lexicon.bin`: for each feature one row of eight 16-bit numbers, one for each label
/// and, last, a check of the feature's hash, so that a feature that was not learned counts nothing (nearly always).
///
///      0  "GAZNAM" and the version, 8 bytes
///      8  log2 of the count of rows, 8 bytes
///     64  rows of transitions: from each label to each label, and from the beginning of a sentence
///    192  rows of features, in pairs: a feature lies in either row of its pair
struct NameWeights: Sendable {
    typealias Row = SIMD8<Int16>

    static let magic: UInt64 = 0x4D41_4E5A_4147_0000 | 1
    static let transitionRows = 8
    static let transitionsOffset = 64
    static let headerSize = transitionsOffset + transitionRows * 16
    /// The row of transitions from the beginning of a sentence.
    static let start = NameLabel.count

    /// 0 where there are no weights.
    private let address: UInt
    private let shift: UInt64

    /// Of a section of `lexicon.bin`; one of another form is taken as empty.
    init(address: UInt, length: Int) {
        let words = UnsafePointer<UInt64>(bitPattern: address)
        guard let words, address % 64 == 0, length > NameWeights.headerSize, words[0] == NameWeights.magic,
            (2...24).contains(words[1]),
            length == NameWeights.headerSize + 16 << Int(words[1])
        else {
            (self.address, shift) = (0, 0)
            return
        }
        (self.address, shift) = (address, 64 - words[1] + 1)
    }

    var isEmpty: Bool { address == 0 }

    /// From a label, or from `start`.
    func transitions(from label: Int) -> Row { row(at: NameWeights.transitionsOffset + label * 16) }

    /// The weights of a feature; zero where it has none. The lane of the check holds nothing of use.
    @inline(__always)
    func weights(_ feature: UInt64) -> Row {
        let pair = NameWeights.headerSize &+ Int(truncatingIfNeeded: feature >> shift) &* 32
        let (first, second) = (row(at: pair), row(at: pair &+ 16))
        let check = NameWeights.check(feature)
        let zero = Row(repeating: 0)
        return zero.replacing(with: first, where: Row(repeating: first[7]) .== Row(repeating: check))
            &+ zero.replacing(with: second, where: Row(repeating: second[7]) .== Row(repeating: check))
    }

    /// Never 0, the check of an empty row.
    @inline(__always)
    static func check(_ feature: UInt64) -> Int16 { Int16(truncatingIfNeeded: feature) | 1 }

    @inline(__always)
    private func row(at offset: Int) -> Row {
        UnsafePointer<Row>(bitPattern: address &+ UInt(bitPattern: offset)).unsafelyUnwrapped.pointee
    }
}
