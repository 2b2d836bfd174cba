@testable import Reading
import Testing

@Suite struct RetriesTests {
    @Test func `a file is condemned by a fresh reader alone`() {
        for death in [ReaderDeath.crashed(signal: 11), .outOfMemory, .forbiddenCall, .ended(status: 1), .garbled("")] {
            var retries = Retries()
            #expect(!retries.needsFreshReader)
            let isTriedAgain = [false, true].map { retries.again(after: death, ofFreshReader: $0) }
            #expect(isTriedAgain == [true, false])
            #expect(retries.needsFreshReader)
        }
    }

    @Test func `a file that takes too long or says too much is not tried again`() {
        var retries = Retries()
        let deaths = [ReaderDeath.tooSlow(.seconds(1)), .tooMuchOutput]
        let isTriedAgain = deaths.map { retries.again(after: $0, ofFreshReader: false) }
        #expect(isTriedAgain == [false, false])
    }

    @Test func `kills from outside count from the third on`() {
        var retries = Retries()
        let outcomes = (0..<3).map { _ in retries.again(after: .killed(signal: 9), ofFreshReader: true) }
        #expect(outcomes == [true, true, false])
    }
}
