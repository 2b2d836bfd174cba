import Language
import Model

/// Seconds that opening the dictionary, analysing articles and cutting their words take.
func languageSpeed(of articles: [Article], data: String) throws -> JSONWriter {
    let (before, memory) = (processorTime(), try ownMemory())
    let analyser = Analyser(lexicon: try Lexicon(directory: data))
    let (opened, held) = (processorTime(), try ownMemory() - memory)
    var sentences = 0
    for article in articles { sentences += analyser.analysis(of: article).sentences.count }
    let analysed = processorTime()
    var words = 0
    for article in articles { words += analyser.words(in: article.text).count }
    let cut = processorTime()
    var json = JSONWriter()
    json.object { json in
        json.field("articles", articles.count)
        json.field("bytes", articles.reduce(0) { $0 + $1.title.utf8.count + $1.text.utf8.count })
        json.field("sentences", sentences)
        json.field("words", words)
        json.field("open_seconds", opened - before)
        json.field("analysis_seconds", analysed - opened)
        json.field("words_seconds", cut - analysed)
        json.field("memory_kib", held)
    }
    return json
}
