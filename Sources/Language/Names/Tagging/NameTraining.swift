/// A course of training: what is read, how long it is learned, how much is kept.
package struct NameTraining: Sendable {
    /// A feature that occurs less often is not learned.
    package var least: Int32 = 2
    package var passes = 5
    /// log2 of the count of rows of the table.
    package var bits = 17

    package init() {}

    /// The section of weights for `lexicon.bin`.
    ///
    /// `lines`: text, tab, names with a space between, each `start,end,kind` in scalars with a kind of `PER`, `LOC`, `ORG`.
    /// The same lines give the same bytes.
    package func weights(from lines: [String], _ lexicon: Lexicon, _ report: (String) -> Void) -> [UInt64] {
        let texts = lines.compactMap { LabelledText($0, lexicon) }
        var counts: [UInt64: Int32] = [:]
        for text in texts { text.forEachFeature { counts[$0, default: 0] += 1 } }
        var trainer = NameTrainer()
        trainer.count(counts, least: least)
        let sentences = texts.map { text in
            var features: [Int32] = []
            text.forEachFeature { features.append(trainer.place($0)) }
            return NameTrainer.Sentence(features: features, borders: text.glances.map(\.isBorder), labels: text.labels)
        }
        report("\(sentences.count) of \(lines.count) sentences, \(counts.count) features")
        var order = Array(sentences.indices)
        var random: UInt64 = 1
        for pass in 1...passes {
            NameTraining.shuffle(&order, &random)
            report("pass \(pass): \(trainer.pass(over: sentences, order: order)) words wrong")
        }
        return trainer.table(bits: bits)
    }

    /// Fisher and Yates, with Knuth's linear congruences, so that every run is the same.
    private static func shuffle(_ order: inout [Int], _ random: inout UInt64) {
        for index in order.indices.dropFirst().reversed() {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(index, Int((random >> 33) % UInt64(index + 1)))
        }
    }
}

/// A sentence with the labels of its words.
struct LabelledText {
    var glances: [NameGlance]
    var labels: [UInt8]

    /// Nil for a line of another form, and where a name begins or ends inside a word or has a mark inside.
    init?(_ line: String, _ lexicon: Lexicon) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 2 else { return nil }
        let text = FoldedText(String(fields[0]), lexicon.characters)
        let tokens = WordCutter.tokens(of: text, lexicon)
        let cues = tokens.map { $0.kind == .number ? [] : lexicon.cue(text.scalars[$0.range]) }
        glances = NameFeatures.glances(tokens, cues, text)
        labels = Array(repeating: 0, count: tokens.count)
        for name in fields[1].split(separator: " ") {
            let parts = name.split(separator: ",")
            guard parts.count == 3, let start = Int32(parts[0]), let end = Int32(parts[1]),
                let kind = ["PER", "LOC", "ORG"].firstIndex(of: parts[2]),
                let first = tokens.firstIndex(where: { $0.start == start }),
                let last = tokens.firstIndex(where: { $0.end == end }), first <= last
            else { return nil }
            guard !glances[first...last].contains(where: \.isBorder) else { return nil }
            for index in first...last {
                labels[index] = UInt8(index == first ? NameLabel.begin(kind) : NameLabel.inside(kind))
            }
        }
    }

    func forEachFeature(_ body: (UInt64) -> Void) {
        var window = NameFeatures()
        func glance(_ index: Int) -> NameGlance { index < glances.count ? glances[index] : .outside }
        (window.here, window.after) = (glance(0), glance(1))
        for index in glances.indices {
            window.after2 = glance(index + 2)
            window.forEach(body)
            (window.before2, window.before, window.here, window.after) =
                (window.before, window.here, window.after, window.after2)
        }
    }
}
