import Model
import TimeZones
import Testing

@Suite struct ZoneTests {
    @Test(arguments: [
        ("Asia/Shanghai", 1_700_563_620, 28_800), ("Asia/Shanghai", 520_000_000, 32_400),
        ("Europe/Berlin", 1_700_000_000, 3600),
        ("Europe/Berlin", 1_690_000_000, 7200), ("UTC", 0, 0), ("America/New_York", 4_000_000_000, -14_400),
    ])
    func `a zone knows its offsets`(name: String, instant: Int64, offset: Int) throws {
        #expect(try #require(Zone.named(name)).offset(at: instant) == offset)
    }

    @Test(arguments: ["Asia/Atlantis", "", "shanghai time"])
    func `a name that is none gives nothing`(name: String) {
        #expect(Zone.named(name) == nil)
    }
}
