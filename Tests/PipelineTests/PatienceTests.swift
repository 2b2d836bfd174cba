@testable import Pipeline
import Testing

@Suite struct PatienceTests {
    @Test func `pauses grow to a minute and start anew after a success`() {
        var patience = Patience()
        let pauses = (0..<9).map { _ in patience.pause() }
        #expect(pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60].map(Duration.seconds))
        let recoveries = [patience.recovered(), patience.recovered()]
        #expect(recoveries == [true, false])
        let next = patience.pause()
        #expect(next == .seconds(1))
    }
}
