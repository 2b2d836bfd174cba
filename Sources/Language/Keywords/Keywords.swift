internal import Glibc
internal import Model

/// Keywords: words by TF-IDF, names, and compounds of neighbouring words that recur; what the title says counts more.
struct KeywordFinder {
    private static let most = 20
    /// So many of the weightiest are looked at.
    private static let pool = 40
    /// Left of a keyword's weight when it is part of a better one, or has one as its part.
    private static let overlapFactor: Float = 0.7
    private static let titleFactor: Float = 3
    private static let nameFactor: Float = 1.2
    /// A name's idf, whatever its words' are: what the text is about is mostly somebody or something by name.
    private static let nameIDF: Float = 12
    /// Of a character that is a word only inside compounds.
    private static let syllableIDF: Float = 9
    private static let syllableFactor: Float = 0.6

    let reading: Reading
    let terms: TermTable
    private let titleTerms: Set<UInt32>
    private let names: NameTerms

    init(_ reading: Reading, _ terms: TermTable, _ titleTable: TermTable, _ spans: [NameSpan]) {
        (self.reading, self.terms) = (reading, terms)
        titleTerms = Set(titleTable.terms.map(\.hash))
        names = NameTerms(reading, terms, spans)
    }

    /// Weightiest first.
    func keywords() -> [Keyword] {
        let compounds = CompoundFinder(reading, terms).compounds().filter { !names.contains($0, reading) }.map(weighed)
        var covered = Array(repeating: Float(0), count: terms.terms.count)
        for compound in compounds {
            for term in terms.termOfToken[compound.tokens] where term >= 0 {
                covered[Int(term)] = max(covered[Int(term)], 0.7 * compound.count)
            }
        }
        let sentences = sentenceCounts()
        let words = terms.terms.indices.compactMap { word($0, covered[$0], inSentences: sentences[$0]) }
        return ranked(words + compounds + names.compounds.map(weighedName)).map {
            let surface = reading.article.text[utf8: reading.text.utf8($0.scalars)]
            return Keyword(term: String(surface), weight: Double($0.weight))
        }
    }

    /// In how many sentences each term stands.
    private func sentenceCounts() -> [Float] {
        var counts = Array(repeating: Float(0), count: terms.terms.count)
        var last = Array(repeating: -1, count: terms.terms.count)
        for (index, sentence) in reading.sentences.enumerated() {
            for term in terms.termOfToken[sentence.tokens] where term >= 0 && last[Int(term)] != index {
                last[Int(term)] = index
                counts[Int(term)] += 1
            }
        }
        return counts
    }

    /// A word that stands mostly inside a compound or a longer name counts only where it stands alone; one that is
    /// repeated in few sentences counts less.
    private func word(_ index: Int, _ covered: Float, inSentences sentences: Float) -> KeywordCandidate? {
        let term = terms.terms[index]
        let token = reading.tokens[term.first]
        let share = term.count - max(covered, 0.5 * names.covered[index])
        guard share > 0 else { return nil }
        var worth = term.idf * KeywordFinder.factor(token)
        if names.isName[index] { worth = max(worth, KeywordFinder.nameIDF * KeywordFinder.nameFactor) }
        let spread = sentences < term.count ? powf(max(1, sentences) / term.count, 0.3) : 1
        let title = titleTerms.contains(term.hash) ? KeywordFinder.titleFactor : 1
        let tokens = term.first..<term.first + 1
        return KeywordCandidate(
            tokens: tokens, scalars: token.range, count: term.count,
            weight: frequency(share) * worth * spread * title)
    }

    private func frequency(_ count: Float) -> Float { count == 1 ? 1 : powf(count, 1.2) }

    /// Nouns and names say what a text is about, verbs and adjectives less.
    static func factor(_ token: Token) -> Float {
        switch token.entry.tag {
        case .noun, .person, .foreignPerson, .place, .organisation, .properNoun, .verbalNoun, .abbreviation: 1
        case .other: token.kind == .latin ? 1.1 : 0.8
        case .idiom, .morpheme: 0.6
        case .verb: 0.5
        case .adjective, .distinguishing, .time: 0.35
        default: 0.2
        }
    }

    private func weighed(_ compound: KeywordCandidate) -> KeywordCandidate {
        var (factor, length): (Float, Float) = (0, 0)
        for token in compound.tokens {
            let isTerm = terms.termOfToken[token] >= 0
            factor += isTerm ? KeywordFinder.factor(reading.tokens[token]) : KeywordFinder.syllableFactor
            length += 1
        }
        var result = compound
        result.weight = frequency(compound.count) * worth(compound) * (1 + 0.4 * (length - 1)) * factor / length
        return result
    }

    private func weighedName(_ name: KeywordCandidate) -> KeywordCandidate {
        var result = name
        let length = Float(min(name.tokens.count, 3))
        result.weight = frequency(name.count) * worth(name) * (1 + 0.2 * (length - 1)) * KeywordFinder.nameFactor
        return result
    }

    /// The mean idf of its words; more where the title has them all.
    private func worth(_ compound: KeywordCandidate) -> Float {
        var sum: Float = 0
        var isTitle = !titleTerms.isEmpty
        for token in compound.tokens {
            let term = terms.termOfToken[token]
            sum += term >= 0 ? terms.terms[Int(term)].idf : KeywordFinder.syllableIDF
            isTitle = isTitle && isInTitle(token)
        }
        return sum / Float(compound.tokens.count) * (isTitle ? KeywordFinder.titleFactor : 1)
    }

    private func isInTitle(_ token: Int) -> Bool {
        let term = terms.termOfToken[token]
        if term >= 0 { return titleTerms.contains(terms.terms[Int(term)].hash) }
        return reading.title.text.scalars.contains(reading.text.scalars[Int(reading.tokens[token].start)])
    }

    /// The weightiest, one by one; what overlaps with one that is chosen loses weight.
    private func ranked(_ candidates: [KeywordCandidate]) -> [KeywordCandidate] {
        let keys = candidates.indices.map { UInt64(~candidates[$0].weight.bitPattern) << 32 | UInt64($0) }.sorted()
        var rest = keys.prefix(KeywordFinder.pool).map { candidates[Int($0 & 0xFFFF_FFFF)] }
        var overlaps = Array(repeating: false, count: rest.count)
        var chosen: [KeywordCandidate] = []
        while chosen.count < KeywordFinder.most, let best = rest.indices.max(by: { rest[$0].weight < rest[$1].weight })
        {
            let keyword = rest.remove(at: best)
            overlaps.remove(at: best)
            chosen.append(keyword)
            for index in rest.indices where !overlaps[index] && overlap(keyword.scalars, rest[index].scalars) {
                overlaps[index] = true
                rest[index].weight *= KeywordFinder.overlapFactor
            }
        }
        return chosen
    }

    /// One holds the other's characters.
    private func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let (long, short) = left.count >= right.count ? (left, right) : (right, left)
        let first = reading.text.scalars[short.lowerBound]
        for start in long.lowerBound...long.upperBound - short.count where reading.text.scalars[start] == first {
            if reading.text.scalars[start..<start + short.count].elementsEqual(reading.text.scalars[short]) {
                return true
            }
        }
        return false
    }
}
