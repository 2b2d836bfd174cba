import Glibc
import Language
import Model

/// A small dictionary of our own, enough for the texts of these tests.
let smallDictionary = """
    我们 900 r
    他们 900 r
    公司 800 n
    微软 300 nz
    人工 200 n
    智能 200 n
    人工智能 300 n
    研究 400 v
    研究生 100 n
    生命 200 n
    起源 100 n
    的 9000 uj
    了 5000 ul
    在 6000 p
    和 5000 c
    开会 100 v
    北京 500 ns
    今天 400 t
    天气 300 n
    很 900 d
    好 900 a
    """

/// Compiled from the small dictionary, without tables.
let smallLexicon: Lexicon = {
    var sources = LexiconSources(dictionary: Array(smallDictionary.utf8))
    sources.folds = Array("國\t国\n學\t学\n會\t会\n開\t开\n灣\t湾\n".utf8)
    return compiled(sources)
}()

/// Compiled from Debian's python3-jieba and the project's own tables, once for all tests.
let fullLexicon: Lexicon = {
    let package = "/usr/lib/python3/dist-packages/jieba"
    var sources = LexiconSources(dictionary: bytes(of: package + "/dict.txt"))
    sources.idf = bytes(of: package + "/analyse/idf.txt")
    sources.folds = Array("國\t国\n學\t学\n會\t会\n開\t开\n軟\t软\n預\t预\n計\t计\n馬\t马\n說\t说\n這\t这\n".utf8)
    sources.names = bytes(of: dataFile("names.tsv"))
    sources.cues = bytes(of: dataFile("cues.tsv"))
    sources.wordTags = bytes(of: dataFile("word-tags.tsv"))
    sources.nameWeights = bytes(of: dataFile("name-weights.bin"))
    return compiled(sources)
}()

let analyser = Analyser(lexicon: fullLexicon)

private func compiled(_ sources: LexiconSources) -> Lexicon {
    do {
        return try Lexicon(compiled: try Lexicon.compile(sources))
    } catch {
        preconditionFailure("\(error)")
    }
}

/// A file of `Sources/Language/Data`.
func dataFile(_ name: String) -> String {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return root + "/Sources/Language/Data/" + name
}

func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { preconditionFailure("\(path) is missing: python3-jieba, set-up") }
    defer { fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { result += buffer[..<count] }
    return result
}

/// An article of these paragraphs; one that begins with "# " is a heading.
func article(_ paragraphs: [String], title: String = "", published: String? = "2023-11-21") -> Article {
    var article = Article(id: ArticleID(rawValue: 7), key: "test", format: .text, charset: "UTF-8")
    article.title = title
    for paragraph in paragraphs {
        if !article.text.isEmpty { article.text += "\n" }
        let isHeading = paragraph.hasPrefix("# ")
        let start = article.text.utf8.count
        article.text += isHeading ? String(paragraph.dropFirst(2)) : paragraph
        article.blocks.append(Block(isHeading ? .heading(level: 2) : .paragraph, start..<article.text.utf8.count))
    }
    let parts = (published ?? "").split(separator: "-").compactMap { Int($0) }
    if parts.count == 3, let civil = CivilTime(year: parts[0], month: parts[1], day: parts[2]) {
        article.published = PublishedTime(civil: civil, precision: .day, offset: 8 * 3600)
    }
    return article
}

/// The sentences of one paragraph, as texts.
func sentences(_ paragraph: String) -> [String] {
    let article = article([paragraph])
    return analyser.analysis(of: article).sentences.map { String(article.text[utf8: $0.utf8]) }
}

func words(_ text: String, _ analyser: Analyser = analyser) -> [String] {
    analyser.words(in: text).map { String(text[utf8: $0]) }
}

struct SearchToken: Equatable {
    var text: String
    var utf8: Range<Int>
    var isColocated: Bool
}

func searchTokens(_ text: String, _ purpose: TokenPurpose = .document) -> [SearchToken] {
    var tokens: [SearchToken] = []
    var text = text
    text.withUTF8 { buffer in
        analyser.forEachSearchToken(in: buffer, for: purpose) { token, range, isColocated in
            tokens.append(
                SearchToken(text: String(decoding: token, as: UTF8.self), utf8: range, isColocated: isColocated))
            return true
        }
    }
    return tokens
}
