import ArgumentParser
import FoundationEssentials
import Index
import Model

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Search the library, best first, with the matching sentences marked.",
        discussion: """
            gazette search 微软 OpenAI
                plain words are ranked, not all required
            gazette search '"大模型" source:数据猿 -谷歌'
                a phrase, a source, a word left out
            gazette search '(微软 OR 谷歌) AND 收购'
                what AND and OR join is required; NOT is -
            gazette search '投资 after:2023-11 lang:zh'
                dates and language
            gazette search 'micro*'
                words that begin so
            cat queries | gazette search -
                one query a line

            Filters, with : or ：, the value in quotation marks where it has spaces:
              title: 标题    by: 作者       source: 来源   from: (source or author)
              lang: 语言     kind: 类型     site: 网站     in: (collection) 文件夹
              after: 之后    before: 之前   on: 日期       story: (id or name) 主线

            Dates: 2023, 2023-11, 2023-11-21, today, 昨天, "last week", 上个月, 3天前.

            Simplified and traditional characters, full and half width, upper and lower
            case are one. A name finds its bearer's other names too (Microsoft, 微软), a
            Latin word that the library hardly knows the words it may stand for; what was
            searched for besides is said. What is no valid expression is searched as plain
            words. Exit status 2: nothing was found.
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object a line.") var json = false
    @Option(help: ArgumentHelp("How many articles at most.", valueName: "count")) var limit = 10
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
            let answer = try index.answer(query, limit: limit, now: secondsOfToday())
            found = found || !answer.hits.isEmpty
            if !json, !answer.also.isEmpty { console.say(said(answer.also)) }
            for hit in answer.hits {
                json ? console.print(searchJSON(hit, answer.also, query: query)) : show(hit, console)
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

/// `searched also for 微软 (Microsoft), microsoft (Mircosoft: perhaps misspelt)`
private func said(_ also: [SearchedAlso]) -> String {
    let words = also.map { also in
        let why =
            switch also.reason {
            case .table, .library: also.word
            case .spelling: "\(also.word): perhaps misspelt"
            case .beginning: "\(also.word)*"
            }
        return "\(oneLine(also.form)) (\(oneLine(why)))"
    }
    return "searched also for " + words.joined(separator: ", ")
}

/// Seconds since the epoch on the reader's own clock.
private func secondsOfToday() -> Int64 {
    let now = Date()
    return Int64(now.timeIntervalSince1970) + Int64(TimeZone.current.secondsFromGMT(for: now))
}

private func searchJSON(_ hit: SearchHit, _ also: [SearchedAlso], query: String) -> JSONWriter {
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
        json.key("also")
        json.array(of: also) { json, also in
            json.object {
                $0.field("word", also.word)
                $0.field("searched", also.form)
                $0.field("reason", also.reason.rawValue)
            }
        }
    }
    return json
}
