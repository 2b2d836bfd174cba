@testable import Index
import Model
import Testing

@Test func `features written before titles had vectors are read with none`() throws {
    var features = StoryFeatures()
    features.main = TermVector([(term: 7, weight: 1), (term: 9, weight: 0.5)])
    features.fingerprints = [3, 5]
    let bytes = encode(features)
    // Two empty vectors: each a count and a weight of four bytes.
    let read = try decodeFeatures(Array(bytes.dropLast(10)))
    #expect(read == quantised(features))
    #expect(read.titlePairs.isEmpty && read.titlePeople.isEmpty)
}
