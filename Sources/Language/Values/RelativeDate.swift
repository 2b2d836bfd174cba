internal import Model

/// Words that name a time from the day they are written: 去年, 昨天, last month.
enum RelativeDate {
    enum Unit { case day, week, month, year }

    private static let words: [(unit: Unit, offset: Int, words: String)] = [
        (.day, -2, "前天"), (.day, -1, "昨天 昨日 昨晚 昨夜 yesterday"), (.day, 0, "今天 今日 今晚 今晨 today tonight"),
        (.day, 1, "明天 明日 明晚 tomorrow"), (.day, 2, "后天"), (.month, -1, "上月 上个月"),
        (.month, 0, "本月 这个月"), (.month, 1, "下月 下个月"), (.year, -2, "前年"), (.year, -1, "去年 上年"),
        (.year, 0, "今年 本年"), (.year, 1, "明年"), (.year, 2, "后年"), (.week, -1, "上周 上星期 上个星期 上礼拜"),
        (.week, 0, "本周 这周 这星期 本星期"), (.week, 1, "下周 下星期 下个星期 下礼拜"),
    ]

    private static let byHash: [UInt32: (unit: Unit, offset: Int)] = {
        var table: [UInt32: (unit: Unit, offset: Int)] = [:]
        for (unit, offset, list) in words {
            for word in list.split(separator: " ") { table[termHash(word.utf8)] = (unit, offset) }
        }
        return table
    }()

    static func meaning(of hash: UInt32) -> (unit: Unit, offset: Int)? { byHash[hash] }

    /// Whether a Chinese word of the table begins so: 昨 今 明 前 后 去 上 本 这 下.
    static func begins(with scalar: UInt32) -> Bool {
        switch scalar {
        case 0x6628, 0x4ECA, 0x660E, 0x524D, 0x540E, 0x53BB, 0x4E0A, 0x672C, 0x8FD9, 0x4E0B: true
        default: false
        }
    }

    /// 上 本 这 下 before 周, as weeks from this one.
    static func week(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x4E0A: -1
        case 0x672C, 0x8FD9: 0
        case 0x4E0B: 1
        default: nil
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
        case 0x65E5, 0x5929, 0x672B: 7
        default: nil
        }
    }

    private static let english: [UInt32: Int] = {
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        return Dictionary(uniqueKeysWithValues: names.enumerated().map { (termHash($1.utf8), $0 + 1) })
    }()

    static func englishWeekday(of hash: UInt32) -> Int? { english[hash] }

    private static let months: [UInt32: Int] = {
        var table: [UInt32: Int] = [:]
        let names = "january february march april may june july august september october november december"
        for (index, name) in names.split(separator: " ").enumerated() {
            table[termHash(name.utf8)] = index + 1
            table[termHash(name.utf8.prefix(3))] = index + 1
        }
        table[termHash("sept".utf8)] = 9
        return table
    }()

    static func englishMonth(of hash: UInt32) -> Int? { months[hash] }
}
