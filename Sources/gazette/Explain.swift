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
            gazette explain 1a2b3c4d
                an article, by its id or the beginning of it
            gazette explain 1a2b3c4d#s12
                one sentence of it: in which editions, and why
            gazette explain 2026-11-23-daily
                an edition: the order of its storylines, and each sentence
            gazette explain 2026-11-23-daily#3
                its third sentence
            gazette explain 2026-11-23-daily 1a2b3c4d
                what became of an article there, or why it is left out
            gazette explain 青江大桥-1a2b3c4d
                a storyline: what placed each of its articles, what people decided
            gazette explain --story 1a2b3c4d
                the same, by an id that is an article's too
            gazette explain page.html
                a file: which block won, and where each field came from

            Each reason stands with its weight; one with a minus speaks against. Exit
            status 2: nothing is called so.
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object a line.") var json = false
    @Flag(help: "What is named is a storyline.") var story = false
    @Argument(help: "An article's id, ID#sN for a sentence, an edition's name, a storyline's slug, or a file.")
    var reference: String
    @Argument(help: "With an edition: an article.") var article: String?

    private var words: ExplanationWords { ExplanationWords(labels: InspectionLabels()) }

    func run() async throws {
        let console = Console()
        if !story, FileManager.default.fileExists(atPath: reference) { return try await explainFile(console) }
        let (settings, index) = try options.open()
        if story { return try explainStory(index, console) }
        let parts = reference.split(separator: "#", maxSplits: 1).map(String.init)
        if let name = parts.first, let edition = try keptEdition(name, settings) {
            return try explain(edition, parts.dropFirst().first, index, console)
        }
        guard isDigits(parts.first ?? ""), let id = try index.articleID(prefix: parts.first ?? ""),
            let stored = try index.storedArticle(id)
        else { return try explainOther(index, console) }
        if parts.count > 1 { return try explainSentence(parts[1], of: id, settings, index, console) }
        json ? console.print(explanationJSON(stored)) : explain(stored, console)
    }

    /// No file, edition or article: a storyline, or nothing that is known.
    private func explainOther(_ index: ArticleIndex, _ console: Console) throws {
        switch try index.findStory(reference) {
        case .one, .several: return try explainStory(index, console)
        case .none: break
        }
        let newest = try index.editionNames().first.map { " The newest edition is \($0)." } ?? ""
        console.say(
            "Nothing is called \(reference): no file, edition, article or storyline.\(newest) `gazette search WORDS` "
                + "finds articles with their ids, `gazette stories` lists storylines.")
        throw ExitCode(2)
    }

    private func explainStory(_ index: ArticleIndex, _ console: Console) throws {
        let explanation = try StoryExplanation(storyID(reference, index, console), index)
        json ? console.print(explanation.json) : explanation.print(to: console, words)
    }

    /// The whole edition, one sentence of it by its number, or an article's part in it.
    private func explain(
        _ edition: Edition, _ number: String?, _ index: ArticleIndex, _ console: Console
    ) throws {
        if let article {
            guard isDigits(article), let id = try index.articleID(prefix: article),
                let stored = try index.storedArticle(id)
            else {
                console.say("No article is called \(article). `gazette search WORDS` finds articles with their ids.")
                throw ExitCode(2)
            }
            let fate = try ArticleFate(of: stored, in: edition, options.settings(), index, words: words)
            return json ? console.print(fate.json) : fate.lines.forEach { console.print($0) }
        }
        let sentences = edition.quotedSentences
        guard let number else {
            if !json { words.order(of: edition).forEach { console.print($0) } }
            sentences.forEach { show($0, in: edition.name, console) }
            let leftOut = json ? [] : words.leftOut(of: edition)
            if !leftOut.isEmpty { console.print(words[.leftOut]) }
            return leftOut.forEach { console.print("  " + $0) }
        }
        guard let position = Int(number), sentences.indices.contains(position - 1) else {
            throw ValidationError("\(edition.name) has \(sentences.count) sentences: #1 to #\(sentences.count).")
        }
        show(sentences[position - 1], in: edition.name, console)
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
        for reason in placement.reasons { console.print("  " + words.line(of: reason, .placement)) }
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
        guard !found else { return }
        console.say(
            "No edition quotes \(reference). `gazette explain EDITION \(id)` says what became of its article there.")
        throw ExitCode(2)
    }

    private func show(_ sentence: EditionSentence, in edition: String, _ console: Console) {
        guard !json else { return console.print(explanationJSON(sentence, in: edition)) }
        console.print("“\(oneLine(sentence.text))”")
        console.print(console.styled("  \(edition) · \(sentence.article)#s\(sentence.sentence + 1)", .dim))
        for reason in sentence.why { console.print("  " + words.line(of: reason, .sentence)) }
        if !sentence.new.isEmpty {
            console.print("  \(words[.new]) \(sentence.new.map(oneLine).joined(separator: " · "))")
        }
        if !sentence.alsoIn.isEmpty { console.print("  \(words[.alsoIn]) \(sentence.alsoIn.count)") }
    }
}

/// What may be the beginning of an article's id: 4 to 16 hexadecimal digits.
private func isDigits(_ text: String) -> Bool {
    (4...16).contains(text.utf8.count) && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
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
    mutating func reasons(_ reasons: [Reason]) {
        array(of: reasons) { json, reason in
            json.object {
                $0.field("term", reason.term)
                $0.field("weight", reason.weight)
            }
        }
    }
}
