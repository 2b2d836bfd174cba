import Model
@testable import Pipeline
import Testing

@Suite struct IssueScheduleTests {
    private let shanghai = Zone(name: "Asia/Shanghai", first: 28_800)
    private var daily: IssueSchedule { IssueSchedule(name: "daily", minutesOfDay: [420], zone: shanghai) }

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
        #expect(daily.next(after: times[0]).end == instant(20_780, 7))
        #expect(daily.next(after: times[1]).end == instant(20_781, 7))
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
        let nightly = IssueSchedule(name: "night", minutesOfDay: [150], zone: berlin)
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

    // MARK: Several a day, days of the week, the clock's tricks

    private var hourly: IssueSchedule {
        IssueSchedule(name: "hourly", minutesOfDay: (0..<24).map { $0 * 60 }, zone: shanghai)
    }
    private var twice: IssueSchedule { IssueSchedule(name: "twice", minutesOfDay: [1110, 420], zone: shanghai) }
    private var weekly: IssueSchedule {
        IssueSchedule(name: "weekly", minutesOfDay: [480], weekdays: [7], zone: shanghai)
    }

    @Test func `issues of several times a day carry the time, sort by it, and are found by it`() {
        #expect(hourly.issue(on: instant(20_780, 14, 20)).name == "2026-11-23T14-hourly")
        #expect(twice.issue(on: instant(20_780, 6)).name == "2026-11-23T07-twice")
        #expect(twice.issue(on: instant(20_780, 18, 30)).name == "2026-11-23T1830-twice")
        for schedule in [hourly, twice] {
            let issue = schedule.issue(on: instant(20_780, 19))
            #expect(schedule.issue(named: issue.name) == issue)
        }
        #expect(twice.issue(named: "2026-11-23T1830-twice")?.start == instant(20_780, 7))
        #expect(twice.issue(named: "2026-11-23T07-twice")?.start == instant(20_779, 18, 30))
        for name in ["2026-11-23T24-twice", "2026-11-23T1860-twice", "2026-11-23Tx-twice", "2026-02-30-twice", "twice"]
        {
            #expect(twice.issue(named: name) == nil, "\(name)")
        }
    }

    @Test func `a weekly edition appears on its day and covers the week`() {
        let sunday = weekly.next(after: instant(20_780, 9))  // a Monday
        #expect(sunday.name == "2026-11-29-weekly")
        #expect(sunday.end - sunday.start == 7 * 86_400)
        #expect(
            weekly.due(at: instant(20_785, 9), lastClosed: weekly.issue(named: "2026-11-22-weekly"), since: nil) == nil)
        #expect(
            weekly.due(at: instant(20_788, 9), lastClosed: weekly.issue(named: "2026-11-22-weekly"), since: nil)
                == sunday)
        // Asked for in between, it is named by that day, and Sunday's comes all the same.
        let asked = weekly.issue(on: instant(20_782, 12))
        #expect(asked.name == "2026-11-25-weekly")
        #expect(weekly.due(at: instant(20_786, 9), lastClosed: asked, since: nil) == sunday)
    }

    @Test func `an edition of weekdays covers the weekend on Monday`() {
        let office = IssueSchedule(name: "office", minutesOfDay: [420], weekdays: [1, 2, 3, 4, 5], zone: shanghai)
        let monday = office.issue(on: instant(20_780, 9))
        #expect(monday.end - monday.start == 3 * 86_400)
        #expect(office.wholeDay(20_780) == instant(20_778, 0)..<instant(20_781, 0))
        #expect(office.wholeDay(20_781) == instant(20_781, 0)..<instant(20_782, 0))
        #expect(office.days(from: 20_777, to: 20_781) == [20_777, 20_780, 20_781])
    }

    private func closed(_ schedule: IssueSchedule, _ times: some Sequence<Int64>, after first: Pipeline.Issue)
        -> [String]
    {
        var last = first
        return times.compactMap { now in
            guard let issue = schedule.due(at: now, lastClosed: last, since: nil) else { return nil }
            last = issue
            return issue.name
        }
    }

    /// The clock looks each minute from 06:30 to 10:30 of one day, with what happens to it in between.
    @Test(arguments: [
        (jump: 0, asleep: 0, issues: ["07", "08", "09", "10"]),
        (jump: 0, asleep: 130, issues: ["09", "10"]),
        (jump: -86_400, asleep: 0, issues: ["07", "08"]),
        (jump: -3600, asleep: 0, issues: ["07", "08", "09"]),
        (jump: 3600, asleep: 0, issues: ["07", "08", "09", "10", "11"]),
    ])
    func `an hourly edition skips and doubles nothing`(jump: Int64, asleep: Int, issues: [String]) {
        let minutes = (0..<240).filter { !(20..<(20 + asleep)).contains($0) }
        let times = minutes.map { minute in
            instant(20_780, 6, 30) + Int64(minute) * 60 + (minute >= 100 ? jump : 0)
        }
        let names = closed(hourly, times, after: hourly.issue(on: instant(20_780, 6)))
        #expect(names == issues.map { "2026-11-23T\($0)-hourly" })
    }

    @Test func `a clock a day ahead that is set right again leaves no issue out`() {
        let ahead = [
            instant(20_780, 8), instant(20_781, 8), instant(20_780, 9), instant(20_781, 9), instant(20_782, 8),
        ]
        let names = closed(twice, ahead, after: twice.issue(on: instant(20_779, 19)))
        #expect(names == ["2026-11-23T07-twice", "2026-11-24T07-twice", "2026-11-25T07-twice"])
    }

    @Test func `an hour that comes twice or not at all gives one issue`() {
        let berlin = Zone(
            name: "Europe/Berlin", first: 3600,
            transitions: [.init(instant: 1_774_746_000, offset: 7200), .init(instant: 1_792_890_000, offset: 3600)])
        let hourly = IssueSchedule(name: "h", minutesOfDay: (0..<24).map { $0 * 60 }, zone: berlin)
        for (change, hours) in [(1_774_746_000, 22), (1_792_890_000, 23)] as [(Int64, Int)] {
            let times = (0..<(23 * 60 + 30)).map { change - 43_200 + Int64($0) * 60 }
            let names = closed(hourly, times, after: hourly.issue(on: change - 43_200))
            #expect(Set(names).count == names.count)
            #expect(names == names.sorted())
            #expect(abs(names.count - hours) <= 1, "\(names)")
        }
    }

    @Test func `a restart with another time of day doubles nothing`() {
        let before = twice.issue(on: instant(20_780, 8))
        let once = IssueSchedule(name: "twice", minutesOfDay: [420], zone: shanghai)
        #expect(once.issue(named: before.name)?.name == before.name)
        #expect(once.due(at: instant(20_780, 9), lastClosed: once.issue(named: before.name), since: nil) == nil)
        #expect(
            once.due(at: instant(20_781, 9), lastClosed: once.issue(named: before.name), since: nil)?.name
                == "2026-11-24-twice")
        let single = once.issue(on: instant(20_780, 8))
        #expect(twice.due(at: instant(20_780, 9), lastClosed: twice.issue(named: single.name), since: nil) == nil)
        #expect(
            twice.due(at: instant(20_780, 19), lastClosed: twice.issue(named: single.name), since: nil)?.name
                == "2026-11-23T1830-twice")
    }
}
