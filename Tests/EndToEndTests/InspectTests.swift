import FoundationEssentials
import TestSupport
import Testing

@Suite struct InspectTests {
    private let gazette = Program("gazette")

    private struct Span: Decodable, Equatable { var start: Int, end: Int }

    private struct Line: Decodable {
        struct Sentence: Decodable { var start: Int, end: Int, text: String }
        var key: String
        var title: String
        var text: String
        var published: String?
        var words: [Span]
        var sentences: [Span]
        var summary: [Sentence]
    }

    @Test func `a line has every key of the contract, in its order`() async throws {
        try await withTemporaryFolder { folder in
            try "今天只有一句话。".write(toFile: "\(folder)/a.txt", atomically: true, encoding: .utf8)
            let line = try #require(try gazette.run("inspect", "--json", "\(folder)/a.txt").lines.first)
            var rest = line[...]
            for key in [
                "key", "id", "path", "format", "charset", "kind", "title", "byline", "publication", "published",
                "language", "url", "collection", "lead", "text", "sections", "sentences", "words", "keywords", "names",
                "summary",
            ] {
                let place = try #require(rest.firstRange(of: "\"\(key)\":"), "no \(key)")
                rest = rest[place.upperBound...]
            }
        }
    }

    @Test func `JSON Lines come back scalar for scalar, with offsets in scalars`() async throws {
        try await withTemporaryFolder { folder in
            let title = "  两端有空格 𠮷 "
            let text = "第一句有𠮷字。第二句。\n\nThird “line” é."
            let item =
                #"{"id": 7, "title": "\#(title)", "text": "\#(text.replacing("\n", with: "\\n"))", "#
                + #""time": "2026-11-20T08:00:00", "source": "海角日报"}"#
            try (item + "\n").write(toFile: "\(folder)/a.jsonl", atomically: true, encoding: .utf8)
            let output = try gazette.run("inspect", "--json", "--sentences", "0", "\(folder)/a.jsonl").output
            let line = try JSONDecoder().decode(Line.self, from: Data(output.utf8))
            #expect(line.key == "7")
            #expect(line.title == title)
            #expect(line.text == text)
            #expect(line.published == "2026-11-20T08:00:00+08:00")
            let scalars = Array(text.unicodeScalars)
            let words = line.words.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
            #expect(words.joined() == text.filter { !$0.isWhitespace })
            for sentence in line.summary {
                #expect(String(String.UnicodeScalarView(scalars[sentence.start..<sentence.end])) == sentence.text)
            }
        }
    }

    @Test func `a file that cannot be read is a line with its error, and the others are read`() async throws {
        try await withTemporaryFolder { folder in
            try "好消息。".write(toFile: "\(folder)/good.txt", atomically: true, encoding: .utf8)
            try Data([0x50, 0x4B, 3, 4, 0, 0]).write(to: URL(filePath: "\(folder)/bad.zip"))
            let outcome = try gazette.run("inspect", "--json", "\(folder)/bad.zip", "\(folder)/good.txt")
            #expect(outcome.status == 1)
            #expect(outcome.lines.count == 2)
            #expect(outcome.lines[0].hasPrefix("{\"path\":\"\(folder)/bad.zip\",\"error\":"))
            #expect(outcome.lines[1].contains("好消息。"))
        }
    }
}
