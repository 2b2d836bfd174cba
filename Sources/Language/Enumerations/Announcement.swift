internal import Model

/// Whether a piece of text says that points follow, and how many.
struct Announcement {
    /// 两种可能 is 2; 几点 and 以下 say no number.
    var count: Int?
    /// Where the points begin when they stand behind its colon.
    var end: Int

    /// - Parameter tokens: of a sentence, or of the part of one before a point.
    init?(_ tokens: Range<Int>, of reading: Reading) {
        guard let last = tokens.last else { return nil }
        let isOpen = reading.text.scalars[Int(reading.tokens[last].start)] == 0x3A
        var found = false
        for index in tokens.suffix(Announcement.reach).reversed() {
            guard let count = Announcement.count(at: index, tokens.upperBound, reading) else { continue }
            (self.count, found) = (count == 0 ? nil : count, true)
            break
        }
        guard found || isOpen else { return nil }
        end = Int(reading.tokens[last].end)
    }

    /// The count stands among so many last words.
    private static let reach = 12

    /// 2…9 for 三个…, three ways; 0 for 几点, 以下, several.
    private static func count(at index: Int, _ end: Int, _ reading: Reading) -> Int? {
        let token = reading.tokens[index]
        if token.kind == .latin { return english(index, end, reading) }
        let scalars = reading.text.scalars[token.range]
        if scalars.elementsEqual([0x4EE5, 0x4E0B]) || scalars.elementsEqual([0x5982, 0x4E0B]) { return 0 }
        guard let first = scalars.first, let number = numbers[first] else { return nil }
        let next = Int(token.start) + 1
        guard next + 1 < reading.text.count else { return nil }
        let rest = reading.text.scalars[next...next + 1]
        return counters.contains(rest[next]) && !measures.contains(rest[next + 1]) ? number : nil
    }

    private static func english(_ index: Int, _ end: Int, _ reading: Reading) -> Int? {
        func hash(_ index: Int) -> UInt32 { foldedHash(reading.text.scalars[reading.tokens[index].range]) }
        guard reading.tokens[index].count <= 7, let number = englishNumbers[hash(index)] else { return nil }
        for next in index + 1..<max(index + 1, min(index + 4, end)) where englishPoints.contains(hash(next)) {
            return number
        }
        return nil
    }

    /// 两 二 … 九; 几 多
    private static let numbers: [UInt32: Int] = [
        0x4E24: 2, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9, 0x51E0: 0,
        0x591A: 0,
    ]
    /// 个 种 点 条 类 大 步 方 项 层 派 重
    private static let counters: Set<UInt32> = [
        0x4E2A, 0x79CD, 0x70B9, 0x6761, 0x7C7B, 0x5927, 0x6B65, 0x65B9, 0x9879, 0x5C42, 0x6D3E, 0x91CD,
    ]
    /// 个月, 个小时, 个星期, 个人, 点钟, 点半, 多个
    private static let measures: Set<UInt32> = [0x6708, 0x5C0F, 0x661F, 0x4EBA, 0x949F, 0x534A, 0x5E74]
    private static let englishNumbers: [UInt32: Int] = {
        let words = ["two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "several": 0, "following": 0]
        return Dictionary(uniqueKeysWithValues: words.map { (termHash($0.key.utf8), $0.value) })
    }()
    private static let englishPoints = Set(
        """
        ways scenarios options reasons possibilities things steps points factors outcomes questions choices paths \
        causes problems goals parts stages phases areas kinds types lessons facts conditions changes measures issues \
        challenges camps theories versions
        """.split(separator: " ").map { termHash($0.utf8) })
}
