internal import Glibc
internal import Model

/// The vectors that Stories compares.
struct FeatureMaker {
    private static let mainTerms = 80
    private static let bigrams = 120
    private static let titleFactor: Float = 3
    private static let nameFactor: Float = 1.5

    let reading: Reading
    let terms: TermTable
    let titleTable: TermTable
    let leadTable: TermTable
    /// For each name the hash that stands for it, and how often it is mentioned.
    let names: [(hash: UInt32, count: Int)]
    /// The people named in the text, each once for every form.
    let people: [Range<Int>]

    func features() -> StoryFeatures {
        var features = StoryFeatures()
        features.main = main()
        features.title = vector(titleTable)
        features.lead = vector(leadTable)
        features.names = unit(names.map { (term: $0.hash, weight: log(1 + Float($0.count))) })
        features.bigrams = unit(BigramCounter(reading).weightiest(FeatureMaker.bigrams))
        features.titlePairs = unit(TitlePairs(reading.title).hashes().map { (term: $0, weight: 1) })
        features.titlePeople = TermVector(TitlePeople(reading, people).hashes().map { (term: $0, weight: 1) })
        features.figures = Figures(reading).hashes()
        features.fingerprints = fingerprints(of: reading.text)
        return features
    }

    private func vector(_ table: TermTable) -> TermVector {
        unit(table.terms.map { (term: $0.hash, weight: $0.idf * log(1 + $0.count)) })
    }

    private func main() -> TermVector {
        var entries = terms.terms.map { (term: $0.hash, count: $0.count, idf: $0.idf) }
        for term in titleTable.terms { add(term.hash, FeatureMaker.titleFactor * term.count, term.idf, &entries) }
        for name in names { add(name.hash, FeatureMaker.nameFactor * Float(name.count), 11.9, &entries) }
        let weighed = entries.map { (term: $0.term, weight: log(1 + $0.count) * $0.idf) }
        return unit(weightiest(weighed, FeatureMaker.mainTerms))
    }

    private func add(
        _ hash: UInt32, _ count: Float, _ idf: Float, _ entries: inout [(term: UInt32, count: Float, idf: Float)]
    ) {
        if let known = terms.term(of: hash) {
            entries[known].count += count
        } else if let known = entries[terms.terms.count...].firstIndex(where: { $0.term == hash }) {
            entries[known].count += count
        } else {
            entries.append((hash, count, idf))
        }
    }

    /// Of length 1; the weights of a term that comes again are added.
    private func unit(_ entries: [(term: UInt32, weight: Float)]) -> TermVector {
        var terms: [UInt32] = []
        var weights: [Float] = []
        let order = entries.indices.map { UInt64(entries[$0].term) << 32 | UInt64($0) }.sorted()
        for key in order {
            let entry = entries[Int(key & 0xFFFF_FFFF)]
            if terms.last == entry.term {
                weights[weights.count - 1] += entry.weight
            } else {
                terms.append(entry.term)
                weights.append(entry.weight)
            }
        }
        let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return TermVector() }
        return TermVector(ascending: terms, weights: weights.map { $0 / length })
    }
}

/// The entries of most weight, which is not negative, heaviest first; of equal ones the earlier.
func weightiest(_ entries: [(term: UInt32, weight: Float)], _ most: Int) -> [(term: UInt32, weight: Float)] {
    // Floats of one sign are in the order of their bit patterns.
    let keys = entries.indices.map { UInt64(~entries[$0].weight.bitPattern) << 32 | UInt64($0) }.sorted()
    return keys.prefix(most).map { entries[Int($0 & 0xFFFF_FFFF)] }
}
