import Testing

@testable import Stories

@Test(arguments: 1...60) func `the largest numbers are found without sorting all`(count: Int) {
    var random = SeededNumbers(state: UInt64(count))
    let numbers = (0..<60).map { _ in random.next() }
    #expect(largest(count, of: numbers) == numbers.sorted(by: >)[count - 1])
    #expect(largest(count, of: numbers.sorted()) == numbers.sorted(by: >)[count - 1])
}
