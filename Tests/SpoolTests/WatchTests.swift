import Glibc
import Testing

@testable import Spool

/// Waits for wake-ups, at most ten seconds for each: the limit only ends a test that fails.
struct WatchTests {
    /// Scans at each wake-up until `isDone`, as Pipeline does; what became ready.
    ///
    /// Gives up after ten seconds, but not before two hundred looks: a process that was not run for a while has not looked.
    private func follow(
        _ place: Playground, _ settings: WatchSettings = WatchSettings(), while feed: (inout Inbox) throws -> Void,
        until isDone: (Set<String>) -> Bool
    ) async throws -> Set<String> {
        try await withInboxWatch(of: place.settings, settings) { watch in
            var inbox = Inbox(place.settings)
            var ready: Set<String> = []
            var isFed = false
            var deadline = ContinuousClock.now + .seconds(10)
            let end = ContinuousClock.now + .seconds(10)
            var looks = 0
            while !isDone(ready), looks < 200 || ContinuousClock.now < end {
                looks += 1
                guard let wakeUp = await watch.next(until: deadline) else { break }
                let scan = try inbox.scan(wakeUp.look, now: .now) { _ in false }
                for item in scan.ready { ready.insert(item.path.description) }
                deadline = min(max(end, .now + .milliseconds(50)), .now + (scan.next ?? .seconds(10)))
                if !isFed {
                    try feed(&inbox)
                    isFed = true
                }
            }
            return ready
        }
    }

    @Test func `a file that arrives by rename is ready within a tenth of a second`() async throws {
        try await withPlayground { place in
            var fastest = Duration.seconds(10)
            try await withInboxWatch(of: place.settings) { watch in
                var inbox = Inbox(place.settings)
                _ = await watch.next(until: nil)
                // The best of some: on a busy machine any one of them may wait for its turn.
                for number in 0..<8 {
                    try place.write("\(number).txt", "正文")
                    let start = ContinuousClock.now
                    try place.move("\(number).txt", "inbox/\(number).txt")
                    let wakeUp = try #require(await watch.next(until: start + .seconds(10)))
                    let item = try #require(try inbox.scan(wakeUp.look, now: .now) { _ in false }.ready.first)
                    guard case .claimed(let file, _) = try inbox.claim(item) else { continue }
                    fastest = min(fastest, .now - start)
                    #expect(file.path == "\(number).txt")
                }
            }
            #expect(fastest < .milliseconds(100))
        }
    }

    @Test func `a tree of five hundred files moved in is found whole`() async throws {
        try await withPlayground(settle: .milliseconds(50)) { place in
            for number in 0..<500 { try place.write("树/\(number % 7)/\(number % 5)/\(number).txt", "x") }
            let ready = try await follow(
                place, while: { _ in try place.move("树", "inbox/树") }, until: { $0.count == 500 })
            #expect(ready.count == 500)
        }
    }

    @Test func `folders made and filled at once lose nothing`() async throws {
        try await withPlayground(settle: .milliseconds(50)) { place in
            let ready = try await follow(
                place,
                while: { _ in
                    for number in 0..<200 { try place.drop("\(number)/a/b/\(number).txt") }
                }, until: { $0.count == 200 })
            #expect(ready.count == 200)
        }
    }

    @Test func `a file linked into the inbox is found`() async throws {
        try await withPlayground(settle: .milliseconds(50)) { place in
            try place.write("a.txt", "正文")
            let ready = try await follow(
                place, while: { _ in link(place.root + "/a.txt", place.inboxPath + "/a.txt") }, until: { !$0.isEmpty })
            #expect(ready == ["a.txt"])
        }
    }

    @Test func `without any event a file is found within one rescan period`() async throws {
        try await withPlayground(settle: .milliseconds(10)) { place in
            var settings = WatchSettings()
            settings.rescan = .milliseconds(100)
            settings.mostWatches = 0
            settings.poll = .seconds(100)
            let ready = try await follow(
                place, settings, while: { _ in try place.drop("a.txt") }, until: { !$0.isEmpty })
            #expect(ready == ["a.txt"])
        }
    }

    @Test func `a folder that gets no watch is polled, the others are watched`() async throws {
        try await withPlayground(settle: .milliseconds(10)) { place in
            mkdir(place.inboxPath + "/sub", 0o755)
            var settings = WatchSettings()
            settings.mostWatches = 1
            settings.poll = .milliseconds(50)
            let ready = try await follow(
                place, settings,
                while: { _ in
                    try place.drop("a.txt")
                    try place.drop("sub/b.txt")
                }, until: { $0.count == 2 })
            #expect(ready.sorted() == ["a.txt", "sub/b.txt"])  // which of them first is chance
        }
    }

