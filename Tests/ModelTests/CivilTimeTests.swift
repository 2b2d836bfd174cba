import Model
import Testing

@Suite struct CivilTimeTests {
    @Test(arguments: [(0, 1970, 1, 1, 4), (19_682, 2023, 11, 21, 2), (11_016, 2000, 2, 29, 2), (-1, 1969, 12, 31, 3)])
    func `a day has its number and its weekday`(days: Int, year: Int, month: Int, day: Int, weekday: Int) {
        let time = CivilTime(secondsSinceEpoch: Int64(days) * 86_400)
        #expect(time == CivilTime(year: year, month: month, day: day))
        #expect(time.daysSinceEpoch == days)
        #expect(time.weekday == weekday)
    }

    @Test func `days that no month has are refused`() {
        #expect(CivilTime(year: 2023, month: 2, day: 29) == nil)
        #expect(CivilTime(year: 2024, month: 2, day: 29) != nil)
        #expect(CivilTime(year: 2024, month: 13, day: 1) == nil)
    }

    @Test func `every day of nine centuries comes back as it went`() {
        for days in stride(from: -150_000, to: 180_000, by: 17) {
            #expect(CivilTime(secondsSinceEpoch: Int64(days) * 86_400 + 3661).daysSinceEpoch == days)
        }
    }
}

@Suite struct ZoneTests {
    let berlin = Zone(
        name: "Test/Berlin", first: 3600,
        transitions: [.init(instant: 1_679_792_400, offset: 7200), .init(instant: 1_698_541_200, offset: 3600)])

    @Test func `a time that comes twice is the earlier one`() throws {
        let time = try #require(CivilTime(year: 2023, month: 10, day: 29, hour: 2, minute: 30))
        #expect(berlin.instant(of: time) == 1_698_539_400)
    }

    @Test func `a time that a gap swallows is moved on by the gap`() throws {
        let time = try #require(CivilTime(year: 2023, month: 3, day: 26, hour: 2, minute: 30))
        #expect(berlin.civil(at: berlin.instant(of: time)).hour == 3)
    }

    @Test func `published times are written as exactly as they are known`() throws {
        let civil = try #require(CivilTime(year: 2023, month: 11, day: 21, hour: 18, minute: 47))
        #expect(PublishedTime(civil: civil, precision: .minute, offset: 28_800).description == "2023-11-21T18:47+08:00")
        #expect(PublishedTime(civil: civil, precision: .day, offset: 28_800).description == "2023-11-21")
        #expect(PublishedTime(civil: civil, precision: .minute, offset: 28_800).instant == 1_700_563_620)
    }
}
