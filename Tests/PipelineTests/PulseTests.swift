@testable import Pipeline
import Testing

@Suite struct PulseTests {
    /// What the pulse says of readings, one after the other.
    private func alive(_ readings: [(steps: Int, standstill: Duration?)]) -> [Bool] {
        var pulse = Pulse(patience: .seconds(54))
        return readings.map { pulse.isAlive(steps: $0.steps, standstill: $0.standstill) }
    }

    @Test func `an idle hour is alive`() {
        #expect(!alive(Array(repeating: (7, nil), count: 500)).contains(false))
    }

    @Test func `work that moves is alive`() {
        #expect(!alive((0..<500).map { ($0, .seconds(1)) }).contains(false))
    }

    @Test func `work that stands still is not`() {
        #expect(alive([(3, .zero), (3, .seconds(8))]).last == false)
    }

    @Test func `one piece blocked for good is noticed though others move`() {
        #expect(alive([(3, .seconds(50)), (4, .seconds(57))]) == [true, false])
    }
}
