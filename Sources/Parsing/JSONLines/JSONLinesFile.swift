import Model

/// A file of articles, one JSON object a line.
struct JSONLinesFile {
    private let utf8: [UInt8]
    private let charset: String
    private let position: Position
    private let zones: Zones
    private let hash: (UnsafeRawBufferPointer) -> ContentHash
    /// The lines that are not empty, with their numbers from 1.
    private let lines: [(utf8: Range<Int>, number: Int)]

    init(
        _ decoded: Decoded, at position: Position, zones: Zones,
        hash: @escaping (UnsafeRawBufferPointer) -> ContentHash
    ) {
        (utf8, charset, self.position, self.zones) = (decoded.utf8, decoded.charset, position, zones)
        self.hash = hash
        lines = JSONLinesFile.lines(of: decoded.utf8)
    }

    /// Hands over line after line, until `take` says no.
    func read(_ take: (SourceItem) -> Bool) {
        for line in lines {
            let result: Result<Article, ParsingError>
            do throws(ParsingError) {
                result = .success(try article(line.utf8, number: line.number))
            } catch {
                result = .failure(error)
            }
            guard take(SourceItem(place: position.member("line \(line.number)").place, result: result)) else { return }
        }
    }

    /// Whether most of the first five lines are objects, and one of them an article's; with `isNamed`, objects are
    /// enough.
    static func isLikely(_ utf8: [UInt8], isNamed: Bool) -> Bool {
        guard utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
        let lines = lines(of: utf8, limit: 5)
        let objects = lines.filter { utf8[$0.utf8].trimmed.first == UInt8(ascii: "{") }
        return objects.count * 2 > lines.count && (isNamed || objects.contains { isArticle(utf8, $0.utf8) })
    }

    private static func isArticle(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
        do throws(JSONScanner.Failure) {
            return try parsed(utf8, range).isArticle
        } catch {
            return false
        }
    }

    /// Title and text scalar for scalar; O(n). Throws `malformed` with the line's number and the offset in the file.
    private func article(_ range: Range<Int>, number: Int) throws(ParsingError) -> Article {
        let line: ArticleLine
        do {
            line = try JSONLinesFile.parsed(utf8, range)
        } catch {
            throw .malformed(error.what, line: number, utf8Offset: range.lowerBound + error.offset)
        }
        guard line.isArticle else {
            throw .malformed("The object has neither title nor text", line: number, utf8Offset: range.lowerBound)
        }
        return article(line, id: utf8[range].withUnsafeBytes(hash).articleID)
    }

    private func article(_ line: ArticleLine, id: ArticleID) -> Article {
        var article = Article(id: id, key: line.key ?? position.key, format: .jsonLines, charset: charset)
        article.title = line.title ?? ""
        article.text = line.text ?? ""
        article.publication = line.source
        article.byline = line.author
        article.url = line.url
        article.blocks = JSONLinesFile.paragraphs(of: article.text)
        article.lead = article.blocks.first.map { String(article.text[utf8: $0.utf8]) } ?? ""
        article.language = LanguageEvidence.language(of: (article.text.isEmpty ? article.title : article.text).utf8)
        article.published = line.published(in: zones.zone(for: article.language))
        return article
    }

    /// The parts between line feeds that are not only white space.
    private static func paragraphs(of text: String) -> [Block] {
        var text = text
        return text.withUTF8 { bytes in
            lineRanges(bytes).filter { range in bytes[range].contains { $0 > 0x20 } }.map { Block(.paragraph, $0) }
        }
    }

    private static func parsed(_ utf8: [UInt8], _ range: Range<Int>) throws(JSONScanner.Failure) -> ArticleLine {
        try utf8.withUnsafeBufferPointer { buffer throws(JSONScanner.Failure) in
            try ArticleLine(UnsafeBufferPointer(rebasing: buffer[range]))
        }
    }

    private static func lines(of utf8: [UInt8], limit: Int = .max) -> [(utf8: Range<Int>, number: Int)] {
        var result: [(utf8: Range<Int>, number: Int)] = []
        utf8.withUnsafeBufferPointer { buffer in
            var (start, number) = (0, 1)
            while start < buffer.count, result.count < limit {
                let end = nextLineFeed(buffer, from: start)
                if buffer[start..<end].contains(where: { $0 > 0x20 }) { result.append((start..<end, number)) }
                (start, number) = (end + 1, number + 1)
            }
        }
        return result
    }
}

/// The offset of the next line feed, or the end. O(n).
func nextLineFeed(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
}

/// The ranges between line feeds, empty ones too. O(n).
func lineRanges(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start <= bytes.count {
        let end = nextLineFeed(bytes, from: start)
        result.append(start..<end)
        start = end + 1
    }
    return result
}
