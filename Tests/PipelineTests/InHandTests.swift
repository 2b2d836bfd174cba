import FoundationEssentials
import Model
@testable import Pipeline
import TestSupport
import Testing

@Suite struct InHandTests {
    private let file = FileID(rawValue: 0x1234)

    /// One life of the service, which ends with the file in hand; `crashed` as the unit would tell.
    private func live(_ state: String, crashed: Bool) async throws {
        let inHand = try InHand(state: state)
        try await inHand.holding(file) {
            try FileManager.default.copyItem(atPath: "\(state)/in-hand", toPath: "\(state)/as-it-was")
        }
        try FileManager.default.removeItem(atPath: "\(state)/in-hand")
        try FileManager.default.moveItem(atPath: "\(state)/as-it-was", toPath: "\(state)/in-hand")
        if crashed { try Data().write(to: URL(filePath: "\(state)/crashed")) }
    }

    @Test func `a file is condemned by the third crash with it in hand`() async throws {
        try await withTemporaryFolder { state in
            for death in 1...3 {
                try await live(state, crashed: true)
                #expect(try InHand(state: state).isCondemned(file) == (death == 3))
            }
        }
    }

    @Test func `kills and stops condemn nothing`() async throws {
        try await withTemporaryFolder { state in
            for _ in 1...9 { try await live(state, crashed: false) }
            #expect(try !InHand(state: state).isCondemned(file))
        }
    }

    @Test func `a file that is done is not in hand`() async throws {
        try await withTemporaryFolder { state in
            for _ in 1...4 {
                let inHand = try InHand(state: state)
                try await inHand.holding(file) {}
                try Data().write(to: URL(filePath: "\(state)/crashed"))
            }
            #expect(try !InHand(state: state).isCondemned(file))
        }
    }
}
