import Glibc
import Language

/// Options by name, with the places of Debian's python3-jieba as defaults.
var options = [
    "--dictionary": "/usr/lib/python3/dist-packages/jieba/dict.txt",
    "--idf": "/usr/lib/python3/dist-packages/jieba/analyse/idf.txt",
    "--folds": "", "--names": "Sources/Language/Data/names.tsv", "--cues": "Sources/Language/Data/cues.tsv",
    "--word-tags": "Sources/Language/Data/word-tags.tsv", "--name-weights": "Sources/Language/Data/name-weights.bin",
    "--output": ".",
]
let usage = """
    usage: compile-lexicon [--dictionary FILE] [--idf FILE] --folds FILE [--names FILE] [--cues FILE]
                           [--word-tags FILE] [--name-weights FILE] [--output DIRECTORY]

    Compiles jieba's dictionary and idf table (Debian: python3-jieba), a table of traditional characters
    (opencc_dict -i /usr/share/opencc/TSCharacters.ocd2 -f ocd2 -t text -o FILE, Debian: opencc), and our own
    names, cue words and weights to DIRECTORY/lexicon.bin.
    """
var arguments = CommandLine.arguments.dropFirst()
while let name = arguments.popFirst() {
    guard options[name] != nil, let value = arguments.popFirst() else {
        complain(usage)
        exit(64)
    }
    options[name] = value
}

do {
    var sources = LexiconSources(dictionary: try contents(of: options["--dictionary", default: ""]))
    sources.idf = try contents(of: options["--idf", default: ""])
    sources.folds = try contents(of: options["--folds", default: ""])
    sources.names = try contents(of: options["--names", default: ""])
    sources.cues = try contents(of: options["--cues", default: ""])
    sources.wordTags = try contents(of: options["--word-tags", default: ""])
    sources.nameWeights = try contents(of: options["--name-weights", default: ""])
    let path = options["--output", default: "."] + "/" + Lexicon.fileName
    try store(try Lexicon.compile(sources), to: path)
    print(path)
} catch {
    complain("compile-lexicon: \(error)")
    exit(1)
}
