@testable import Pipeline
import Testing

@Suite struct PulseTests {
    @Test func `an idle hour is alive`() {
        var pulse = Pulse(patience: .seconds(54))
        for _ in 0..<500 { #expect(pulse.isAlive(steps: 7, standstill: nil)) }
    }

    @Test func `work that moves is alive`() {
        var pulse = Pulse(patience: .seconds(54))
        for step in 0..<500 { #expect(pulse.isAlive(steps: step, standstill: .seconds(1))) }
    }

    @Test func `work that stands still is not`() {
        var pulse = Pulse(patience: .seconds(54))
        _ = pulse.isAlive(steps: 3, standstill: .zero)
        #expect(!pulse.isAlive(steps: 3, standstill: .seconds(8)))
    }

    @Test func `one piece blocked for good is noticed though others move`() {
        var pulse = Pulse(patience: .seconds(54))
        _ = pulse.isAlive(steps: 3, standstill: .seconds(50))
        #expect(!pulse.isAlive(steps: 4, standstill: .seconds(57)))
    }
}
