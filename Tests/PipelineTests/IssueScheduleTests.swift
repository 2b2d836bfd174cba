import Model
@testable import Pipeline
import Testing

@Suite struct IssueScheduleTests {
    private let shanghai = Zone(name: "Asia/Shanghai", first: 28_800)
    private var daily: IssueSchedule { IssueSchedule(name: "daily", minuteOfDay: 420, zone: shanghai) }

    private func instant(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Int64 {
        let civil = CivilTime(secondsSinceEpoch: Int64(day * 86_400 + hour * 3600 + minute * 60))
        return shanghai.instant(of: civil)
    }

    @Test func `an issue is named by the day it is asked for on`() {
        #expect(daily.issue(on: instant(20_780, 23)).name == "2026-11-23-daily")
        #expect(daily.issue(named: "2026-11-23-daily") == daily.issue(on: instant(20_780, 1)))
        #expect(daily.issue(named: "2026-11-23-weekly") == nil)
    }

    @Test func `an issue is due when its time has come, once`() {
        let today = daily.issue(on: instant(20_780, 7))
        #expect(
            daily.due(at: instant(20_780, 6, 59), lastClosed: daily.issue(on: instant(20_779, 7)), since: nil) == nil)
        #expect(daily.due(at: instant(20_780, 7), lastClosed: daily.issue(on: instant(20_779, 7)), since: nil) == today)
        #expect(daily.due(at: instant(20_780, 8), lastClosed: today, since: nil) == nil)
    }

    @Test func `several missed days give one issue`() {
        let due = daily.due(at: instant(20_780, 9), lastClosed: daily.issue(on: instant(20_770, 7)), since: nil)
        #expect(due?.name == "2026-11-23-daily")
    }

    @Test func `a clock that goes back a day doubles nothing, one that goes on a day skips nothing`() {
        let today = daily.issue(on: instant(20_780, 8))
        #expect(daily.due(at: instant(20_779, 8), lastClosed: today, since: nil) == nil)
        #expect(daily.due(at: instant(20_781, 8), lastClosed: today, since: nil)?.name == "2026-11-24-daily")
    }

    /// The names of the issues that a service closes which looks at these times, one after the other.
    private func closed(_ times: [Int64], after first: Pipeline.Issue) -> [String] {
        var last = first
        return times.compactMap { now in
            guard let issue = daily.due(at: now, lastClosed: last, since: nil) else { return nil }
            last = issue
            return issue.name
        }
    }

    @Test func `a machine that slept over the hour closes the issue when it wakes, once`() {
        let times = [instant(20_780, 6, 58), instant(20_780, 14), instant(20_780, 14, 1), instant(20_781, 7)]
        let issues = closed(times, after: daily.issue(on: instant(20_779, 7)))
        #expect(issues == ["2026-11-23-daily", "2026-11-24-daily"])
        #expect(daily.next(after: times[0]) == instant(20_780, 7))
        #expect(daily.next(after: times[1]) == instant(20_781, 7))
    }

    @Test func `a clock set a day ahead or back and right again closes one issue for each day`() {
        let after = [instant(20_780, 9), instant(20_781, 7), instant(20_782, 7)]
        let ahead = [instant(20_780, 8), instant(20_781, 8)] + after
        let back = [instant(20_780, 8), instant(20_779, 8)] + after
        let first = daily.issue(on: instant(20_779, 7))
        let names = ["2026-11-23-daily", "2026-11-24-daily", "2026-11-25-daily"]
        #expect(closed(ahead, after: first) == names)
        #expect(closed(back, after: first) == names)
    }

    @Test func `the first issue is the first one after the first article`() {
        let first = instant(20_780, 14)
        #expect(daily.due(at: instant(20_780, 15), lastClosed: nil, since: first) == nil)
        #expect(daily.due(at: instant(20_780, 15), lastClosed: nil, since: nil) == nil)
        #expect(daily.due(at: instant(20_781, 7), lastClosed: nil, since: first)?.name == "2026-11-24-daily")
    }

    @Test func `a day with a change of clocks has one issue`() throws {
        let berlin = Zone(
            name: "Europe/Berlin", first: 3600,
            transitions: [.init(instant: 1_774_746_000, offset: 7200), .init(instant: 1_792_890_000, offset: 3600)])
        let nightly = IssueSchedule(name: "night", minuteOfDay: 150, zone: berlin)
        for change in [1_774_746_000, 1_792_890_000] as [Int64] {
            var last = nightly.issue(on: change - 86_400)
            var closed: [String] = []
            for minute in 0..<(2 * 24 * 60) {
                let now = change - 43_200 + Int64(minute) * 60
                guard let issue = nightly.due(at: now, lastClosed: last, since: nil) else { continue }
                last = issue
                closed.append(issue.name)
            }
            #expect(closed.count == 2)
            #expect(Set(closed).count == 2)
        }
    }
}
