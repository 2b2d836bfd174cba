@testable import Pipeline
import Testing

@Suite struct ProgressLedgerTests {
    @Test func `work in hand is seen, and each step of it`() {
        let ledger = ProgressLedger()
        #expect(ledger.longestStandstill(at: .now) == nil)
        ledger.working { step in
            let before = ledger.steps
            #expect((ledger.longestStandstill(at: .now + .seconds(5)) ?? .zero) > .seconds(4))
            step()
            #expect(ledger.steps == before + 1)
        }
        #expect(ledger.longestStandstill(at: .now) == nil)
    }

    @Test func `work that waits may stand still for as long as it was allowed`() async throws {
        let ledger = ProgressLedger()
        try await ledger.waiting(atMost: .seconds(100)) {
            #expect(ledger.longestStandstill(at: .now + .seconds(90)) == nil)
            #expect((ledger.longestStandstill(at: .now + .seconds(105)) ?? .zero) > .seconds(4))
        }
        #expect(ledger.longestStandstill(at: .now) == nil)
    }

    @Test func `work that throws is out of hand`() {
        let ledger = ProgressLedger()
        #expect(throws: CancellationError.self) { try ledger.working { _ in throw CancellationError() } }
        #expect(ledger.longestStandstill(at: .now) == nil)
    }

    @Test func `results come in the items' order, whatever the width`() async throws {
        for width in [1, 2, 7] {
            #expect(try await concurrentMap(Array(0..<100), width: width) { $0 * $0 } == (0..<100).map { $0 * $0 })
        }
    }

    @Test func `the first failure ends the map`() async {
        await #expect(throws: CancellationError.self) {
            try await concurrentMap(Array(0..<100), width: 3) { if $0 == 50 { throw CancellationError() } }
        }
    }
}
