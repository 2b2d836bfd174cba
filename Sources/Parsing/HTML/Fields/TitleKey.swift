/// A title as its letters and digits alone, in lower case, so that two ways to write it are equal.
struct TitleKey: Equatable {
    private(set) var scalars: [UInt32] = []

    /// Looks at the first 400 scalars; O(1).
    init(_ text: some StringProtocol) {
        for scalar in text.unicodeScalars.prefix(400) {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: scalars.append(scalar.value)
            case 0x41...0x5A: scalars.append(scalar.value | 0x20)
            case 0..<0x80: break
            case 0xFF01...0xFF5E:
                scalars += TitleKey(String(Character(Unicode.Scalar(scalar.value - 0xFEE0) ?? " "))).scalars
            default:
                guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { break }
                let lower = scalar.value < 0x2E80 ? scalar.properties.lowercaseMapping.unicodeScalars.first : scalar
                scalars.append((lower ?? scalar).value)
            }
        }
    }

    var isEmpty: Bool { scalars.isEmpty }
    var count: Int { scalars.count }

    func holds(_ other: TitleKey) -> Bool {
        guard let first = other.scalars.first, other.count <= count else { return false }
        for start in 0...(count - other.count) where scalars[start] == first {
            if scalars[start..<(start + other.count)].elementsEqual(other.scalars) { return true }
        }
        return false
    }

    func ends(with other: TitleKey) -> Bool {
        !other.isEmpty && other.count <= count && scalars.suffix(other.count).elementsEqual(other.scalars)
    }

    /// How much two titles have in common, 0…1: pairs of neighbours that stand in both (Dice's coefficient).
    func likeness(to other: TitleKey) -> Double {
        guard count > 1, other.count > 1 else { return self == other ? 1 : 0 }
        let (mine, theirs) = (pairs.sorted(), other.pairs.sorted())
        var (left, right, common) = (0, 0, 0)
        while left < mine.count, right < theirs.count {
            if mine[left] == theirs[right] {
                (left, right, common) = (left + 1, right + 1, common + 1)
            } else if mine[left] < theirs[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return 2 * Double(common) / Double(mine.count + theirs.count)
    }

    private var pairs: [UInt64] { zip(scalars, scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) } }
}
