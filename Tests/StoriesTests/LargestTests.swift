import Testing

@testable import Stories

@Test(arguments: 1...60) func `the largest numbers are found without sorting all`(count: Int) {
    var random = SeededNumbers(state: UInt64(count))
    let numbers = (0..<60).map { _ in UInt32(truncatingIfNeeded: random.next()) % 40 }
    #expect(largest(count, of: numbers) == numbers.sorted(by: >)[count - 1])
    #expect(largest(count, of: numbers.sorted()) == numbers.sorted(by: >)[count - 1])
}

@Test(arguments: 0...60) func `the heaviest terms are those that sorting finds, the first ones among equals`(count: Int)
{
    var random = SeededNumbers(state: UInt64(count))
    let terms = (0..<60).map { UInt32($0) * 3 }
    let weights = terms.map { _ in Float(random.next() % 12) / 8 }
    let sorted = terms.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(count).sorted()
    let kept = heaviestTerms(count, of: terms, weights)
    #expect(kept.terms == sorted.map { terms[$0] })
    #expect(kept.weights == sorted.map { weights[$0] })
}