    @Test func `when watches run out health names the sysctl, and recovers by itself`() async throws {
        try await withPlayground { place in
            let edge = try makeEdge()
            let failures = FailingFirst(code: EMFILE)
            let tree = WatchTree(
                path: place.inboxPath, own: [], mostWatches: 10, edge: edge, makeInotify: failures.make)
            var settings = WatchSettings()
            settings.retry = .milliseconds(20)
            try await withWatch(tree, settings) { watch in
                let first = await watch.next(until: nil)
                #expect(first?.look.isEverything == true)
                #expect(first?.health.description.contains("raise fs.inotify.max_user_instances") == true)
                let second = await watch.next(until: .now + .seconds(10))
                #expect(second?.health == .watching)
                #expect(second?.look.isEverything == true)
            }
        }
    }

    @Test func `an inbox that goes away and comes back is watched again`() async throws {
        try await withPlayground { place in
            try await withInboxWatch(of: place.settings) { watch in
                let limit = ContinuousClock.now + .seconds(10)
                #expect(await watch.next(until: limit)?.health == .watching)
                try place.move("inbox", "away")
                let gone = await watch.next(until: limit)
                guard case .gone(let error) = gone?.health else {
                    Issue.record("\(String(describing: gone))")
                    return
                }
                #expect(error.kind == .gone && gone?.look.isPending == true)
                try place.move("away", "inbox")
                let back = await watch.next(until: limit)
                #expect(back?.health == .watching && back?.look.isEverything == true)
                rmdir(place.inboxPath)
                mkdir(place.inboxPath, 0o755)
                let other = await watch.next(until: limit)
                #expect(other?.look.isEverything == true)
                try place.write("a.txt", "正文")
                try place.move("a.txt", "inbox/a.txt")
                #expect(await watch.next(until: limit)?.look.isPending == false)
            }
        }
    }

    @Test func `a nudge looks at everything, a stop ends the wake-ups`() async throws {
        try await withPlayground { place in
            try await withInboxWatch(of: place.settings) { watch in
                _ = await watch.next(until: nil)
                #expect(await watch.next(until: .now)?.look.isPending == true)
                watch.nudger.lookAgain()
                watch.nudger.lookAgain()
                #expect(await watch.next(until: nil)?.look.isEverything == true)
                #expect(await watch.next(until: .now)?.look.isPending == true)
                watch.nudger.stop()
                #expect(await watch.next(until: nil) == nil)
                #expect(await watch.next(until: nil) == nil)
            }
        }
    }

    @Test func `an overflown queue of events is told once and everything is looked at`() async throws {
        try await withPlayground(settle: .zero) { place in
            try await withInboxWatch(of: place.settings) { watch in
                _ = await watch.next(until: nil)
                // Two names in turn, so that no event is the same as the one before it.
                try place.drop("500.txt")
                let sysctl = try Descriptor(folder: "/proc/sys/fs/inotify").open("max_queued_events".utf8, O_RDONLY)
                let digits = try sysctl.readChunk(32).filter { $0 > 0x20 }
                let count = try #require(Int(String(decoding: digits, as: UTF8.self)))
                for _ in 0...(count / 2) {
                    try place.move("inbox/500.txt", "inbox/501.txt")
                    try place.move("inbox/501.txt", "inbox/500.txt")
                }
                for number in 0..<500 { try place.drop("\(number).txt") }
                let wakeUp = try #require(await watch.next(until: .now + .seconds(10)))
                #expect(wakeUp.overflowed && wakeUp.look.isEverything)
                var inbox = Inbox(place.settings)
                #expect(try inbox.scan(wakeUp.look, now: .now) { _ in false }.ready.count == 501)
                let next = try #require(await watch.next(until: .now))
                #expect(!next.overflowed)
            }
        }
    }
}

/// Stands for a kernel that has no inotify instances left at first.
private final class FailingFirst {
    private var isFirst = true
    private let code: Int32

    init(code: Int32) { self.code = code }

    func make(edge: Int32) throws(Errno) -> Inotify {
        defer { isFirst = false }
        if isFirst { throw Errno(code) }
        return try Inotify(edge: edge)
    }
}
