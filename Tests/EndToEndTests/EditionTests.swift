import FoundationEssentials
import TestSupport
import Testing

/// Editions of any period, of parts of a library, and of several kinds.
@Suite struct EditionTests {
    private let gazette = Program("gazette")

    /// Three days of one storyline, and on the second an article of another.
    private let articles = """
        {"id": "a", "title": "青芯科技完成十亿元融资", "text": "青芯科技周五宣布完成十亿元融资，由远山资本领投。公司预计明年三月交付首批样片。", "time": "2023-11-17T09:30:00+08:00", "source": "数据报"}
        {"id": "b", "title": "青芯科技推迟交付第二代芯片", "text": "青芯科技表示，第二代芯片的交付将推迟到明年六月，原因是封装产能不足。远山资本称，融资款项已经全部到账。", "time": "2023-11-18T10:00:00+08:00", "source": "数据报"}
        {"id": "c", "title": "Rotterdam port stays closed", "text": "The port of Rotterdam stays closed until Friday because of the strike, its operator said on Saturday. Ships are waiting off the coast.", "time": "2023-11-18T12:00:00+08:00", "source": "Harbour Post"}
        {"id": "d", "title": "青芯科技更换首席执行官", "text": "青芯科技周日任命何夕为首席执行官，周衡改任董事长。何夕表示，第二代芯片的封装将由两家工厂承担。", "time": "2023-11-19T08:00:00+08:00", "source": "晚报"}

        """

