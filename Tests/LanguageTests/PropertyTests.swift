import Language
import Model
import Testing

/// What holds for any text: written by a seeded generator, from all planes, with whatever breaks cutters.
struct PropertyTests {
    @Test(arguments: 0..<150) func `words and sentences cover any text, in order, at borders of scalars`(seed: Int) {
        let article = wildArticle(seed)
        let analysis = analyser.analysis(of: article)
        expectCovering(analysis.words, article.text)
        expectCovering(analysis.sentences.map(\.utf8), article.text)
        #expect(words(article.text).joined() == visible(article.text))
    }

    @Test(arguments: 0..<150) func `every span of an analysis lies in the text, at borders of scalars`(seed: Int) {
        let article = wildArticle(seed)
        let analysis = analyser.analysis(of: article)
        let bytes = Array(article.text.utf8)
        var spans = analysis.names.flatMap(\.mentions) + analysis.dates.map(\.utf8) + analysis.amounts.map(\.utf8)
        spans += analysis.quotations.map(\.utf8) + analysis.quotations.compactMap(\.speaker)
        #expect(spans.allSatisfy { isSpan($0, bytes) })
        let blocks = article.blocks
        #expect(
            analysis.sentences.allSatisfy { sentence in
                blocks[sentence.block].utf8.lowerBound <= sentence.utf8.lowerBound
                    && sentence.utf8.upperBound <= blocks[sentence.block].utf8.upperBound
            })
        #expect(
            analysis.summary.allSatisfy { $0.sentences.upperBound <= analysis.sentences.count && $0.weight.isFinite })
        #expect(analysis.keywords.allSatisfy { !$0.term.isEmpty && $0.weight.isFinite })
    }

    @Test(arguments: 0..<100) func `folding keeps the count of scalars, and is done after one time`(seed: Int) {
        let text = wildText(seed, 300)
        let folded = analyser.folded(text)
        #expect(folded.unicodeScalars.count == text.unicodeScalars.count)
        #expect(analyser.folded(folded) == folded)
    }

    @Test(arguments: [
        ("微软发布人工智能", "微軟發布人工智能"), ("ＡＩ２０２３年", "AI2023年"), ("OpenAI的GPT-4", "openai的gpt-4"),
        ("这所大学开会", "這所大學開會"),
    ]) func `texts that fold alike are cut alike, each at its own offsets`(one: String, other: String) {
        let (left, right) = (words(one), words(other))
        #expect(left.map(\.unicodeScalars.count) == right.map(\.unicodeScalars.count))
        #expect(left.joined() == one)
        #expect(right.joined() == other)
    }

    private func wildArticle(_ seed: Int) -> Article {
        article((0..<4).map { wildText(seed &* 13 &+ $0, 150) }, title: wildText(seed, 20))
    }

    /// In order, not overlapping, on borders of scalars; only white space lies between.
    private func expectCovering(_ ranges: [Range<Int>], _ text: String) {
        let bytes = Array(text.utf8)
        var end = 0
        var isWhole = true
        for range in ranges {
            isWhole = isWhole && range.lowerBound >= end && isSpan(range, bytes)
            guard isWhole else { break }
            isWhole = String(decoding: bytes[end..<range.lowerBound], as: UTF8.self).unicodeScalars.allSatisfy(isSpace)
            end = range.upperBound
        }
        #expect(isWhole)
        #expect(String(decoding: bytes[end...], as: UTF8.self).unicodeScalars.allSatisfy(isSpace))
    }

    private func isSpan(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
        let isEnd = range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80
        return isEnd && bytes[range.lowerBound] & 0xC0 != 0x80
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private func visible(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !isSpace($0) }))
    }
}

/// Random scalars of all planes among what is hard: lone marks, joiners, right-to-left marks, nulls, the neighbours of the
/// surrogates, noncharacters, byte order marks, half pairs of quotes, numbers, and runs of one scalar.
private func wildText(_ seed: Int, _ length: Int) -> String {
    let hard: [UInt32] = [
        0, 1, 0x7F, 0x85, 0xA0, 0xAD, 0x300, 0x20DD, 0x200B, 0x200D, 0x200E, 0x200F, 0x202E, 0x2028, 0x2029, 0x2066,
        0x2060,
        0x3000, 0x3007, 0x25CB, 0x7B2C, 0x5E74, 0x4E07, 0xD7FF, 0xE000, 0xFDD0, 0xFE0F, 0xFEFF, 0xFFFC, 0xFFFD, 0xFFFF,
        0x10000, 0x1F468, 0x1F1E8, 0xE0001, 0xE0067, 0x10FFFF, 0x201C, 0x201D, 0x300A, 0x300B, 0x22, 0x27, 0x2E, 0x2026,
        0x3002, 0xFF0E, 0xFF10, 0xFF21, 0x5D0, 0x645, 0xE01, 0x30, 0x39, 0x25, 0x41,
    ]
    var random = SeededGenerator(state: UInt64(bitPattern: Int64(seed)))
    var text = String.UnicodeScalarView()
    while text.count < length {
        let scalar: Unicode.Scalar? =
            switch UInt64.random(in: 0..<4, using: &random) {
            case 0: Unicode.Scalar(hard[Int.random(in: hard.indices, using: &random)])
            case 1: Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
            case 2: Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FFF, using: &random))
            default: Unicode.Scalar(UInt32.random(in: 0x20...0x7E, using: &random))
            }
        guard let scalar else { continue }
        let run = UInt64.random(in: 0..<30, using: &random) == 0 ? 60 : 1
        for _ in 0..<run { text.append(scalar) }
    }
    return String(text)
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers everywhere.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
