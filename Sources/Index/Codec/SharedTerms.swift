import Model

/// The terms of several vectors as they are written: each once, with the vectors that it stands in and its weights there.
struct SharedTerms {
    private var entries: [(term: UInt32, members: UInt8, weights: Int)] = []
    /// The codes of all weights; those of a term follow each other in the order of its vectors.
    private var codes: [UInt8] = []

    init(_ reader: inout ByteReader) throws {
        let count = try reader.count()
        entries.reserveCapacity(count)
        codes.reserveCapacity(count * 2)
        var term: UInt32 = 0
        for _ in 0..<count {
            term &+= UInt32(truncatingIfNeeded: try reader.unsigned())
            let members = try reader.byte() & 0x1F
            entries.append((term, members, codes.count))
            for _ in 0..<members.nonzeroBitCount { codes.append(try reader.byte()) }
        }
    }

    /// The vector of a number, below 5.
    func vector(_ number: UInt8, _ greatest: Float) -> TermVector {
        let (bit, below) = (UInt8(1) << number, UInt8(1) << number - 1)
        let count = entries.count { $0.members & bit != 0 }
        var (terms, weights): ([UInt32], [Float]) = ([], [])
        terms.reserveCapacity(count)
        weights.reserveCapacity(count)
        for entry in entries where entry.members & bit != 0 {
            terms.append(entry.term)
            weights.append(weight(codes[entry.weights + (entry.members & below).nonzeroBitCount], greatest))
        }
        return TermVector(ascending: terms, weights: weights)
    }
}