    private func replay(to library: String) throws {
        let file = "\(library)/articles.jsonl"
        try articles.write(toFile: file, atomically: true, encoding: .utf8)
        let outcome = try gazette.run("replay", file, "--library", library)
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    private func text(_ library: String, _ edition: String) throws -> String {
        try String(contentsOfFile: "\(library)/outbox/editions/\(edition).md", encoding: .utf8)
    }

    @Test func `an edition of each day of a period that is past has that day's articles, again with the same bytes`()
        async throws
    {
        try await withTemporaryFolder { library in
            try replay(to: library)
            let days = ["--from", "2023-11-16", "--to", "2023-11-20", "--each-day", "--formats", "md,json"]
            let written = try gazette.run(["edition", "daily", "--library", library] + days)
            #expect(written.status == 0, "\(written.errors)")
            let names = written.lines.map { $0.split(separator: "/").last.map(String.init) ?? "" }
            let issues = ["2023-11-17-daily", "2023-11-18-daily", "2023-11-19-daily"]
            #expect(names == issues.flatMap { ["\($0).md", "\($0).json"] }, "a day without articles has no edition")
            let second = try text(library, issues[1])
            #expect(second.contains("推迟到明年六月") && second.contains("Rotterdam"))
            #expect(!second.contains("何夕"))
            let again = try gazette.run("edition", "2023-11-18-daily", "--library", library)
            #expect(again.status == 0, "\(again.errors)")
            #expect(try text(library, issues[1]) == second)
            #expect(try gazette.run("verify", "--library", library, "--all").status == 0)
        }
    }

    @Test func `what comes in the second in which an edition was closed is in the next one`() async throws {
        try await withTemporaryFolder { library in
            for issue in 1...6 {
                let times = (0...issue).map { "\"00:0\($0)\"" }.joined(separator: ", ")
                let settings = ["--library", library, "--config", "\(library)/\(issue).toml"]
                try "[edition.daily]\nat = [\(times)]\nformats = [\"json\"]\n".write(
                    toFile: settings[3], atomically: true, encoding: .utf8)
                let file = "\(library)/\(issue).txt"
                try "北湖第\(issue)次换发船证\n\n北湖边的渔民排队领取第\(issue)批新船证，一共\(issue)7张。\n".write(
                    toFile: file, atomically: true, encoding: .utf8)
                #expect(try gazette.run(["add", file] + settings).status == 0)
                let edition = try gazette.run(["edition"] + settings)
                let written = try String(contentsOfFile: try #require(edition.lines.first), encoding: .utf8)
                #expect(written.contains("\"articles\" : 1,"), "\(edition.output)\(edition.errors)")
            }
        }
    }

    @Test func `looking back leaves the next issue untouched`() async throws {
        try await withTemporaryFolder { library in
            try replay(to: library)
            #expect(try gazette.run("edition", "--library", library, "--on", "2023-11-18").status == 0)
            let now = try gazette.run("edition", "--library", library, "--json")
            #expect(now.status == 0, "\(now.errors)")
            let name = try #require(now.output.split(separator: "\"").first { $0.hasSuffix("-daily") })
            let issue = try text(library, String(name))
            #expect(issue.contains("融资") && issue.contains("Rotterdam") && issue.contains("何夕"))
        }
    }

    @Test func `one edition covers a period of several days, and may be longer or in another language`() async throws {
        try await withTemporaryFolder { library in
            try replay(to: library)
            let period = ["edition", "daily", "--library", library, "--from", "2023-11-17", "--to", "2023-11-18"]
            let first = try gazette.run(period + ["--labels", "en", "--minutes", "20", "--formats", "md"])
            #expect(first.status == 0, "\(first.errors)")
            let name = "2023-11-17--2023-11-18-daily"
            #expect(first.lines == ["\(library)/outbox/editions/\(name).md"])
            let text = try text(library, name)
            #expect(text.contains("融资") && text.contains("Rotterdam") && !text.contains("何夕"))
            #expect(try gazette.run(period + ["--minutes", "3"]).status == 1, "what is out stays")
            #expect(try gazette.run(period + ["--formats", "html"]).status == 0)
        }
    }

    @Test func `editions of one library have scopes, names and periods of their own`() async throws {
        try await withTemporaryFolder { library in
            let settings = "\(library)/gazette.toml"
            try """
            [edition.chips]
            query = "封装"
            title = "芯片周记"
            [edition.english]
            languages = ["en"]
            labels = "en"
            at = ["07:00", "18:30"]
            """.write(toFile: settings, atomically: true, encoding: .utf8)
            try replay(to: library)
            let options = ["--library", library, "--config", settings, "--on", "2023-11-18"]
            #expect(try gazette.run(["edition", "chips"] + options).status == 0)
            #expect(try gazette.run(["edition", "english"] + options).status == 0)
            let (chips, english) = (try text(library, "2023-11-18-chips"), try text(library, "2023-11-18-english"))
            #expect(chips.contains("推迟") && !chips.contains("Rotterdam"))
            #expect(english.contains("Rotterdam") && !english.contains("推迟"))
            #expect(chips.contains("# 芯片周记 ·") && english.contains("# english Digest ·"))
            let now = try gazette.run("edition", "english", "--library", library, "--config", settings)
            #expect(now.output.contains("T07-english") || now.output.contains("T1830-english"), "\(now.output)")
        }
    }

    @Test func `a lost database is made anew with editions that look back and others, of several names`() async throws {
        try await withTemporaryFolder { library in
            let settings = "\(library)/gazette.toml"
            try "[edition.daily]\n[edition.now]\nat = \"hourly\"\nformats = [\"md\"]\n".write(
                toFile: settings, atomically: true, encoding: .utf8)
            let options = ["--library", library, "--config", settings]
            for (position, line) in articles.split(separator: "\n").enumerated() {
                let file = "\(library)/\(position).jsonl"
                try "\(line)\n".write(toFile: file, atomically: true, encoding: .utf8)
                try #require(try gazette.run(["add", file] + options).status == 0)
                let edition = [["daily", "--on", "2023-11-17"], ["now"], ["daily"], ["daily", "--on", "2023-11-19"]][
                    position]
                let outcome = try gazette.run(["edition"] + edition + options)
                try #require(outcome.status == 0, "\(outcome.errors)")
            }
            let stories = try gazette.run(["stories", "--json"] + options).output
            let proof = try gazette.run(["verify", "--all", "--json"] + options).output
            for name in try FileManager.default.contentsOfDirectory(atPath: "\(library)/state")
            where name.hasPrefix("gazette.sqlite") {
                try FileManager.default.removeItem(atPath: "\(library)/state/\(name)")
            }
            let page = try text(library, "2023-11-19-daily")
            #expect(try gazette.run(["edition", "2023-11-19-daily"] + options).status == 0)
            #expect(try text(library, "2023-11-19-daily") == page)
            #expect(try gazette.run(["stories", "--json"] + options).output == stories)
            #expect(try gazette.run(["verify", "--all", "--json"] + options).output == proof)
        }
    }

    @Test func `what cannot be written is told`() async throws {
        try await withTemporaryFolder { library in
            try replay(to: library)
            func refused(_ arguments: String..., status: Int32, _ message: String) throws {
                let outcome = try gazette.run(["edition", "--library", library] + arguments)
                #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
                #expect(outcome.errors.contains(message), "\(arguments): \(outcome.errors)")
            }
            try refused("--on", "2023-11-30", status: 2, "2023-11-19")
            try refused("--on", "2999-01-01", status: 1, "yet to come")
            try refused("--on", "21.11.2023", status: 1, "2023-11-21")
            try refused("--from", "2023-11-19", "--to", "2023-11-18", status: 1, "no period")
            try refused("weekly", status: 1, "daily")
            try refused("--formats", "pdf", status: 64, "pdf")
            try refused("--from", "2023-11-19", status: 64, "--to")
        }
    }
}
