import Model
import Parsing
import Testing

@Suite struct WebArchiveTests {
    private static let addresses = ["gzip", "deflate", "raw", "br", "zstd", "plain"].map {
        "https://tide.example/\($0)"
    }

    @Test func `pages of a WARC archive are articles, however they were packed; what is no page is none`() throws {
        let items = try readItems(try fixture("archives/tide.warc.gz"), path: "drop/tide.warc.gz")
        let articles = try items.map { try $0.result.get() }
        #expect(items.map(\.place) == Self.addresses)
        #expect(articles.map(\.url) == Self.addresses)
        #expect(
            articles.map(\.title) == [
                "Gzip in chunks", "Deflate with a head", "Raw deflate", "Brotli", "Zstandard", "Unpacked under a field",
            ])
        #expect(articles.allSatisfy { $0.blocks.count == 4 && $0.format == .html })
    }

    private static func record(_ address: String, title: String) -> String {
        let body = """
            HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r
            <!DOCTYPE html><title>\(title)</title><h1>\(title)</h1><p>The tide came in, the boats went out, and nobody was late.</p>
            """
        let head =
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <\(address)>\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        return head + body + "\r\n\r\n"
    }

    private static let two =
        record("https://a.example/1", title: "The first tide") + record("https://a.example/2", title: "The second tide")

    @Test func `of a WACZ file the pages that it lists are read`() throws {
        let list = "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://a.example/2#part\",\"title\":\"x\"}\n"
        let items = try readItems(
            zipArchive([
                (name: "datapackage.json", content: "{}"), ("archive/data.warc", Self.two), ("pages/pages.jsonl", list),
            ]))
        #expect(items.map(\.place) == ["https://a.example/2"])
        #expect(items.compactMap(\.title) == ["The second tide"])
    }

    @Test func `a WARC archive cut short gives the pages before the cut, and says so`() throws {
        let items = try readItems(Array(Self.two.utf8.dropLast(60)))
        #expect(items.compactMap(\.title) == ["The first tide"])
        #expect(items.compactMap(\.error) == [.damaged("a WARC archive", detail: "it breaks off in record 2")])
    }

    @Test func `a WARC archive without a page, or with lengths that are none, says so`() {
        #expect(throws: ParsingError.noArticle("a WARC archive", detail: "nothing in it is text")) {
            try readItems(Array("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n".utf8))
        }
        for length in ["-1", "x", "99999999999999999999", "9223372036854775807"] {
            let text =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example\r\nContent-Length: \(length)\r\n\r\n"
            #expect(throws: ParsingError.self) { try readItems(Array(text.utf8)) }
        }
    }

    @Test func `a web archive cut short or changed anywhere does no harm`() throws {
        let whole = try fixture("archives/tide.warc.gz")
        for length in stride(from: 10, to: whole.count, by: 41) { _ = outcome(Array(whole.prefix(length))) }
        let plain = Array(Self.two.utf8)
        for index in stride(from: 5, to: plain.count, by: 3) {
            var bytes = plain
            bytes[index] ^= 0x15
            _ = outcome(bytes)
        }
    }
}
