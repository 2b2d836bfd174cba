import Glibc
import Language

let usage = """
    usage: train-names DATA OUTPUT < LABELLED

    Learns the weights of the name tagger from labelled sentences, with the words of DATA/lexicon.bin, and writes them to
    OUTPUT. A line: text, tab, names with a space between, each start,end,kind in characters; kind: PER, LOC or ORG.
    """
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    print(usage)
    exit(64)
}
do {
    let lexicon = try Lexicon(directory: arguments[1])
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    let weights = NameTraining().weights(from: lines, lexicon) { print($0) }
    guard let file = fopen(arguments[2], "wb") else { throw Unwritable(path: arguments[2]) }
    let count = weights.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, count == weights.count * 8 else { throw Unwritable(path: arguments[2]) }
} catch {
    print("train-names: \(error)")
    exit(1)
}

/// A file that cannot be opened or written.
struct Unwritable: Error {
    var path: String
}
