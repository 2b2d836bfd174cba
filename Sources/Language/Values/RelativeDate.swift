internal import Model

/// Words that name a time from the day they are written: 去年, 昨天, 上周.
enum RelativeDate {
    enum Unit { case day, week, month, quarter, year }

    private static let words: [(unit: Unit, offset: Int, words: String)] = [
        (.day, -3, "大前天"), (.day, -2, "前天 前晚"), (.day, -1, "昨天 昨日 昨晚 昨夜 昨晨"), (.day, 0, "今天 今日 今晚 今晨 今早 今夜"),
        (.day, 1, "明天 明日 明晚 明早 明晨"), (.day, 2, "后天"), (.day, 3, "大后天"), (.month, -1, "上月 上个月"), (.month, -2, "上上个月"),
        (.month, 0, "本月 这个月"), (.month, 1, "下月 下个月"), (.year, -2, "前年"), (.year, -1, "去年 上年 上一年 去年度"),
        (.year, 0, "今年 本年 本年度 今年度"), (.year, 1, "明年"), (.year, 2, "后年"), (.week, -1, "上周 上星期 上个星期 上礼拜 上一周"),
        (.week, -2, "上上周"), (.week, 0, "本周 这周 这星期 本星期 这个星期"), (.week, 1, "下周 下星期 下个星期 下礼拜 下一周"),
        (.quarter, -1, "上季度 上一季度 上个季度"), (.quarter, 0, "本季度 这个季度"), (.quarter, 1, "下季度 下一季度 下个季度"),
    ]

    /// Scalars of the longest word.
    static let longest = 4

    private static let byHash: [UInt32: (unit: Unit, offset: Int)] = {
        var table: [UInt32: (unit: Unit, offset: Int)] = [:]
        for (unit, offset, list) in words {
            for hash in spacedHashes(list) { table[hash] = (unit, offset) }
        }
        return table
    }()

    static func meaning(of hash: UInt32) -> (unit: Unit, offset: Int)? { byHash[hash] }

    /// Whether a Chinese date may begin so: 昨 今 明 前 后 大 去 上 本 这 下, 近 过 未 最, 周 星 礼, 第 年 月, 一 … 十, 两 〇.
    static func begins(with scalar: UInt32) -> Bool {
        switch scalar {
        case 0x6628, 0x4ECA, 0x660E, 0x524D, 0x540E, 0x5927, 0x53BB, 0x4E0A, 0x672C, 0x8FD9, 0x4E0B,
            0x8FD1, 0x8FC7, 0x672A, 0x6700, 0x5468, 0x661F, 0x793C, 0x7B2C, 0x5E74, 0x6708, 0x4E24:
            true
        default: NumberReader.isNumeral(scalar)
        }
    }

    /// 一 … 六, 日 and 天: 1 Monday … 7 Sunday.
    static func weekday(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x65E5, 0x5929: 7
        default: nil
        }
    }
}
