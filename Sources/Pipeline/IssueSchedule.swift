package import Model

/// When an edition appears: at times of day, on days of the week, in a zone.
///
/// All goes by civil times, and each civil time has one instant: one that a change of clocks skips is moved on by the
/// gap, one that comes twice is the earlier. So a change of clocks neither skips nor doubles an issue.
package struct IssueSchedule: Sendable, Equatable {
    /// `daily`; the last part of each issue's name.
    package let name: String
    /// Minutes after midnight; at least one, in order.
    package let minutesOfDay: [Int]
    /// 1 Monday … 7 Sunday; at least one.
    package let weekdays: Set<Int>
    package let zone: Zone

    package init(name: String, minutesOfDay: [Int], weekdays: Set<Int> = Set(1...7), zone: Zone) {
        let wanted = weekdays.isEmpty ? Set(1...7) : weekdays
        let minutes = minutesOfDay.filter { (0..<1440).contains($0) }.sorted()
        (self.name, self.minutesOfDay, self.weekdays) = (name, minutes.isEmpty ? [0] : minutes, wanted)
        self.zone = zone
    }

    /// The issue that is asked for at an instant, whatever the day of the week: the newest of that civil day whose time has
    /// come, before the first its first.
    package func issue(on instant: Int64) -> Issue {
        let day = zone.civil(at: instant).daysSinceEpoch
        let minute = minutesOfDay.last { self.instant(day, $0) <= instant }
        return issue(day, minute ?? minutesOfDay[0])
    }

    /// The newest issue whose time has come and that is newer than the last one closed; `nil` where there is none.
    ///
    /// Several missed issues give one, the last; a clock that went back gives none twice. Before the first issue, the
    /// time of the first article (`since`) takes its place; without one nothing is due.
    package func due(at now: Int64, lastClosed: Issue?, since: Int64?) -> Issue? {
        guard let newest = newest(by: now) else { return nil }
        if let lastClosed { return newest.isNewer(than: lastClosed) ? newest : nil }
        guard let since else { return nil }
        return newest.end > since ? newest : nil
    }

    /// The first issue whose time comes after `now`.
    package func next(after now: Int64) -> Issue {
        let today = zone.civil(at: now).daysSinceEpoch
        for day in (today - 1)...(today + 8) where isScheduled(day) {
            for minute in minutesOfDay where instant(day, minute) > now { return issue(day, minute) }
        }
        return issue(today + 8, minutesOfDay[0])
    }

    /// The issue with this name, `2026-11-23-daily` or `2026-11-23T18-daily`; `nil` where the name is of none of this edition.
    package func issue(named text: String) -> Issue? {
        guard text.utf8.count > name.utf8.count + 10, text.hasSuffix("-" + name), let day = civilDay(text.prefix(10))
        else { return nil }
        let time = text.dropFirst(10).dropLast(name.utf8.count + 1)
        if time.isEmpty { return issue(day, minutesOfDay[0], named: .byDay) }
        guard time.first == "T", let digits = Int(time.dropFirst()), digits >= 0, time.dropFirst().first != "+" else {
            return nil
        }
        let minute = time.utf8.count == 3 ? digits * 60 : time.utf8.count == 5 ? digits / 100 * 60 + digits % 100 : -1
        guard (0..<1440).contains(minute), digits % 100 < 60 || time.utf8.count == 3 else { return nil }
        return issue(day, minute, named: .byTime)
    }

    /// The days of a range that have issues; at most 3,700 are looked at.
    package func days(from first: Int, to last: Int) -> [Int] {
        guard first <= last else { return [] }
        return (first...min(last, first + 3699)).filter(isScheduled)
    }

    /// The civil day, with those before it on which the edition does not appear: what an edition of that day is of when it is
    /// asked for later.
    package func wholeDay(_ day: Int) -> Range<Int64> {
        var first = day
        while !isScheduled(first - 1) { first -= 1 }
        return midnight(first)..<midnight(day + 1)
    }

    package func midnight(_ day: Int) -> Int64 { instant(day, 0) }

    func isScheduled(_ day: Int) -> Bool { weekdays.contains(((day + 3) % 7 + 7) % 7 + 1) }

    private func newest(by now: Int64) -> Issue? {
        let today = zone.civil(at: now).daysSinceEpoch
        for day in ((today - 8)...(today + 1)).reversed() where isScheduled(day) {
            for minute in minutesOfDay.reversed() where instant(day, minute) <= now { return issue(day, minute) }
        }
        return nil
    }

    private enum Naming { case bySchedule, byDay, byTime }

    private func issue(_ day: Int, _ minute: Int, named naming: Naming = .bySchedule) -> Issue {
        let hasTime = naming == .byTime || naming == .bySchedule && minutesOfDay.count > 1
        return Issue(
            schedule: name, day: day, minute: minute, isNamedByTime: hasTime, start: instant(before: day, minute),
            end: instant(day, minute))
    }

    /// Of the issue before the one at a civil time.
    private func instant(before day: Int, _ minute: Int) -> Int64 {
        if isScheduled(day), let earlier = minutesOfDay.last(where: { $0 < minute }) { return instant(day, earlier) }
        var former = day - 1
        while !isScheduled(former) { former -= 1 }
        return instant(former, minutesOfDay[minutesOfDay.count - 1])
    }

    private func instant(_ day: Int, _ minute: Int) -> Int64 {
        zone.instant(of: CivilTime(secondsSinceEpoch: Int64(day) * 86_400 + Int64(minute) * 60))
    }
}
