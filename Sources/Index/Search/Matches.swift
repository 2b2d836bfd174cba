import Model

/// The sentences that answer a query best, at most 3, with what matched in them: by the weight of the different tokens that
/// they hold, the earlier one first among equals. O(text).
func matches(
    in text: String, _ sentences: [Sentence], _ scanner: TermScanner, _ weights: [Float]
) -> [SearchHit.Match] {
    var text = text
    var marks = SentenceMarks(sentences, weights.count)
    text.withUTF8 { bytes in
        let looked = UnsafeBufferPointer(rebasing: bytes.prefix(SearchRun.longest))
        scanner.forEachTerm(of: looked) { term, range in marks.add(term, range, weights[term]) }
    }
    let best = marks.scores.indices.sorted { (marks.scores[$1], $0) < (marks.scores[$0], $1) }.prefix(3)
    let least = (best.first.map { marks.scores[$0] } ?? 0) * 0.3
    let offsets = ScalarOffsets(text)
    return best.filter { marks.scores[$0] > 0 && marks.scores[$0] >= least }.map { index in
        let range = sentences[index].utf8
        return SearchHit.Match(
            utf8: range, scalars: offsets.scalars(range), text: String(text[utf8: range]), marked: marks.ranges[index])
    }
}

/// What matched, sentence by sentence.
private struct SentenceMarks {
    private(set) var scores: [Float]
    /// In order, those that touch joined.
    private(set) var ranges: [[Range<Int>]]
    private let sentences: [Sentence]
    private var sentence = 0
    /// For each term, the last sentence that it was counted in.
    private var lastSentence: [Int]

    init(_ sentences: [Sentence], _ terms: Int) {
        self.sentences = sentences
        scores = [Float](repeating: 0, count: sentences.count)
        ranges = [[Range<Int>]](repeating: [], count: sentences.count)
        lastSentence = [Int](repeating: -1, count: terms)
    }

    /// Called in order of the ranges' beginnings.
    mutating func add(_ term: Int, _ range: Range<Int>, _ weight: Float) {
        while sentence < sentences.count, sentences[sentence].utf8.upperBound <= range.lowerBound { sentence += 1 }
        guard sentence < sentences.count, sentences[sentence].utf8.lowerBound <= range.lowerBound,
            range.upperBound <= sentences[sentence].utf8.upperBound
        else { return }
        if lastSentence[term] != sentence { scores[sentence] += weight }
        lastSentence[term] = sentence
        if let last = ranges[sentence].last, last.upperBound >= range.lowerBound {
            let joined = last.lowerBound..<max(last.upperBound, range.upperBound)
            ranges[sentence][ranges[sentence].count - 1] = joined
        } else {
            ranges[sentence].append(range)
        }
    }
}
