package import Model

/// When an edition appears: once a day, at a time of day in a zone.
package struct IssueSchedule: Sendable, Equatable {
    /// `daily`; the last part of each issue's name.
    package let name: String
    /// Minutes after midnight.
    package let minuteOfDay: Int
    package let zone: Zone

    package init(name: String, minuteOfDay: Int, zone: Zone) {
        (self.name, self.minuteOfDay, self.zone) = (name, minuteOfDay, zone)
    }

    /// The issue of the civil day that an instant falls on.
    package func issue(on instant: Int64) -> Issue { issue(day: zone.civil(at: instant).daysSinceEpoch) }

    /// The newest issue whose time has come and that is newer than the last one closed; `nil` where there is none.
    ///
    /// Several missed days give one issue, the last; a clock that went back gives none twice. Before the first issue, the
    /// time of the first article (`since`) takes its place; without one nothing is due.
    package func due(at now: Int64, lastClosed: Issue?, since: Int64?) -> Issue? {
        let today = issue(on: now)
        let newest = today.end <= now ? today : issue(day: today.day - 1)
        if let lastClosed { return newest.day > lastClosed.day ? newest : nil }
        guard let since else { return nil }
        return newest.end > since ? newest : nil
    }

    /// The first time after `now` at which an issue becomes due.
    package func next(after now: Int64) -> Int64 {
        let today = issue(on: now)
        return today.end > now ? today.end : issue(day: today.day + 1).end
    }

    /// The issue with this name, `2026-11-23-daily`; `nil` where the name is of no issue of this schedule.
    package func issue(named text: String) -> Issue? {
        let parts = text.split(separator: "-", maxSplits: 3).map(String.init)
        guard parts.count == 4, parts[3] == name, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), let civil = CivilTime(year: year, month: month, day: day)
        else { return nil }
        return issue(day: civil.daysSinceEpoch)
    }

    private func issue(day: Int) -> Issue {
        Issue(schedule: name, day: day, start: instant(of: day - 1), end: instant(of: day))
    }

    private func instant(of day: Int) -> Int64 {
        zone.instant(of: CivilTime(secondsSinceEpoch: Int64(day) * 86_400 + Int64(minuteOfDay) * 60))
    }
}

/// One number of an edition.
package struct Issue: Sendable, Equatable {
    package let schedule: String
    /// Days since 1970-01-01 of the civil day that names it.
    package let day: Int
    /// The period that it stands for: seconds since the epoch.
    package let start: Int64
    package let end: Int64

    /// `2026-11-23-daily`
    package var name: String {
        let civil = CivilTime(secondsSinceEpoch: Int64(day) * 86_400)
        return "\(padded(civil.year, 4))-\(padded(civil.month))-\(padded(civil.day))-\(schedule)"
    }
}
