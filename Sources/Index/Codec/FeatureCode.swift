import Model

/// Features in few bytes: terms that several vectors share are written once, as differences in ascending order, with the
/// vectors they stand in; each weight in one byte, a 255th of its vector's greatest.
///
/// What an older version wrote ends before the vectors of the title, which are then empty.
/// `encode(decode(bytes)) == bytes` for what this version wrote, so that what is read again compares as it did at first.
func encode(_ features: StoryFeatures) -> [UInt8] {
    var writer = ByteWriter()
    let vectors = vectors(of: features)
    let greatest = vectors.map { $0.weights.max() ?? 0 }
    for weight in greatest { writer.float(weight) }
    var positions = vectors.map { _ in 0 }
    let terms = union(vectors.map(\.terms))
    writer.count(terms.count)
    var last: UInt32 = 0
    for term in terms {
        writer.unsigned(UInt64(term - last))
        last = term
        let members = vectors.indices.filter { holds(vectors[$0], term, at: positions[$0]) }
        writer.byte(members.reduce(0) { $0 | 1 << UInt8($1) })
        for vector in members {
            writer.byte(quantised(vectors[vector].weights[positions[vector]], greatest[vector]))
            positions[vector] += 1
        }
    }
    writeAscending(features.figures.sorted(), to: &writer)
    writeAscending(features.fingerprints.sorted(), to: &writer)
    for vector in [features.titlePairs, features.titlePeople] { write(vector, to: &writer) }
    return writer.bytes
}

/// - Throws: `IndexError.corrupt`
func decodeFeatures(_ bytes: [UInt8]) throws -> StoryFeatures {
    var reader = ByteReader(bytes)
    let greatest = try (0..<5).map { _ in try reader.float() }
    let shared = try SharedTerms(&reader)
    var features = StoryFeatures()
    features.main = shared.vector(0, greatest[0])
    features.title = shared.vector(1, greatest[1])
    features.lead = shared.vector(2, greatest[2])
    features.names = shared.vector(3, greatest[3])
    features.bigrams = shared.vector(4, greatest[4])
    features.figures = try readAscending(&reader)
    features.fingerprints = try readAscending(&reader)
    guard !reader.isAtEnd else { return features }
    features.titlePairs = try readVector(&reader)
    features.titlePeople = try readVector(&reader)
    return features
}

/// The features as they are after `decodeFeatures(encode(features))`.
func quantised(_ features: StoryFeatures) -> StoryFeatures {
    var result = features
    result.main = quantised(features.main)
    result.title = quantised(features.title)
    result.lead = quantised(features.lead)
    result.names = quantised(features.names)
    result.bigrams = quantised(features.bigrams)
    result.titlePairs = quantised(features.titlePairs)
    result.titlePeople = quantised(features.titlePeople)
    result.figures.sort()
    result.fingerprints.sort()
    return result
}

private func quantised(_ vector: TermVector) -> TermVector {
    let greatest = vector.weights.max() ?? 0
    return TermVector(
        ascending: vector.terms, weights: vector.weights.map { weight(quantised($0, greatest), greatest) })
}

func weight(_ code: UInt8, _ greatest: Float) -> Float { Float(code) / 255 * greatest }

private func vectors(of features: StoryFeatures) -> [TermVector] {
    [features.main, features.title, features.lead, features.names, features.bigrams]
}

/// All terms once, ascending.
private func union(_ lists: [[UInt32]]) -> [UInt32] {
    var terms: [UInt32] = []
    for term in lists.joined().sorted() where terms.last != term { terms.append(term) }
    return terms
}

private func holds(_ vector: TermVector, _ term: UInt32, at position: Int) -> Bool {
    position < vector.terms.count && vector.terms[position] == term
}

/// Never 0 for a term that is there.
private func quantised(_ weight: Float, _ greatest: Float) -> UInt8 {
    guard greatest > 0, greatest.isFinite, weight.isFinite else { return 1 }
    return UInt8(max(1, min(255, (weight / greatest * 255).rounded())))
}

private func writeAscending(_ numbers: [UInt32], to writer: inout ByteWriter) {
    writer.count(numbers.count)
    var last: UInt32 = 0
    for number in numbers {
        writer.unsigned(UInt64(number - last))
        last = number
    }
}

private func readAscending(_ reader: inout ByteReader) throws -> [UInt32] {
    var last: UInt32 = 0
    return try (0..<reader.count()).map { _ in
        last &+= UInt32(truncatingIfNeeded: try reader.unsigned())
        return last
    }
}

private func write(_ vector: TermVector, to writer: inout ByteWriter) {
    let greatest = vector.weights.max() ?? 0
    writeAscending(vector.terms, to: &writer)
    writer.float(greatest)
    for weight in vector.weights { writer.byte(quantised(weight, greatest)) }
}

private func readVector(_ reader: inout ByteReader) throws -> TermVector {
    let terms = try readAscending(&reader)
    let greatest = try reader.float()
    return TermVector(ascending: terms, weights: try terms.map { _ in weight(try reader.byte(), greatest) })
}
