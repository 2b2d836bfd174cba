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
                "dates", "amounts", "quotations", "outlook", "questions", "enumerations", "summary",
            ] {
                let place = try #require(rest.firstRange(of: "\"\(key)\":"), "no \(key)")
                rest = rest[place.upperBound...]
            }
        }
    }

    private static let story =
        #"{"id": "7", "title": "青江大桥明年通车", "time": "2023-11-21T08:00:00", "source": "海湾日报", "text": ""#
        + [
            "青江大桥工程进展顺利。高盛预计，大桥明年12月通车，渡轮可能停航。大桥造价130亿美元。",
            "“我们将在下个月公布票价。”局长李伟民说。", "出路有两种：一种是降价，另一种是卖船。渡轮公司能否活下来？",
        ].joined(separator: "\\n") + #""}"# + "\n"

    private struct Outlook: Decodable {
        struct Item: Decodable {
            var text: String, kind: String, certainty: String, cue: Span, holder: Span?, date: String?
        }
        struct Question: Decodable { var text: String, sentence: Int }
        struct Points: Decodable { var start: Int, end: Int, opener: Span?, items: [Span] }
        struct Ranked: Decodable {
            struct Reason: Decodable { var term: String, weight: Double }
            var weight: Double
            var reasons: [Reason]
        }
        var text: String
        var outlook: [Item]
        var questions: [Question]
        var enumerations: [Points]
        var summary: [Ranked]

        func text(_ span: Span?) -> String? {
            let scalars = Array(text.unicodeScalars)
            return span.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
        }
    }

    @Test func `JSON says who expects what, what is asked, what belongs together and why a sentence was chosen`()
        async throws
    {
        try await withTemporaryFolder { folder in
            try InspectTests.story.write(toFile: "\(folder)/a.jsonl", atomically: true, encoding: .utf8)
            let output = try gazette.run("inspect", "--json", "\(folder)/a.jsonl").output
            let line = try JSONDecoder().decode(Outlook.self, from: Data(output.utf8))
            let first = try #require(line.outlook.first)
            #expect(line.text(first.holder) == "高盛" && line.text(first.cue) == "预计" && first.date == "2024-12")
            #expect(first.kind == "expectation" && first.certainty == "likely")
            #expect(line.outlook.contains { line.text($0.holder) == "李伟民" && $0.certainty == "certain" })
            #expect(line.questions.map(\.text) == ["渡轮公司能否活下来？"])
            let points = try #require(line.enumerations.first)
            #expect(points.items.map { line.text($0) } == ["一种是降价，", "另一种是卖船。"])
            #expect(line.text(points.opener) == "出路有两种：")
            for sentence in line.summary {
                #expect(abs(sentence.reasons.reduce(0) { $0 + $1.weight } - sentence.weight) < 0.001)
            }
        }
    }

    /// The view of the story, without colours, for this locale.
    private func view(_ locale: String, columns: Int? = nil, _ arguments: String...) async throws -> [String] {
        try await withTemporaryFolder { folder in
            try InspectTests.story.write(toFile: "\(folder)/a.jsonl", atomically: true, encoding: .utf8)
            let columns = columns.map { ["COLUMNS": "\($0)"] } ?? [:]
            return try gazette.run(
                ["inspect"] + arguments + ["\(folder)/a.jsonl"],
                environment: ["LC_ALL": locale].merging(columns) { $1 }
            ).output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        }
    }

    @Test func `the view names its parts in the locale's language, without colour where nobody looks`() async throws {
        let chinese = try await view("zh_CN.UTF-8")
        let english = try await view("C.UTF-8")
        for (lines, labels) in [
            (chinese, ["摘要", "展望", "悬念", "引语", "数额"]), (english, ["summary", "outlook", "amounts"]),
        ] {
            #expect(lines.allSatisfy { !$0.contains("\u{1B}") })
            for label in labels { #expect(lines.contains { $0.hasPrefix(label) }, "\(label)") }
        }
        #expect(chinese.contains { $0.contains("大桥明年12月通车") && !$0.contains("将在") })
        #expect(chinese.contains { $0.contains("预期 · 很可能 · 高盛 · 到 明年12月 = 2024-12") })
        #expect(english.contains { $0.contains("130亿美元 → 13,000,000,000 USD") })
        #expect(english.contains { $0.contains("李伟民") && $0.contains("“我们将在下个月公布票价。”") })
    }

    @Test func `only the parts asked for are shown, whole, and words are parted by strokes`() async throws {
        let lines = try await view("C.UTF-8", "--show", "words")
        #expect(lines.contains { $0.contains("青江/大桥/工程") })
        #expect(!lines.contains { $0.hasPrefix("summary") })
        let outcome = try gazette.run("inspect", "--show", "nothing", "a.jsonl")
        #expect(outcome.status == 64)
    }

    @Test(arguments: [40, 60, 80]) func `no line is wider than the terminal`(columns: Int) async throws {
        for line in try await view("zh_CN.UTF-8", columns: columns, "--show", "summary,words,outlook,names") {
            let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
            #expect(width <= columns || line.contains(".jsonl"), "\(line)")
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
