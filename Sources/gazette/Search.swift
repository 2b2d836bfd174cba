import ArgumentParser
import Index
import Model

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Search the library, best first, with the matching sentences marked.",
        discussion: """
            gazette search 微软 OpenAI                      plain words are ranked, not all required
            gazette search '"大模型" from:数据猿 -谷歌'        a phrase, a source, a word left out
            gazette search 投资 after:2023-11-01 lang:zh     dates and language
            cat queries | gazette search -                 one query a line
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object a line.") var json = false
    @Option(help: "How many articles at most.") var limit = 10
    @Argument(
        parsing: .allUnrecognized, help: "The query, or - to read queries from the standard input, one a line.")
    var query: [String] = []

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes 1 or more, not \(limit).") }
        guard !query.isEmpty else { throw ValidationError("A query is missing: gazette search WORDS") }
    }

    func run() async throws {
        let console = Console()
        let index = try options.open().index
        var found = false
        func answer(_ query: String) throws {
            let hits = try index.search(query, limit: limit)
            found = found || !hits.isEmpty
            for hit in hits {
                json ? console.print(searchJSON(hit, query: query)) : show(hit, console)
            }
        }
        if query == ["-"] {
            while let line = readLine() { if !line.allSatisfy(\.isWhitespace) { try answer(line) } }
        } else {
            try answer(query.joined(separator: " "))
        }
        if !found { throw ExitCode(2) }
    }

    private func show(_ hit: SearchHit, _ console: Console) {
        console.print(console.styled(oneLine(hit.title.isEmpty ? hit.path : hit.title), .bold))
        let credits = [hit.publication, hit.published?.description ?? "", hit.id.description]
        console.print(console.styled("  " + oneLine(credits.filter { !$0.isEmpty }.joined(separator: " · ")), .dim))
        for match in hit.matches { console.print("  " + marked(match, console)) }
    }
}

/// The sentence with what matched in it set off.
private func marked(_ match: SearchHit.Match, _ console: Console) -> String {
    let bytes = Array(match.text.utf8)
    var line = ""
    var position = 0
    for range in match.marked.map({ ($0.lowerBound - match.utf8.lowerBound)..<($0.upperBound - match.utf8.lowerBound) })
    {
        line += oneLine(String(decoding: bytes[position..<range.lowerBound], as: UTF8.self))
        let text = oneLine(String(decoding: bytes[range], as: UTF8.self))
        line += console.isColoured ? console.styled(text, .yellow) : "[\(text)]"
        position = range.upperBound
    }
    return line + oneLine(String(decoding: bytes[position...], as: UTF8.self))
}

private func searchJSON(_ hit: SearchHit, query: String) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
        json.field("query", query)
        json.field("key", hit.key)
        json.field("id", hit.id.description)
        json.field("path", hit.path)
        json.field("title", hit.title)
        json.field("published", hit.published?.description)
        json.field("score", hit.score)
        json.field("story", hit.story?.description)
        json.key("matches")
        json.array(of: hit.matches) { json, match in
            json.object {
                $0.field("start", match.scalars.lowerBound)
                $0.field("end", match.scalars.upperBound)
                $0.field("text", match.text)
            }
        }
    }
    return json
}
