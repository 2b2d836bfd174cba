import Index
import Language
import Model

/// Words and folds of our own, enough for the texts of these tests.
let analyser: Analyser = {
    var sources = LexiconSources(
        dictionary: Array("微软 300 nz\n人工智能 300 n\n阿尔特曼 50 nr\n离职 80 v\n董事会 90 n\n公司 800 n\n的 9000 uj\n".utf8))
    sources.names = Array("organisation\tMicrosoft\t微软\n".utf8)
    sources.folds = Array("軟\t软\n離\t离\n職\t职\n會\t会\n導\t导\n體\t体\n".utf8)
    do {
        return Analyser(lexicon: try Lexicon(compiled: try Lexicon.compile(sources)))
    } catch {
        preconditionFailure("\(error)")
    }
}()

func newIndex() throws -> ArticleIndex { try ArticleIndex(path: ":memory:", analyser: analyser) }

/// A hash of our own making: the seed, then zeros.
func hash(_ seed: UInt64) -> ContentHash {
    let bytes = withUnsafeBytes(of: seed.bigEndian) { Array($0) } + [UInt8](repeating: 0, count: 24)
    guard let hash = ContentHash(bytes: bytes) else { preconditionFailure("32 bytes make a hash") }
    return hash
}

func file(_ seed: UInt64, path: String? = nil, received: Int64 = 1_700_000_000) -> IncomingFile {
    IncomingFile(hash: hash(seed), path: path ?? "\(seed).txt", received: received)
}

/// An article of one paragraph a line, cut into sentences at 。 and full stops, by the analyser.
func incoming(
    _ seed: UInt64, _ title: String = "", _ text: String = "今天没有什么新闻。", from file: IncomingFile? = nil,
    key: String? = nil, url: String = "", publication: String = "", published: String? = nil, language: String = "zh",
    kind: PageKind = .article, format: SourceFormat = .text, time: Int64? = nil,
    with analyser: Analyser = analyser
) -> IncomingArticle {
    let file = file ?? IndexTests.file(seed)
    var article = Article(id: ArticleID(rawValue: seed), key: key ?? file.path, format: format, charset: "UTF-8")
    (article.title, article.text, article.url, article.publication) = (title, text, url, publication)
    (article.kind, article.language) = (kind, LanguageTag(language))
    article.published = published.flatMap(day)
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        article.blocks.append(Block(.paragraph, offset..<offset + line.utf8.count))
        offset += line.utf8.count + 1
    }
    article.lead = text.split(separator: "\n").first.map(String.init) ?? ""
    let time = time ?? article.published.map { $0.civil.secondsSinceEpoch - 28_800 } ?? 1_700_000_000
    return IncomingArticle(analyser.analyse(article), from: file, time: time, program: "1", preparedBy: analyser)
}

/// `2023-11-21` at +08:00.
func day(_ text: String) -> PublishedTime? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CivilTime(year: parts[0], month: parts[1], day: parts[2]).map {
        PublishedTime(civil: $0, precision: .day, offset: 28_800)
    }
}

func placement(_ story: UInt64, repostOf: UInt64? = nil) -> Placement {
    Placement(
        story: StoryID(rawValue: story), repostOf: repostOf.map(ArticleID.init(rawValue:)), novelty: 0.5,
        reasons: [Reason("main", 0.25)])
}

func id(_ seed: UInt64) -> ArticleID { ArticleID(rawValue: seed) }
