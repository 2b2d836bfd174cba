import Model

/// Times that say only how far they are from another one, or leave the year out: 昨天 18:47, 3小时前, 11-21 18:47, 11月21日,
/// 2 days ago.
enum RelativeTime {
    /// The time that a short text gives, seen from `base`, which is no earlier; `nil` where it gives none. O(n).
    static func found(in text: String, base: CivilTime) -> FoundTime? {
        guard text.utf8.count <= 120 else { return nil }
        let text = text.lowercased()
        return day(text, base) ?? ago(text, base) ?? withoutYear(text, base)
    }

    /// 昨天 18:47
    private static func day(_ text: String, _ base: CivilTime) -> FoundTime? {
        for (word, days) in [("前天", 2), ("昨天", 1), ("昨日", 1), ("yesterday", 1), ("今天", 0), ("今日", 0), ("today", 0)] {
            guard let end = end(of: word, in: text) else { continue }
            return found(moved(base, by: -days * 86_400), behind: text[utf8: end..<text.utf8.count])
        }
        return nil
    }

    /// 3小时前: the day alone, since such counts are rounded.
    private static func ago(_ text: String, _ base: CivilTime) -> FoundTime? {
        let units = [
            ("分钟前", 60), ("小时前", 3600), ("天前", 86_400), ("minutes ago", 60), ("hours ago", 3600), ("hour ago", 3600),
            ("days ago", 86_400), ("day ago", 86_400),
        ]
        for (unit, seconds) in units {
            guard let end = end(of: unit, in: text) else { continue }
            let digits = text[utf8: 0..<end - unit.utf8.count].trimmed.utf8.reversed().prefix {
                (0x30...0x39).contains($0)
            }
            guard (1...3).contains(digits.count), let count = Int(String(decoding: digits.reversed(), as: UTF8.self))
            else {
                return nil
            }
            return found(moved(base, by: -count * seconds), behind: "")
        }
        return nil
    }

    /// 11-21 18:47 and 11月21日: the last such day that is not behind the base.
    private static func withoutYear(_ text: String, _ base: CivilTime) -> FoundTime? {
        let tokens = TimeToken.tokens(of: Substring(text).unicodeScalars, startingAt: 0)
        for index in tokens.indices.dropLast(2) {
            guard let month = tokens[index].number, (1...12).contains(month), tokens[index].digits <= 2,
                let mark = tokens[index + 1].mark, mark == "月" || mark == "-", let day = tokens[index + 2].number,
                (1...31).contains(day), tokens[index + 2].digits <= 2
            else { continue }
            let isNamed = mark == "月"
            guard isNamed || TimeOfDay.read(tokens, at: index + 3) != nil else { continue }
            let year = (month, day) > (base.month, base.day) ? base.year - 1 : base.year
            guard let civil = CivilTime(year: year, month: month, day: day) else { return nil }
            var end = tokens[index + 2].utf8.upperBound
            if isNamed, index + 3 < tokens.count, tokens[index + 3].mark == "日" {
                end = tokens[index + 3].utf8.upperBound
            }
            return found(civil, behind: text[utf8: end..<text.utf8.count])
        }
        return nil
    }

    /// A day with the time of day that follows it, where one does.
    private static func found(_ day: CivilTime, behind rest: some StringProtocol) -> FoundTime? {
        TimeFinder.first(in: "\(padded(day.year, 4))-\(padded(day.month))-\(padded(day.day)) \(rest)")
    }

    private static func moved(_ time: CivilTime, by seconds: Int) -> CivilTime {
        CivilTime(secondsSinceEpoch: time.secondsSinceEpoch + Int64(seconds))
    }

    /// The offset behind a word in a text.
    private static func end(of word: String, in text: String) -> Int? {
        let (whole, part) = (Array(text.utf8), Array(word.utf8))
        guard whole.count >= part.count else { return nil }
        for start in 0...(whole.count - part.count) where whole[start] == part[0] {
            if whole[start..<start + part.count].elementsEqual(part) { return start + part.count }
        }
        return nil
    }
}
