import Glibc
import Model

/// In how many storylines each term has been met: what stands in many tells them apart little.
///
/// So the weights follow the reader's own library, with no table of frequencies. A count-min sketch of two rows with
/// conservative update (Cormode, Muthukrishnan 2005; Estan, Varghese 2002): never too low, 2 MiB whatever comes.
struct TermSpread: Sendable {
    /// Terms of different vectors do not meet in the sketch.
    enum Aspect: UInt32 {
        case main = 0
        case names = 0x1234_5678
        case title = 0x3456_789A
        case phrases = 0x5678_9ABC
        case titlePairs = 0x789A_BCDE
        case people = 0x1357_9BDF
    }

    private var first: [UInt32] = []
    private var second: [UInt32] = []
    private var storylines = 0

    private static let width = 1 << 18
    /// The share of storylines up to which a term has its full weight.
    private static let rare = 0.002
    /// Storylines that are taken as met before the first, so that a small library's words all count: as many as were met,
    /// and some, up to a number.
    private static let (fewestBefore, mostBefore) = (20, 200)
    /// Storylines after which half of the caution is gone.
    private static let learning: Float = 30
    /// Storylines until which it is hardly known which terms are common.
    private static let young = 200

    /// How much more is asked of a score while it is not known yet which terms are common: 1 at first, then falling.
    var caution: Float { TermSpread.learning / (TermSpread.learning + Float(storylines)) }
    var isYoung: Bool { storylines < TermSpread.young }

    mutating func countStoryline() { storylines += 1 }

    /// Counts the terms of an article that are new to its storyline.
    mutating func count(_ vector: TermVector, _ aspect: Aspect, newTo centroid: Centroid) {
        if first.isEmpty {
            first = [UInt32](repeating: 0, count: TermSpread.width)
            second = first
        }
        first.withUnsafeMutableBufferPointer { first in
            second.withUnsafeMutableBufferPointer { second in
                centroid.forEachMissing(of: vector.terms) { term in
                    let (a, b) = TermSpread.cells(of: term ^ aspect.rawValue)
                    let count = min(first[a], second[b]) + 1
                    first[a] = max(first[a], count)
                    second[b] = max(second[b], count)
                }
            }
        }
    }

    /// The vector with the terms of many storylines made lighter, of length 1.
    func weigh(_ vector: TermVector, _ aspect: Aspect) -> TermVector { lighten(vector, aspect).unit() }

    /// The same for a vector of length 1, but as short as it has become: where all terms are common, having the same ones
    /// says little.
    func lighten(_ vector: TermVector, _ aspect: Aspect) -> TermVector {
        guard !first.isEmpty else { return vector }
        let weights = zip(vector.weights, counts(of: vector.terms, aspect)).map { $0 * weight(ofCount: $1) }
        return TermVector(ascending: vector.terms, weights: weights)
    }

    /// The terms, each with the square root of its rarity for a weight.
    func rarities(_ vector: TermVector, _ aspect: Aspect) -> TermVector {
        let weights =
            first.isEmpty
            ? vector.terms.map { _ in 1 } : counts(of: vector.terms, aspect).map { weight(ofCount: $0).squareRoot() }
        return TermVector(ascending: vector.terms, weights: weights)
    }

    /// 1 for a rare term, falling with the square of the logarithm of its share of the storylines, as the product of
    /// two inverse document frequencies does.
    private func weight(ofCount count: UInt32) -> Float {
        let before = min(TermSpread.mostBefore, TermSpread.fewestBefore + storylines)
        let share = Double(count) / Double(storylines + before)
        guard share > TermSpread.rare else { return 1 }
        let rarity = log(share) / log(TermSpread.rare)
        return Float(max(0.01, rarity * rarity))
    }

    /// In how many storylines each of some terms has been met. By itself, so that the processor fetches many cells at once.
    private func counts(of terms: [UInt32], _ aspect: Aspect) -> [UInt32] {
        first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { second in
                terms.map { term in
                    let (a, b) = TermSpread.cells(of: term ^ aspect.rawValue)
                    return min(first[a], second[b])
                }
            }
        }
    }

    private static func cells(of term: UInt32) -> (Int, Int) {
        (Int((term &* 0x9E37_79B1) >> 14), Int(((term ^ 0x5BD1_E995) &* 0x85EB_CA6B) >> 14))
    }
}
