import ArgumentParser
import FoundationEssentials
import Index
import Model
import Pipeline
import Reading
import Settings

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say why: this sentence, this storyline, this repost, this reading of a file.",
        discussion: """
            gazette explain 1a2b3c4d              an article, by its id or the beginning of it
            gazette explain 1a2b3c4d#s12          one sentence of it: in which editions, and why
            gazette explain 2026-11-23-daily      each sentence of an edition
            gazette explain page.html             a file: which block won, and where each field came from
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object a line.") var json = false
    @Argument(help: "An article's id, ID#sN for a sentence, an edition's name, or a file.") var reference: String

    func run() async throws {
        let console = Console()
        if FileManager.default.fileExists(atPath: reference) { return try await explainFile(console) }
        let (settings, index) = try options.open()
        if let edition = try keptEdition(reference, settings) {
            for sentence in edition.quotedSentences { show(sentence, in: edition.name, console) }
            return
        }
        let parts = reference.split(separator: "#", maxSplits: 1).map(String.init)
        guard let id = try index.articleID(prefix: parts.first ?? ""), let stored = try index.storedArticle(id) else {
            console.say("Nothing has the reference \(reference).")
            throw ExitCode(2)
        }
        if parts.count > 1 { return try explainSentence(parts[1], of: id, settings, index, console) }
        json ? console.print(explanationJSON(stored)) : explain(stored, console)
    }

    private func explainFile(_ console: Console) async throws {
        try await readFile(at: reference, with: try ReaderPool(options.settings())) { item in
            FileExplanation(path: reference, item: item, console: console).print(json: json)
        }
    }

    private func explain(_ stored: StoredArticle, _ console: Console) {
        console.print(console.styled(oneLine(stored.article.title), .bold))
        console.print("read from \(stored.file.path) as \(stored.article.format.rawValue), \(stored.article.charset)")
        guard let placement = stored.placement else {
            return console.print("in no storyline: it is a \(stored.article.kind.rawValue)")
        }
        if let original = placement.repostOf { console.print("repeats \(original)") }
        if let former = stored.revises { console.print("a later version of \(former)") }
        if let later = stored.revisedBy { console.print("replaced by \(later)") }
        console.print(
            "storyline \(placement.story)\(stored.isSettled ? "" : " (provisional, until the edition closes)")")
        for reason in placement.reasons { console.print("  \(column(reason.term, 20)) \(decimal(reason.weight))") }
        console.print("new \(decimal(placement.novelty)) of 1")
    }

    private func explainSentence(
        _ anchor: String, of id: ArticleID, _ settings: Settings, _ index: ArticleIndex, _ console: Console
    ) throws {
        guard anchor.hasPrefix("s"), let number = Int(anchor.dropFirst()) else {
            throw ValidationError("A sentence is written ID#s12, not #\(anchor).")
        }
        var found = false
        for name in try index.editionNames() {
            guard let edition = try keptEdition(name, settings) else { continue }
            for sentence in edition.quotedSentences where sentence.article == id && sentence.sentence == number - 1 {
                found = true
                show(sentence, in: name, console)
            }
        }
        if !found { throw ExitCode(2) }
    }

    private func show(_ sentence: EditionSentence, in edition: String, _ console: Console) {
        guard !json else { return console.print(explanationJSON(sentence, in: edition)) }
        console.print("“\(oneLine(sentence.text))”")
        console.print(console.styled("  \(edition) · \(sentence.article)#s\(sentence.sentence + 1)", .dim))
        let why = sentence.why.map { "\($0.term) \(decimal($0.weight))" }.joined(separator: ", ")
        if !why.isEmpty { console.print("  why: \(why)") }
        if !sentence.new.isEmpty { console.print("  new: \(sentence.new.map(oneLine).joined(separator: " · "))") }
        if !sentence.alsoIn.isEmpty { console.print("  also said by \(sentence.alsoIn.count) other sources") }
    }
}

private func explanationJSON(_ stored: StoredArticle) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
        json.field("id", stored.article.id.description)
        json.field("story", stored.placement?.story.description)
        json.field("settled", stored.isSettled)
        json.field("repost_of", stored.placement?.repostOf?.description)
        json.field("new", stored.placement?.novelty ?? 0)
        json.key("reasons")
        json.reasons(stored.placement?.reasons ?? [])
    }
    return json
}

private func explanationJSON(_ sentence: EditionSentence, in edition: String) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
        json.field("edition", edition)
        json.field("article", sentence.article.description)
        json.field("start", sentence.start)
        json.field("end", sentence.end)
        json.field("text", sentence.text)
        json.key("why")
        json.reasons(sentence.why)
        json.key("new")
        json.array(of: sentence.new) { $0.value($1) }
    }
    return json
}

extension JSONWriter {
    fileprivate mutating func reasons(_ reasons: [Reason]) {
        array(of: reasons) { json, reason in
            json.object {
                $0.field("term", reason.term)
                $0.field("weight", reason.weight)
            }
        }
    }
}
