import Testing

@testable import Spool

@Suite struct AccessEntryTests {
    @Test func `a list is read as Linux stores it`() {
        let bytes: [UInt8] = [
            2, 0, 0, 0, 1, 0, 7, 0, 255, 255, 255, 255, 2, 0, 5, 0, 0xDE, 3, 0, 0, 16, 0, 5, 0, 255, 255, 255, 255,
        ]
        #expect(
            AccessEntry.list(bytes[...]) == [
                AccessEntry(kind: .owner, rights: 7), AccessEntry(kind: .user, number: 990, rights: 5),
                AccessEntry(kind: .mask, rights: 5),
            ])
    }

    @Test(arguments: [[], [2, 0, 0, 0, 1], [3, 0, 0, 0], [2, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0]] as [[UInt8]])
    func `what is no list is none`(bytes: [UInt8]) {
        #expect(AccessEntry.list(bytes[...]) == nil)
    }
}
