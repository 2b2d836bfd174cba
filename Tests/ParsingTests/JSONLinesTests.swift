import Model
import Parsing
import Testing

@Suite struct JSONLinesTests {
    @Test func `title and text come back scalar for scalar`() throws {
        let line =
            #"{"id": 7, "title": " 【导读】 A\u0301 ", "text": "\t一。\r\n\n来源：二 \ud83d\ude00", "time": "2023-11-21T18:47:05+08:00", "source": "海边日报"}"#
        let article = try read(Array(line.utf8))
        #expect(article.format == .jsonLines)
        #expect(Array(article.title.unicodeScalars) == Array(" 【导读】 A\u{301} ".unicodeScalars))
        #expect(Array(article.text.unicodeScalars) == Array("\t一。\r\n\n来源：二 😀".unicodeScalars))
        #expect(article.key == "7")
        #expect(article.publication == "海边日报")
        #expect(article.published?.description == "2023-11-21T18:47:05+08:00")
    }

    @Test func `a broken line fails by itself, with its number and offset`() throws {
        let text =
            #"{"title":"a","text":"b"}"# + "\n\n" + #"{"title":"c","text":}"# + "\n" + #"{"title":"d","text":"e"}"#
            + "\n"
        let items = try readItems(Array(text.utf8), path: "x.jsonl")
        #expect(items.map(\.place) == ["line 1", "line 3", "line 4"])
        #expect(throws: ParsingError.malformed("No value", line: 3, utf8Offset: 46)) { try items[1].result.get() }
        #expect(try items[2].result.get().title == "d")
    }

    @Test(arguments: [
        ("\"0086-10-12T00:00:00\"", "0086-10-12T00:00:00Z"), ("\"9999-12-31\"", "9999-12-31"),
        ("\"2024-03-05 07:30\"", "2024-03-05T07:30Z"), ("1709623800", "2024-03-05T07:30:00Z"),
        ("1709623800000", "2024-03-05T07:30:00Z"), ("\"0000-01-01T00:00:00Z\"", "0000-01-01T00:00:00Z"),
        ("null", nil), ("\"soon\"", nil),
    ])
    func `times of any year and shape are read`(time: String, expected: String?) throws {
        let article = try read(#"{"title":"The news of the day","text":"It is the news.","time":\#(time)}"#)
        #expect(article.published?.description == expected)
    }

    @Test func `an item without an id has the path as its key, and ids come from the lines' bytes`() throws {
        let text = #"{"title":"","text":"一句话"}"# + "\n" + #"{"title":"","text":"另一句"}"#
        let articles = try readItems(Array(text.utf8), path: "inbox/两条").map { try $0.result.get() }
        let (first, second) = (articles[0], articles[1])
        #expect(first.key == "inbox/两条")
        #expect(first.title.isEmpty)
        #expect(first.id != second.id)
    }

    @Test func `an object without title and text is no article`() throws {
        let items = try readItems(Array((#"{"title":"a","text":"b"}"# + "\n" + #"{"x":[{"y":null}]}"#).utf8))
        #expect(throws: ParsingError.malformed("The object has neither title nor text", line: 2, utf8Offset: 25)) {
            try items[1].result.get()
        }
    }

    @Test func `nesting without an end is an error, not a crash`() throws {
        let line = #"{"title":"a","x":"# + String(repeating: "[", count: 100_000) + "}"
        #expect(throws: ParsingError.self) { try read(Array(line.utf8), path: "x.jsonl") }
    }
}
