import Glibc
import Language
import Model

/// Times stages by themselves on the texts on standard input, for Scripts/bench: one core, nothing read or stored around it.
///
/// Standard input: articles with a NUL behind each; the first line of one is its title. Standard output: a JSON object.
guard CommandLine.arguments.count == 3, ["language", "storylines"].contains(CommandLine.arguments[1]) else {
    complain("usage: measure-stages language|storylines DATA-DIRECTORY < ARTICLES")
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
    let (articles, data) = (try articlesOnStandardInput(), CommandLine.arguments[2])
    let measured =
        CommandLine.arguments[1] == "language"
        ? try languageSpeed(of: articles, data: data) : try storylineSteps(of: articles, data: data)
    print(measured.text)
} catch {
    complain("measure-stages: \(error)")
    exit(1)
}
