import Testing

@testable import Spool

struct SettleTrackerTests {
    static let start = ContinuousClock.now
    let path = RelativePath(unchecked: Array("a.txt".utf8))

    static func sighting(_ size: Int64, _ changed: Int64 = 0, quiet: Duration? = nil) -> SettleTracker.Sighting {
        let identity = FileIdentity(device: 1, inode: 1, size: size, modified: changed, changed: changed)
        return SettleTracker.Sighting(identity: identity, quiet: quiet)
    }

    /// Time as a drawing, 500 ms a sign: a digit is a write of that size, `c` a close after writing, `r` an arrival by rename, `e` any
    /// event, `-` nothing. The file is looked at after each sign; where it is ready an `R` stands in the result.
    static func run(_ drawing: String, isComplete: Bool = false) -> String {
        var tracker = SettleTracker(settle: .seconds(2))
        let path = RelativePath(unchecked: Array("a.html".utf8))
        var (size, changed): (Int64, Int64) = (1, 0)
        return String(
            drawing.enumerated().map { step, sign in
                let now = start + .milliseconds(500 * step)
                switch sign {
                case "c": tracker.note(.closedAfterWriting, path, now: now)
                case "r": tracker.note(.arrivedByRename, path, now: now)
                case "e": tracker.note(.touched, path, now: now)
                case "-": break
                default: (size, changed) = (Int64(String(sign)) ?? 0, Int64(step))
                }
                let verdict = tracker.see(path, sighting(size, changed), now: now) { isComplete }
                return verdict == .ready ? "R" : sign
            })
    }

    @Test(arguments: [
        ("1---------", "1---R----R"), ("1--2------", "1--2---R--"), ("r-----", "R----R"), ("1--e-----", "1--e---R-"),
        ("1-2-3-4-----", "1-2-3-4---R-"), ("c----", "c---R"), ("0--------", "0--------"), ("0--5-----", "0--5---R-"),
    ])
    func `a file is ready after two seconds alone, at once after a rename`(drawn: String, expected: String) {
        #expect(Self.run(drawn) == expected)
    }

    @Test(arguments: [("c---", "cR--"), ("c-", "cR"), ("cc----", "cc---R"), ("c2----", "c2---R")])
    func `a complete file closed once is ready early, closed twice it is not`(drawn: String, expected: String) {
        #expect(Self.run(drawn, isComplete: true).prefix(expected.count) == expected)
    }

    @Test func `closing seven times with pauses below settle makes one reading of the final bytes`() {
        let drawing = (1...7).map { "\($0)c-" }.joined() + "----"
        let result = Self.run(drawing)
        #expect(result.firstIndex(of: "R") == result.index(result.startIndex, offsetBy: 7 * 3 - 2 + 4))
    }

    @Test func `a file whose last change is old by the file system's clock is ready at first sight`() {
        var tracker = SettleTracker(settle: .seconds(2))
        let old = tracker.see(path, Self.sighting(3, quiet: .seconds(2)), now: Self.start) { false }
        let young = tracker.see(path, Self.sighting(3, quiet: .seconds(1)), now: Self.start) { false }
        #expect(old == .ready)
        #expect(young == .wait(.seconds(1)))
    }

    @Test func `an event counts more than an old change`() {
        var tracker = SettleTracker(settle: .seconds(2))
        tracker.note(.closedAfterWriting, path, now: Self.start)
        let verdict = tracker.see(path, Self.sighting(3, quiet: .seconds(60)), now: Self.start) { false }
        #expect(verdict == .wait(.seconds(2)))
    }

    @Test func `a change of the times alone starts the wait again`() {
        var tracker = SettleTracker(settle: .seconds(2))
        _ = tracker.see(path, Self.sighting(3, 1), now: Self.start) { false }
        let verdict = tracker.see(path, Self.sighting(3, 2), now: Self.start + .seconds(2)) { false }
        #expect(verdict == .wait(.seconds(2)))
    }

    @Test func `a placeholder is told of once, after an hour`() {
        var tracker = SettleTracker(settle: .seconds(2))
        let verdicts = [0, 3599, 3600, 3601, 9999].map { second in
            tracker.see(path, Self.sighting(0), now: Self.start + .seconds(second)) { false }
        }
        let told = verdicts.map { $0 == .empty(isToTell: true) }
        #expect(told == [false, false, true, false, false])
    }

    @Test func `more files than it may remember wait for a look at everything`() {
        var tracker = SettleTracker(settle: .seconds(2), capacity: 3)
        for name in ["a", "b", "c", "d"] {
            _ = tracker.see(RelativePath(unchecked: Array(name.utf8)), Self.sighting(3), now: Self.start) { false }
        }
        #expect(tracker.count == 3)
        #expect(tracker.isOverfull)
        #expect(tracker.due(Self.start + .seconds(2)).map(\.description) == ["a", "b", "c"])
    }

    @Test func `what a look at everything did not see is forgotten`() {
        var tracker = SettleTracker(settle: .seconds(2))
        tracker.note(.touched, path, now: Self.start)
        tracker.beginLook()
        tracker.endLook()
        #expect(tracker.count == 0)
        #expect(tracker.nextDue == nil)
    }
}
