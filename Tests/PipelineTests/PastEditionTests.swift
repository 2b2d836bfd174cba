import Model
@testable import Pipeline
import Testing

@Suite struct PastEditionTests {
    private let daily = IssueSchedule(
        name: "daily", minutesOfDay: [420], zone: Zone(name: "Asia/Shanghai", first: 28_800))
    private let day = 19_682  // 2023-11-21

    @Test func `an edition of a day long past covers that day, one of several days all of them`() {
        let midnight: Int64 = Int64(day) * 86_400 - 28_800
        #expect(daily.period(of: day...day) == midnight..<midnight + 86_400)
        #expect(daily.period(of: day - 4...day) == midnight - 4 * 86_400..<midnight + 86_400)
        #expect(daily.name(ofPeriod: day...day) == "2023-11-21-daily")
        #expect(daily.name(ofPeriod: day - 4...day) == "2023-11-17--2023-11-21-daily")
    }

    @Test func `the name of a period tells its days, any other name none`() {
        #expect(daily.days(ofPeriodNamed: "2023-11-17--2023-11-21-daily") == day - 4...day)
        for name in [
            "2023-11-21--2023-11-17-daily", "2023-11-17--2023-11-21-weekly", "2023-11-17-2023-11-21-daily", "daily", "",
            "2023-11-17--2023-11-31-daily", "2023-11-21--2023-11-21-daily", "２０２３-11-17--2023-11-21-daily",
        ] { #expect(daily.days(ofPeriodNamed: name) == nil, "\(name)") }
    }

    @Test(arguments: ["2023-11-21": 19_682, "1970-01-01": 0, "2024-02-29": 19_782])
    func `a date is a day`(text: String, day: Int) {
        #expect(civilDay(text) == day)
        #expect(isoDate(day) == text)
    }

    @Test(arguments: ["2023-2-29", "2023-02-29", "20231121", "2023-11-21x", "", "--", "+023-11-21", "2023-11-21-"])
    func `what is no date is none`(text: String) { #expect(civilDay(text) == nil) }

    @Test func `what a rebuild must know of an edition is read as it was written`() throws {
        let file = [(file: FileID(rawValue: 0x0123_4567_89AB_CDEF), received: 17 as Int64)]
        for place in [EditionPlace.inTime(5..<20), .lookingBack(-7..<9)] {
            let membership = EditionMembership(place: place, settled: 6..<20, received: file)
            #expect(EditionMembership(membership.bytes) == membership)
        }
        let old = try #require(EditionMembership(Array("5 20\n".utf8)))
        #expect(old == EditionMembership(place: .inTime(5..<20), settled: 5..<20, received: []))
        for text in ["", "5", "20 5", "5 20 7", "5 20 6 20 sideways", "x y 6 20 in-time", "5 20 20 6 in-time"] {
            #expect(EditionMembership(Array(text.utf8)) == nil, "\(text)")
        }
    }
}
