import FoundationEssentials
import Testing

@testable import Settings

private func read(_ text: String) throws(ConfigurationError) -> Configuration {
    try ConfigurationReader.read(text, file: "g.toml", zoneExists: { $0.hasPrefix("Asia/") || $0 == "UTC" }).0
}

/// What is wrong with `text`, a line for each problem.
private func complaints(_ text: String) -> [String] {
    do throws(ConfigurationError) {
        _ = try read(text)
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

private let shipped = #filePath.components(separatedBy: "/Tests/")[0] + "/config/gazette.toml"

@Suite struct ConfigurationTests {
    @Test func `the shipped file says what the program does without one`() throws {
        #expect(try read(readConfigurationFile(shipped)) == Configuration())
        #expect(try read("") == Configuration())
    }

    @Test func `the shipped file has every key`() throws {
        let text = try readConfigurationFile(shipped)
        let positions = KeyPositions(text)
        let keys = Keys(zoneExists: { _ in true })
        for section in keys.sections {
            for key in section.keys { #expect(positions.places[[section.name, key.name]] != nil, "\(key.name)") }
        }
        for key in keys.edition { #expect(positions.places[["edition", "daily", key.name]] != nil, "\(key.name)") }
    }

    @Test func `every value that a file gives is taken`() throws {
        let configuration = try read(
            """
            inbox = { path = "/srv/in/", settle = "1s 500ms", after = "keep", max_file_size = "2 MB", \
            reading_time = "2min", rescan = "1h" }
            archive.path = "~/old"
            rejected.path = "/srv/bad"
            [outbox]
            path = "/srv/out"
            base_url = "https://news.example.org/g/"
            [state]
            path = '/srv/state'
            [library]
            timezone = "UTC"
            workers = 3
            [log]
            level = "debug"
            """)
        var expected = Configuration()
        expected.inbox = .init(
            path: "/srv/in", settle: .milliseconds(1500), after: .keep, maxFileSize: 2_000_000,
            readingTime: .seconds(120),
            rescan: .seconds(3600))
        expected.archive.path = "~/old"
        expected.rejected.path = "/srv/bad"
        expected.outbox = .init(path: "/srv/out", baseURL: "https://news.example.org/g")
        expected.state.path = "/srv/state"
        expected.library = .init(timezone: "UTC", workers: 3)
        expected.log.level = .debug
        #expect(configuration == expected)
    }

    @Test func `a file's own editions replace the built-in one`() throws {
        let editions = try read(
            """
            [edition.weekend-2]
            at = "23:59"
            [edition.evening]
            at = "18:30"
            timezone = "UTC"
            labels = "en"
            minutes = 12
            formats = ["json", "html", "json"]
            """
        ).editions
        var evening = EditionSchedule(name: "evening")
        evening.at = .at([try #require(TimeOfDay(hour: 18, minute: 30))])
        (evening.timezone, evening.labels, evening.minutes, evening.formats) = ("UTC", .en, 12, [.html, .json])
        #expect(editions.map(\.name) == ["evening", "weekend-2"])
        #expect(editions.first == evening)
        #expect(editions.last?.at == .at([try #require(TimeOfDay(hour: 23, minute: 59))]))
    }

    @Test func `an edition may have times, days and a scope of its own`() throws {
        let editions = try read(
            """
            [edition.chips]
            at = ["18:30", "07:00", "18:30"]
            days = ["fri", "mon"]
            collections = ["tech/chips/"]
            languages = ["ZH", "en"]
            query = '芯片 OR "先进封装"'
            stories = "followed"
            [edition.now]
            at = "hourly"
            """
        ).editions
        var chips = EditionSchedule(name: "chips")
        chips.at = .at([.seven, try #require(TimeOfDay(hour: 18, minute: 30))])
        (chips.days, chips.collections, chips.languages) = ([.mon, .fri], ["tech/chips"], ["zh", "en"])
        (chips.query, chips.stories) = ("芯片 OR \"先进封装\"", .followed)
        #expect(editions.first == chips)
        #expect(editions.last?.at == .hourly)
    }

    @Test func `an unknown key is told with its place and the nearest known one`() {
        let text = "# 注释\n[inbox]\n  setle = \"2s\"\n"
        #expect(complaints(text) == ["g.toml:3:3: unknown key 'setle' in [inbox]; did you mean 'settle'?"])
    }

    @Test(arguments: [
        ("[inbox]\nbase_url = \"\"", "g.toml:2:1: unknown key 'base_url' in [inbox]; it belongs in [outbox]"),
        ("[inbox]\nminutes = 3", "g.toml:2:1: unknown key 'minutes' in [inbox]; it belongs in [edition.daily]"),
        ("[log]\ncolour = true", "g.toml:2:1: unknown key 'colour' in [log]; its keys are level"),
        ("settle = \"2s\"", "g.toml:1:1: the key 'settle' stands outside of any section; it belongs in [inbox]"),
        ("[inbx]\n", "g.toml:1:2: unknown section [inbx]; did you mean [inbox]?"),
        ("[editions]\n", "g.toml:1:2: unknown section [editions]; did you mean [edition]?"),
        ("inbox = 3", "g.toml:1:1: 'inbox' is a section, [inbox]"),
        ("[[inbox]]", "g.toml:1:3: 'inbox' is a section, [inbox]"),
        ("[edition]", "g.toml:1:2: an edition is a section with a name of its own, such as [edition.daily]"),
        (
            "[edition.Früh]".replacing("Früh", with: "\"Früh\""),
            "g.toml:1:2: bad name 'Früh' of an edition: it takes 1 to 40 of a–z, 0–9 and '-'"
        ),
    ])
    func `what stands in the wrong place is told`(text: String, complaint: String) {
        #expect(complaints(text) == [complaint])
    }

    @Test(arguments: [
        (#"inbox.settle = "2""#, #"bad value "2" for 'settle' in [inbox]: it takes a duration with its unit"#),
        ("inbox.settle = 2", "bad value 2 for 'settle' in [inbox]: it takes a duration with its unit"),
        (#"inbox.settle = "2h""#, #"(ms, s, min, h), "0s" to "1h""#),
        (#"inbox.after = "delete""#, #"it takes "archive" or "keep""#),
        (#"inbox.max_file_size = "9GB""#, #""1KiB" to "4GiB""#),
        (#"inbox.path = "in""#, "it takes a path that begins with / or ~/"),
        (#"inbox.path = "/""#, "it takes a path that begins with / or ~/"),
        (#"outbox.base_url = "javascript:x""#, "it takes an address that begins with https:// or http:// and a host"),
        (#"outbox.base_url = "https://""#, "it takes an address that begins with https:// or http:// and a host"),
        (#"outbox.base_url = "http:///news""#, "it takes an address that begins with https:// or http:// and a host"),
        (#"library.timezone = "Moon/Sea""#, #"it takes a time zone such as "Asia/Shanghai", or """#),
        (#"library.workers = -1"#, "it takes a whole number from 0 to 256"),
        (#"log.level = "loud""#, #"it takes "debug", "info", "notice", "warning" or "error""#),
        (#"edition.daily.at = 07:00:00"#, #"it takes a time of day in quotation marks, "00:00" to "23:59""#),
        (#"edition.daily.at = "24:00""#, "it takes a time of day"),
        (#"edition.daily.at = []"#, #"a list of such times, or "hourly""#),
        (#"edition.daily.at = ["07:00", 8]"#, "it takes a time of day"),
        (#"edition.daily.days = ["monday"]"#, #"a list of at least one of "mon", "tue""#),
        (#"edition.daily.collections = "tech""#, "it takes a list of folders of the inbox"),
        (#"edition.daily.collections = ["/tech"]"#, "it takes a list of folders of the inbox"),
        (#"edition.daily.languages = ["chinese"]"#, "it takes a list of languages by their two or three letters"),
        (#"edition.daily.query = ["a"]"#, "it takes a query as `gazette search` reads it"),
        (#"edition.daily.stories = "mine""#, #"it takes "all" or "followed""#),
        (#"edition.daily.formats = []"#, #"it takes a list of at least one of "html", "md", "epub", "json" or "eml""#),
        (#"edition.daily.formats = ["pdf"]"#, "it takes a list of at least one of"),
        (#"edition.daily.labels = "de""#, #"it takes "zh", "zh-hant" or "en""#),
    ])
    func `a bad value is told with what its key takes`(text: String, complaint: String) {
        let complaints = complaints(text)
        #expect(complaints.count == 1)
        #expect(complaints.first?.contains(complaint) == true, "\(complaints)")
    }

    @Test func `all problems of a file come at once, in the order of its lines`() {
        let text = """
            [outbox]
            pth = "/x"
            [inbox]
            settle = 2
            after = "burn"
            [colour]
            """
        let places = complaints(text).map { $0.prefix { $0 != " " } }
        #expect(places == ["g.toml:2:1:", "g.toml:4:1:", "g.toml:5:1:", "g.toml:6:2:"])
    }

    @Test(arguments: ["[inbox", "a = \"\u{1}\"", "[inbox]\npath = \"a\"\npath = \"b\"", "= 1", "\u{FEFF}x"])
    func `what is no TOML is told with its line`(text: String) throws {
        let complaint = try #require(complaints(text).first)
        #expect(complaint.contains(": this is not TOML: "))
        #expect(complaint.hasPrefix("g.toml:"))
    }

    @Test func `ages and the metrics' file are taken as they are written, and nothing else is`() throws {
        let good = try read(
            "retention = { archive = \"90d\", articles = \"730d\", rejected = \"\" }\nmetrics.path = \"/srv/m/gazette.prom\""
        )
        #expect(good.retention.archive == .seconds(90 * 86_400))
        #expect(good.retention.articles == .seconds(730 * 86_400))
        #expect(good.retention.rejected == nil)
        #expect(good.metrics.path == "/srv/m/gazette.prom")
        for line in [
            "retention.archive = \"0d\"", "retention.archive = 90", "retention.articles = \"forever\"",
            "metrics.path = \"gazette.prom\"", "metrics.path = \"/srv/gazette.txt\"",
        ] { #expect(complaints(line).count == 1, "\(line)") }
    }
}
