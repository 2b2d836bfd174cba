/// How well one text answers a query: how often each token stands where, and how many stand together.
struct FoundText {
    /// Of each token, how often it comes, a title or lead counted more.
    private(set) var counts: [Float]
    /// Of each token, the byte of the text where it comes first; 0 for what title and lead have.
    private var first: [Int]
    /// The greatest weight of different tokens that stand within 256 bytes.
    private(set) var closest: Float = 0
    let length: Int

    static let titleCount: Float = 3
    static let leadCount: Float = 1.5

    init(title: String, lead: String, text: UnsafeBufferPointer<UInt8>, _ scanner: TermScanner, _ weights: [Float]) {
        counts = [Float](repeating: 0, count: weights.count)
        first = [Int](repeating: .max, count: weights.count)
        length = text.count
        count(title, Self.titleCount, scanner)
        count(lead, Self.leadCount, scanner)
        scan(text, scanner, weights)
    }

    /// BM25 (Robertson, Zaragoza 2009; k1 0.7, b 0.3) with what comes early counted more, since a text begins with its
    /// subject, and what stands together; all of it less where words of the query are missing.
    func score(_ weights: [Float], averageLength: Float) -> Float {
        let normal = 0.7 * (0.7 + 0.3 * Float(length) / max(1, averageLength))
        var (sum, met, all) = (Self.closeness * closest, Float(0), Float(0))
        for (index, weight) in weights.enumerated() {
            all += weight
            guard counts[index] > 0 else { continue }
            met += weight
            sum += weight * (counts[index] * 1.7 / (counts[index] + normal) + Self.earliness(first[index]))
        }
        return sum * power(met / max(all, .leastNormalMagnitude), 0.4)
    }

    /// 1 at the beginning, half of it 300 bytes behind.
    private static func earliness(_ byte: Int) -> Float { 300 / (300 + Float(byte)) }

    private static let closeness: Float = 0.1

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
