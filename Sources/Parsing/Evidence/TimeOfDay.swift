/// A time of day that follows a date: 18:47, T18:47:05.123+08:00, 6:47 PM, 下午6点47分.
struct TimeOfDay {
    var hour: Int
    var minute: Int
    var second: Int?
    var offset: Int?
    /// Index of the token behind it.
    var end: Int

    /// The time of day in the next few tokens; `nil` where something else comes first.
    static func read(_ tokens: [TimeToken], at start: Int) -> TimeOfDay? {
        var index = start
        var isAfternoon = false
        while index < tokens.count, index < start + 10, tokens[index].number == nil {
            guard isBetween(tokens[index]) else { return nil }
            let mark = tokens[index].mark ?? " "
            if mark == "下" || mark == "晚" { isAfternoon = true }
            index += mark == "期" || mark == "周" ? 2 : 1
        }
        guard var time = clock(tokens, at: index) else { return nil }
        if let word = token(tokens, time.end)?.word, word == "am" || word == "pm" {
            isAfternoon = word == "pm"
            if word == "am", time.hour == 12 { time.hour = 0 }
            time.end += 1
        }
        if isAfternoon, time.hour < 12 { time.hour += 12 }
        time.readZone(tokens)
        return time
    }

    /// What may stand between a date and its time: T, weekdays, 上午, commas.
    private static func isBetween(_ token: TimeToken) -> Bool {
        switch token.kind {
        case .word(let word):
            return [
                "t", "at", "um", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday",
                "thursday", "friday", "saturday", "sunday", "uhr", "à",
            ].contains(word)
        case .mark(let mark): return ",，、-–—|·・()（）[]【】星期周日六上下午晚早凌晨中于".unicodeScalars.contains(mark)
        case .number: return false
        }
    }

    private static func clock(_ tokens: [TimeToken], at index: Int) -> TimeOfDay? {
        guard let hour = token(tokens, index), hour.digits <= 2, let hours = hour.number, hours < 24,
            let mark = token(tokens, index + 1)?.mark, ":：时時点點".unicodeScalars.contains(mark),
            let minute = token(tokens, index + 2), minute.digits == 2 || "时時点點".unicodeScalars.contains(mark),
            let minutes = minute.number, minutes < 60
        else { return nil }
        var time = TimeOfDay(hour: hours, minute: minutes, second: nil, offset: nil, end: index + 3)
        let next = token(tokens, time.end)?.mark
        if next == ":" || next == "：" || next == "分", let second = token(tokens, time.end + 1),
            second.digits == 2, let seconds = second.number, seconds <= 60
        {
            time.second = seconds
            time.end += 2
        } else if next == "分" {
            time.end += 1
        }
        if time.second != nil, token(tokens, time.end)?.mark == "秒" { time.end += 1 }
        if time.second != nil, token(tokens, time.end)?.mark == ".", token(tokens, time.end + 1)?.number != nil {
            time.end += 2
        }
        return time
    }

    /// Z, UTC, GMT, +08:00, +0800, +08
    private mutating func readZone(_ tokens: [TimeToken]) {
        var index = end
        if let word = TimeOfDay.token(tokens, index)?.word, ["z", "utc", "gmt"].contains(word) {
            (offset, end) = (0, index + 1)
            index += 1
        }
        guard let sign = TimeOfDay.token(tokens, index)?.mark, sign == "+" || sign == "-" || sign == "−",
            let hours = TimeOfDay.token(tokens, index + 1), let value = hours.number, hours.digits <= 4,
            hours.digits != 3
        else { return }
        var seconds = hours.digits == 4 ? value / 100 * 3600 + value % 100 * 60 : value * 3600
        index += 2
        if hours.digits <= 2, TimeOfDay.token(tokens, index)?.mark == ":",
            let minutes = TimeOfDay.token(tokens, index + 1)?.number
        {
            seconds += minutes * 60
            index += 2
        }
        guard seconds <= 18 * 3600 else { return }
        (offset, end) = (sign == "+" ? seconds : -seconds, index)
    }

    private static func token(_ tokens: [TimeToken], _ index: Int) -> TimeToken? {
        index < tokens.count ? tokens[index] : nil
    }
}
