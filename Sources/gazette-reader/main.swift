import Glibc
import Reading

// Reads files that nobody vouches for, for gazetted and gazette, who start it and talk to it by a socket:
//
//     gazette-reader read CHINESE-ZONE OTHER-ZONE FILE-SIZE SECONDS     files come by descriptor 3
//     gazette-reader convert OUTPUT-SIZE SECONDS                        becomes pdftotext, input and output as they are

let words = Array(CommandLine.arguments.dropFirst())
let numbers = words.compactMap(UInt.init)
switch words.first {
case "read" where words.count == 5 && numbers.count == 2:
    serve(chineseZone: words[1], otherZone: words[2], fileSize: numbers[0], seconds: numbers[1])
case "convert" where words.count == 3 && numbers.count == 2:
    convert(outputSize: numbers[0], seconds: numbers[1])
default:
    exit(EX_USAGE)
}
