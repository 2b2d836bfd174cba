internal import Glibc
internal import Model

/// What makes a sentence less worth quoting.
struct SentenceDefects {
    private static let fewestWords = 6
    /// Scalars of a Chinese sentence beyond which it is long.
    private static let long = 80.0
    private static let longestOccasion = 36

    let reading: Reading
    let sentences: [Sentence]
    let isChinese: Bool

    func add(to score: inout SentenceScore, _ index: Int, _ factors: SentenceScore.Factors) {
        let span = reading.sentences[index]
        if factors.long > 0, Double(span.scalars.count) > SentenceDefects.long {
            score.add("long", -factors.long * log2(Double(span.scalars.count) / SentenceDefects.long))
        }
        if reading.tokens[span.tokens].count(where: \.isWord) < SentenceDefects.fewestWords {
            score.add("short", -factors.short)
        }
        if sentences[index].leansOn != 0 { score.add("leaning", SentenceScore.leaningPenalty) }
        if isChinese, isOccasion(span) { score.add("occasion", SentenceScore.occasionPenalty) }
        if isBoilerplate(span) { score.add("boilerplate", SentenceScore.boilerplatePenalty) }
    }

    /// It says that something was held or published, and nothing of what (国务院印发《…》。): the next sentences do.
    private func isOccasion(_ span: SentenceSpan) -> Bool {
        let end = reading.text.scalars[span.scalars.upperBound - 1]
        guard span.scalars.count < SentenceDefects.longestOccasion, end == 0x3002 else { return false }
        for index in span.tokens.dropLast().reversed() {
            let token = reading.tokens[index]
            if token.count == 2, SentenceDefects.occasions.contains(pair(Int(token.start))) { return true }
            // , ; :
            if [0x2C, 0x3B, 0x3A].contains(reading.text.scalars[Int(token.start)]) { return false }
        }
        return false
    }

    private func pair(_ start: Int) -> UInt32 { reading.text.scalars[start] << 16 | reading.text.scalars[start + 1] }

    /// 召开 举行 举办 印发 发布 公布 发表 披露 出台
    private static let occasions: Set<UInt32> = [
        0x53EC_5F00, 0x4E3E_884C, 0x4E3E_529E, 0x5370_53D1, 0x53D1_5E03, 0x516C_5E03, 0x53D1_8868, 0x62AB_9732,
        0x51FA_53F0,
    ]

    /// It opens with one of the words that ask the reader for something, has two of them, or one in a few words.
    private func isBoilerplate(_ span: SentenceSpan) -> Bool {
        let found = span.tokens.count { reading.cues[$0].contains(.boilerplate) }
        return found >= 2 || found == 1 && span.tokens.count < 12
            || SentenceKinds(reading: reading).opening(span).contains(.boilerplate)
    }
}
