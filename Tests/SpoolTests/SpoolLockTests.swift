import Glibc
import Testing

@testable import Spool

struct SpoolLockTests {
    @Test func `a second start on one inbox or one state folder is refused, naming the first`() async throws {
        try await withPlayground { place in
            for folder in ["state", "state2", "inbox2"] { mkdir("\(place.root)/\(folder)", 0o755) }
            let pairs = [("inbox", "state"), ("inbox", "state2"), ("inbox2", "state")]
            try await withSpoolLock(inbox: place.inboxPath, state: place.root + "/state") {
                for (inbox, state) in pairs {
                    let error = await #expect(throws: SpoolLockError.self) {
                        try await withSpoolLock(inbox: "\(place.root)/\(inbox)", state: "\(place.root)/\(state)") {}
                    }
                    #expect(error?.description.contains("process \(getpid())") == true)
                }
                try await withSpoolLock(inbox: place.root + "/inbox2", state: place.root + "/state2") {}
            }
            try await withSpoolLock(inbox: place.inboxPath, state: place.root + "/state") {}
        }
    }
}
