/// Learns the tagger's weights from labelled sentences: an averaged structured perceptron (Collins 2002), the weights of
/// the features that matter most kept in a table of fixed size.
struct NameTrainer {
    typealias Row = SIMD8<Float>

    /// A sentence's features by their place in `weights`, 0 for a rare one, and its right labels.
    struct Sentence {
        var features: [Int32]
        var borders: [Bool]
        var labels: [UInt8]
    }

    private var places: [UInt64: Int32] = [:]
    private var keys: [UInt64] = [0]
    private var weights: [Row] = [Row()]
    private var totals: [Row] = [Row()]
    private var changed: [Int32] = [0]
    private var transitions = NameTrainer.lawful()
    private var transitionTotals = Array(repeating: Row(), count: NameWeights.transitionRows)
    private var clock: Int32 = 0
    private static let forbidden: Float = -1e6

    /// Inside comes only behind beginning or inside of the same kind.
    private static func lawful() -> [Row] {
        (0..<NameWeights.transitionRows).map { from in
            var row = Row()
            for kind in NameLabel.kinds.indices
            where from != NameLabel.begin(kind) && from != NameLabel.inside(kind) {
                row[NameLabel.inside(kind)] = forbidden
            }
            return row
        }
    }

    /// Gives every feature that occurs `least` times or more its place.
    mutating func count(_ features: [UInt64: Int32], least: Int32) {
        for key in features.keys.sorted() where features[key, default: 0] >= least {
            places[key] = Int32(keys.count)
            keys.append(key)
        }
        weights = Array(repeating: Row(), count: keys.count)
        totals = weights
        changed = Array(repeating: 0, count: keys.count)
    }

    func place(_ feature: UInt64) -> Int32 { places[feature, default: 0] }

    /// One pass over all sentences; the count of words labelled wrongly.
    mutating func pass(over sentences: [Sentence], order: [Int]) -> Int {
        var wrong = 0
        for index in order {
            clock += 1
            let sentence = sentences[index]
            let guess = labels(of: sentence)
            guard guess != sentence.labels else { continue }
            wrong += zip(guess, sentence.labels).count { $0 != $1 }
            update(sentence, guess)
        }
        return wrong
    }

    private mutating func update(_ sentence: Sentence, _ guess: [UInt8]) {
        var (right, wrong) = (NameWeights.start, NameWeights.start)
        for index in guess.indices {
            let (good, bad) = (Int(sentence.labels[index]), Int(guess[index]))
            if good != bad {
                for feature in features(of: sentence, index) where feature > 0 { change(Int(feature), good, bad) }
            }
            if (right, good) != (wrong, bad) {
                transitions[right][good] += 1
                transitionTotals[right][good] += Float(clock)
                transitions[wrong][bad] -= 1
                transitionTotals[wrong][bad] -= Float(clock)
            }
            (right, wrong) = (good, bad)
        }
    }

    private mutating func change(_ feature: Int, _ good: Int, _ bad: Int) {
        totals[feature] += weights[feature] * Float(clock - changed[feature])
        changed[feature] = clock
        weights[feature][good] += 1
        weights[feature][bad] -= 1
    }

    private func features(of sentence: Sentence, _ index: Int) -> ArraySlice<Int32> {
        sentence.features[index * NameFeatures.count..<(index + 1) * NameFeatures.count]
    }

    private func labels(of sentence: Sentence) -> [UInt8] {
        var back: [[UInt8]] = []
        var scores = transitions[NameWeights.start]
        for index in sentence.labels.indices {
            var origin = Array(repeating: UInt8(0), count: 8)
            if index > 0 { scores = step(scores, &origin) }
            if sentence.borders[index] {
                for label in 1..<NameLabel.count { scores[label] = NameTrainer.forbidden * 2 }
            } else {
                for feature in features(of: sentence, index) { scores += weights[Int(feature)] }
            }
            back.append(origin)
        }
        return path(back, scores)
    }

    private func step(_ scores: Row, _ origin: inout [UInt8]) -> Row {
        var best = Row(repeating: -.infinity)
        for from in 0..<NameLabel.count {
            let candidate = transitions[from] + Row(repeating: scores[from])
            for label in 0..<NameLabel.count where candidate[label] > best[label] {
                best[label] = candidate[label]
                origin[label] = UInt8(from)
            }
        }
        return best
    }

    private func path(_ back: [[UInt8]], _ scores: Row) -> [UInt8] {
        var label = 0
        for other in 1..<NameLabel.count where scores[other] > scores[label] { label = other }
        var labels = Array(repeating: UInt8(0), count: back.count)
        for index in back.indices.reversed() {
            labels[index] = UInt8(label)
            label = Int(back[index][label])
        }
        return labels
    }

    /// The table of `NameWeights` with 2^`bits` rows, as words of 64 bits.
    func table(bits: Int) -> [UInt64] {
        let averages = weights.indices.map { index in
            (totals[index] + weights[index] * Float(clock - changed[index])) / Float(max(1, clock))
        }
        let from = transitions.indices.map { transitions[$0] - transitionTotals[$0] / Float(max(1, clock)) }
        return NameTableBuilder(bits: bits, keys: keys, weights: averages, transitions: from).words
    }
}
