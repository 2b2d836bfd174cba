import Glibc
import Language
import Model

/// Times the analysis of the texts on standard input, for Scripts/bench: one core, nothing read or stored around it.
///
/// Standard input: articles with a NUL behind each; the first line of one is its title. Standard output: a JSON object.
guard CommandLine.arguments.count == 2 else {
    complain("usage: measure-language DATA-DIRECTORY < ARTICLES")
    exit(64)
}

/// Of this process so far, in seconds.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func complain(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
}

do {
    let articles = try articlesOnStandardInput()
    let (before, memory) = (processorTime(), try ownMemory())
    let analyser = Analyser(lexicon: try Lexicon(directory: CommandLine.arguments[1]))
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
    print(json.text)
} catch {
    complain("measure-language: \(error)")
    exit(1)
}
