/// Names by a linear-chain model over words: the likeliest labels of a sentence (Viterbi), with learned weights. O(n).
struct NameTagger {
    private typealias Row = NameWeights.Row

    private let weights: NameWeights
    private let glances: [NameGlance]
    private let transitions: [Row]
    /// Below any score that counts.
    private static let never: Int16 = -4000

    init(_ weights: NameWeights, _ tokens: [Token], _ cues: [Cue], _ text: FoldedText) {
        self.weights = weights
        glances = NameFeatures.glances(tokens, cues, text)
        transitions = (0...NameWeights.start).map { weights.transitions(from: $0) }
    }

    /// The names among the tokens of a sentence: their tokens, and the place of their kind in `NameLabel.kinds`.
    func forEachName(in sentence: Range<Int>, _ body: (Range<Int>, Int) -> Void) {
        let labels = labels(of: sentence)
        var index = 0
        while index < labels.count {
            guard labels[index] != NameLabel.none else { index += 1; continue }
            let kind = NameLabel.kind(Int(labels[index]))
            var end = index + 1
            while end < labels.count, Int(labels[end]) == NameLabel.inside(kind) { end += 1 }
            body(sentence.lowerBound + index..<sentence.lowerBound + end, kind)
            index = end
        }
    }

    private func labels(of sentence: Range<Int>) -> [UInt8] {
        var back: [SIMD8<Int16>] = []
        back.reserveCapacity(sentence.count)
        var window = NameFeatures()
        window.here = glance(sentence.lowerBound, sentence)
        window.after = glance(sentence.lowerBound + 1, sentence)
        var scores = Row(repeating: NameTagger.never)
        for index in sentence {
            window.after2 = glance(index + 2, sentence)
            let isFirst = index == sentence.lowerBound
            let (best, origin) = isFirst ? (transitions[NameWeights.start], Row()) : step(scores)
            scores = window.here.isBorder ? onlyNone(best) : best &+ emission(window)
            scores = normalised(scores)
            back.append(origin)
            (window.before2, window.before) = (window.before, window.here)
            (window.here, window.after) = (window.after, window.after2)
        }
        return path(back, scores)
    }

    private func glance(_ index: Int, _ sentence: Range<Int>) -> NameGlance {
        index < sentence.upperBound ? glances[index] : .outside
    }

    /// For each label the best score on the way to it, and the label before it on that way.
    @inline(__always)
    private func step(_ scores: Row) -> (Row, Row) {
        var best = transitions[0] &+ Row(repeating: scores[0])
        var origin = Row(repeating: 0)
        for label in 1..<NameLabel.count {
            let candidate = transitions[label] &+ Row(repeating: scores[label])
            let isBetter = candidate .> best
            best.replace(with: candidate, where: isBetter)
            origin.replace(with: Row(repeating: Int16(truncatingIfNeeded: label)), where: isBetter)
        }
        return (best, origin)
    }

    @inline(__always)
    private func emission(_ window: NameFeatures) -> Row {
        var sum = Row(repeating: 0)
        window.forEach { sum &+= weights.weights($0) }
        return sum
    }

    private func onlyNone(_ scores: Row) -> Row {
        var result = Row(repeating: NameTagger.never)
        result[NameLabel.none] = max(scores[NameLabel.none], NameTagger.never + 1)
        return result
    }

    /// The best score becomes 0, the worst are cut, so that sums stay in 16 bits.
    private func normalised(_ scores: Row) -> Row {
        var scores = scores
        scores[7] = .min
        let best = scores.max()
        return pointwiseMax(scores &- Row(repeating: best), Row(repeating: NameTagger.never))
    }

    private func path(_ back: [Row], _ scores: Row) -> [UInt8] {
        var labels = Array(repeating: UInt8(0), count: back.count)
        guard !back.isEmpty else { return labels }
        var label = 0
        for other in 1..<NameLabel.count where scores[other] > scores[label] { label = other }
        for index in back.indices.reversed() {
            labels[index] = UInt8(label)
            label = Int(back[index][label])
        }
        return labels
    }
}
