import FoundationEssentials
import TestSupport
import Testing

@Suite struct ReplayTests {
    private let gazette = Program("gazette")

    private struct Line: Decodable {
        var key: String
        var id: String
        var story: String
        var story_at_arrival: String
        var repost_of: String?
        var new: Double
    }

    @Test func `each article is a line, in order of time, copies with what they copy`() async throws {
        try await withTemporaryFolder { folder in
            let items = [
                #"{"id":"late","title":"港口罢工第三天","text":"北港的码头工人罢工进入第三天，谈判没有进展。","time":"2026-11-20T08:00:00","source":"甲报"}"#,
                #"{"id":"early","title":"北港码头工人罢工","text":"北港两千名码头工人周一开始罢工，要求提高夜班工资。","time":"2026-11-18T08:00:00","source":"乙报"}"#,
                #"{"id":"copy","title":"北港码头工人罢工","text":"北港两千名码头工人周一开始罢工，要求提高夜班工资。","time":"2026-11-19T08:00:00","source":"丙报"}"#,
            ]
            try (items.joined(separator: "\n") + "\n").write(
                toFile: "\(folder)/news.jsonl", atomically: true, encoding: .utf8)
            let outcome = try gazette.run("replay", "--json", "\(folder)/news.jsonl")
            #expect(outcome.status == 0, "\(outcome.errors)")
            let lines = try outcome.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
            #expect(lines.map(\.key) == ["early", "copy", "late"])
            #expect(lines.map(\.repost_of) == [nil, "early", nil])
            #expect(lines[1].story == lines[0].story)
            #expect(lines[1].new == 0)
        }
    }

    @Test func `a folder is read and left as it was`() async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(atPath: "\(folder)/in", withIntermediateDirectories: true)
            try "标题一\n\n正文第一段有一句话。".write(toFile: "\(folder)/in/a.txt", atomically: true, encoding: .utf8)
            try "<html><body><h1>Heading</h1><p>One sentence here, long enough to be text.</p></body></html>".write(
                toFile: "\(folder)/in/b.html", atomically: true, encoding: .utf8)
            let outcome = try gazette.run("replay", "\(folder)/in", "--library", "\(folder)/library", "--json")
            #expect(outcome.lines.count == 2, "\(outcome.errors)")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: "\(folder)/in").sorted() == ["a.txt", "b.html"])
            #expect(try gazette.run("search", "--library", "\(folder)/library", "正文").status == 0)
        }
    }
}
