import Spool
import Testing

@testable import Pipeline

@Suite struct OwnershipTests {
    private let folder = Ownership(user: 990, group: 990, mode: 0o2750)

    @Test func `the owner, the group and all others have their own bits`() {
        #expect(folder.permits(.gazette, .all))
        #expect(folder.permits(.ann, [.read, .pass]))
        #expect(!folder.permits(.ann, .write))
        #expect(!folder.permits(Account(name: "eve", user: 1001, group: 1001, groups: [1001]), .read))
        #expect(folder.permits(.root, .all))
    }

    @Test func `an owner without rights gains none by the group`() {
        let shut = Ownership(user: 1000, group: 990, mode: 0o070)
        #expect(!shut.permits(.ann, .read))
    }

    @Test func `an entry of the list counts within its mask`() {
        var shared = Ownership(user: 0, group: 0, mode: 0o770)
        shared.list = [
            AccessEntry(kind: .owner, rights: 7), AccessEntry(kind: .user, number: 990, rights: 7),
            AccessEntry(kind: .owningGroup, rights: 0), AccessEntry(kind: .mask, rights: 5),
            AccessEntry(kind: .other, rights: 0),
        ]
        #expect(shared.permits(.gazette, [.read, .pass]))
        #expect(!shared.permits(.gazette, .write))
        #expect(!shared.permits(.ann, .read))
    }
}
