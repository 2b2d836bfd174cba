import ArgumentParser
import Index
import Model
import Pipeline
import Settings

struct Forget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Remove articles for good, with all that came of them.",
        discussion: """
            gazette forget 1a2b3c4d
                an article, by its id or the beginning of it
            gazette forget --yes 1a2b3c4d 5e6f
                several, without being asked

            The article, its original in the archive and its readable copy go; editions
            that quoted it are written anew without its sentences, and say so; a storyline
            that was called after it is called after another article, and so is its page. A
            file that holds other articles too stays, and so does one in an inbox that is
            kept; neither is read for this article again. What was removed still lies in
            unused parts of the database until `gazette vacuum`, and its title in the
            journal. Dropped again, it is an article like any other.

            `gazette search WORDS` finds articles with their ids. Exit status 2: there is
            no such article.
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "Do not ask.") var yes = false
    @Flag(help: "One JSON object.") var json = false
    @Argument(help: "The articles: their ids, or the beginnings of them.") var articles: [String]

    func run() async throws {
        let console = Console()
        let (settings, index) = try options.open()
        let stored = try articles.map { try article($0, index, console) }
        guard try yes || isMeant(stored, console) else { throw ExitCode.failure }
        let outcome = try await forget(stored.map(\.article.id), settings, log: commandLog())
        guard !json else { return console.print(forgetJSON(outcome)) }
        for id in outcome.articles { console.print("\(id) is forgotten") }
        for edition in outcome.editions { console.print("\(edition) is written anew without it") }
        for path in outcome.originals { console.print("\(path) is removed") }
        for path in outcome.kept { console.say("\(path) stays: it holds more, or its folder is kept") }
    }

    private func article(_ reference: String, _ index: ArticleIndex, _ console: Console) throws -> StoredArticle {
        guard let id = try index.articleID(prefix: reference), let stored = try index.storedArticle(id) else {
            console.say("No article is called \(reference). `gazette search WORDS` finds articles with their ids.")
            throw ExitCode(2)
        }
        return stored
    }

    /// Asks whoever sits at a terminal; nobody else can answer.
    private func isMeant(_ stored: [StoredArticle], _ console: Console) throws -> Bool {
        guard console.showsProgress else {
            throw ValidationError("Nobody is there to be asked: add --yes to remove \(stored.count) articles for good.")
        }
        for one in stored { console.say("\(one.article.id)  \(oneLine(one.article.title))") }
        console.say("Remove for good, from editions too? Type yes:")
        return readLine() == "yes"
    }
}

private func forgetJSON(_ outcome: ForgetOutcome) -> JSONWriter {
    var json = JSONWriter()
    json.object { outcome.write(to: &$0) }
    return json
}
