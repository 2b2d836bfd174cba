/// How well one text answers a query: how often and how early each term stands where, and how many stand together.
struct FoundText {
    /// Of each term, how often it comes, a title or lead counted more.
    private var counts: [Float]
    /// Of each term, the byte of the text where it comes first; 0 for what title and lead have.
    private var first: [Int]
    /// The greatest weight of different terms that stand within 256 bytes.
    private var closest: Float = 0
    let length: Int

    private static let titleCount: Float = 3
    private static let leadCount: Float = 1.5
    private static let closeness: Float = 0.1

    init(title: String, lead: String, text: UnsafeBufferPointer<UInt8>, _ scanner: TermScanner, _ weights: [Float]) {
        counts = [Float](repeating: 0, count: weights.count)
        first = [Int](repeating: .max, count: weights.count)
        length = text.count
        count(title, Self.titleCount, scanner)
        count(lead, Self.leadCount, scanner)
        scan(text, scanner, weights)
    }

    /// BM25 (Robertson, Zaragoza 2009; k1 0.7, b 0.3) with what comes early counted more, since a text begins with its
    /// subject, and what stands together; all of it less where words of the query are missing. Of a place with several
    /// writings the one that tells most counts.
    func score(_ query: QueryTerms, _ weights: [Float], averageLength: Float) -> Float {
        let normal = 0.7 * (0.7 + 0.3 * Float(length) / max(1, averageLength))
        var sum = TermSum(query.places)
        for (index, weight) in weights.enumerated() {
            let term = query.terms[index]
            let count = counts[index]
            let worth = count > 0 ? count * 1.7 / (count + normal) + FoundText.earliness(first[index]) : 0
            sum.add(term, weight, worth)
        }
        return (sum.total + Self.closeness * closest) * power(sum.coverage, 0.4)
    }

    /// 1 at the beginning, half of it 300 bytes behind.
    private static func earliness(_ byte: Int) -> Float { 300 / (300 + Float(byte)) }

    private mutating func count(_ text: String, _ times: Float, _ scanner: TermScanner) {
        var text = text
        text.withUTF8 {
            scanner.forEachTerm(of: $0) { term, _ in
                counts[term] += times
                first[term] = 0
            }
        }
    }

    /// Windows of two pieces of 128 bytes that follow each other.
    private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ scanner: TermScanner, _ weights: [Float]) {
        var lastPiece = [Int](repeating: -2, count: counts.count)
        var (piece, here, before) = (0, Float(0), Float(0))
        scanner.forEachTerm(of: text) { term, utf8 in
            counts[term] += 1
            first[term] = min(first[term], utf8.lowerBound)
            let now = utf8.lowerBound >> 7
            if now != piece {
                before = now == piece + 1 ? weight(of: piece, lastPiece, weights) : 0
                (piece, here) = (now, 0)
            }
            if lastPiece[term] < piece - 1 || lastPiece[term] == piece - 1 && before == 0 { here += weights[term] }
            lastPiece[term] = piece
            closest = max(closest, here + before)
        }
    }

    private func weight(of piece: Int, _ lastPiece: [Int], _ weights: [Float]) -> Float {
        zip(lastPiece, weights).reduce(0) { $0 + ($1.0 == piece ? $1.1 : 0) }
    }
}

/// Adds up terms, of a place with several writings the better of the query's own and the best other.
private struct TermSum {
    private var (sum, met, all): (Float, Float, Float) = (0, 0, 0)
    private var literal: [(worth: Float, met: Float)]
    private var best: [(worth: Float, met: Float)]

    init(_ places: Int) {
        literal = Array(repeating: (0, 0), count: places)
        best = literal
    }

    mutating func add(_ term: QueryTerm, _ weight: Float, _ worth: Float) {
        if !term.isSubstitute { all += weight }
        guard worth > 0 else { return }
        guard let place = term.place else {
            sum += weight * worth
            met += weight
            return
        }
        if term.isSubstitute {
            best[place] = max(best[place], (weight * worth, weight), by: { $0.worth < $1.worth })
        } else {
            literal[place].worth += weight * worth
            literal[place].met += weight
        }
    }

    var total: Float { zip(literal, best).reduce(sum) { $0 + max($1.0.worth, $1.1.worth) } }

    /// The share of the query's weight that was met.
    var coverage: Float {
        guard all > 0 else { return 0 }
        return min(1, zip(literal, best).reduce(met) { $0 + max($1.0.met, $1.1.met) } / all)
    }
}

private func max<Value>(_ left: Value, _ right: Value, by isLess: (Value, Value) -> Bool) -> Value {
    isLess(left, right) ? right : left
}
