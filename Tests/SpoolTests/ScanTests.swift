import Glibc
import Testing

@testable import Spool

struct ScanTests {
    @Test func `files present before the start are ready at the first look when they are old enough`() async throws {
        try await withPlayground(settle: .zero) { place in
            try place.drop("一.txt")
            try place.drop("周报/二.md")
            var inbox = Inbox(place.settings)
            #expect(try inbox.scan(now: .now) { _ in false }.readyPaths == ["一.txt", "周报/二.md"])
        }
    }

    @Test func `a fresh file waits until it has settled, and the scan says how long`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt")
            var settings = place.settings
            settings.settle = .seconds(3600)
            var inbox = Inbox(settings)
            let now = ContinuousClock.now
            let first = try inbox.scan(now: now) { _ in false }
            let rest = try #require(first.next)
            #expect(first.ready.isEmpty && first.waiting == 1)
            #expect(rest > .seconds(3000) && rest <= .seconds(3600))
            #expect(try inbox.scan(.pending, now: now + rest) { _ in false }.readyPaths == ["a.txt"])
        }
    }

    @Test(arguments: [".filepart", ".crdownload", ".part"])
    func `a temporary name renamed to its own is one file, ready at once`(ending: String) async throws {
        try await withPlayground { place in
            var inbox = Inbox(place.settings)
            try place.drop("a.html" + ending)
            #expect(try inbox.scanSettled().ready.isEmpty)
            try place.move("inbox/a.html" + ending, "inbox/a.html")
            var look = Look.pending
            look.add(.arrivedByRename, try #require(RelativePath("a.html")))
            #expect(try inbox.scan(look, now: .now) { _ in false }.readyPaths == ["a.html"])
        }
    }

    @Test func `mail in a Maildir is read once it is delivered`() async throws {
        try await withPlayground { place in
            for path in ["信/tmp/1.host", "信/new/2.host", "信/cur/3.host:2,S", "笔记/tmp/四.txt"] { try place.drop(path) }
            var inbox = Inbox(place.settings)
            #expect(try inbox.scanSettled().readyPaths == ["信/cur/3.host:2,S", "信/new/2.host", "笔记/tmp/四.txt"])
            try place.move("inbox/信/tmp/1.host", "inbox/信/new/1.host")
            var look = Look.pending
            look.add(.closedAfterWriting, try #require(RelativePath("信/tmp/1.host")))
            look.add(.arrivedByRename, try #require(RelativePath("信/new/1.host")))
            #expect(try inbox.scan(look, now: .now) { _ in false }.readyPaths == ["信/new/1.host"])
        }
    }

    @Test func `an empty placeholder is left alone and is one file when it is filled`() async throws {
        try await withPlayground { place in
            var inbox = Inbox(place.settings)
            try place.drop("a.txt", "")
            #expect(try inbox.scanSettled().ready.isEmpty)
            try place.drop("a.txt", "有了正文。")
            #expect(try inbox.scanSettled().readyPaths == ["a.txt"])
        }
    }

    @Test func `a closed HTML page is ready after 200 milliseconds, an unfinished one is not`() async throws {
        try await withPlayground { place in
            var inbox = Inbox(place.settings)
            try place.drop("a.html", "<html><p>完整。</html>\n")
            try place.drop("b.html", "<html><p>还没写完")
            var look = Look.pending
            for name in ["a.html", "b.html"] { look.add(.closedAfterWriting, try #require(RelativePath(name))) }
            let now = ContinuousClock.now
            #expect(try inbox.scan(look, now: now) { _ in false }.next == .milliseconds(200))
            let later = try inbox.scan(.pending, now: now + .milliseconds(200)) { _ in false }
            #expect(later.readyPaths == ["a.html"])
        }
    }

    @Test func `links, pipes and sockets are never opened and named once`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt")
            symlink("/etc/hostname", place.inboxPath + "/link.txt")
            symlink("..", place.inboxPath + "/loop")
            mkfifo(place.inboxPath + "/pipe.txt", 0o644)
            var inbox = Inbox(place.settings)
            let scan = try inbox.scan(now: .now) { _ in false }
            let refused = Set(scan.refused.map { "\($0.path) \($0.reason.rawValue)" })
            #expect(refused == ["link.txt link", "loop link", "pipe.txt pipe"])
            #expect(try inbox.scanSettled().refused.isEmpty)
            #expect(try inbox.scanSettled().readyPaths == ["a.txt"])
        }
    }

    @Test func `a link that takes a folder's place on the way is not followed`() async throws {
        try await withPlayground { place in
            try place.drop("sub/a.txt")
            try place.write("secret/a.txt", "不该读到")
            var inbox = Inbox(place.settings)
            let item = try #require(try inbox.scanSettled().ready.first)
            try place.move("inbox/sub", "elsewhere")
            symlink(place.root + "/secret", place.inboxPath + "/sub")
            guard case .gone = try inbox.claim(item) else {
                Issue.record("it was read")
                return
            }
        }
    }

    @Test func `a saved page and its folder are one item`() async throws {
        try await withPlayground { place in
            for (page, folder) in [("网页", "网页_files"), ("旧网页", "旧网页.files")] {
                try place.drop("\(page).html", "<html></html>")
                try place.drop("\(folder)/frame.html", "<html></html>")
            }
            var inbox = Inbox(place.settings)
            #expect(try inbox.scanSettled().readyPaths == ["旧网页.html", "网页.html"])
        }
    }

    @Test func `a page's folder that comes before its page is not taken for articles`() async throws {
        try await withPlayground { place in
            try place.drop("页面_files/frame.html", "<html></html>")
            var inbox = Inbox(place.settings)
            let now = ContinuousClock.now
            let first = try inbox.scan(now: now) { _ in false }
            #expect(first.ready.isEmpty && first.next == .seconds(30))
            try place.drop("页面.html", "<html></html>")
            let scan = try inbox.scanSettled()
            #expect(scan.readyPaths == ["页面.html"])
            #expect(scan.ready.first?.companion == Array("页面_files".utf8))
        }
    }

    @Test func `a folder that only looks like a page's is read after half a minute`() async throws {
        try await withPlayground { place in
            try place.drop("work_files/a.txt")
            var inbox = Inbox(place.settings)
            let now = ContinuousClock.now
            #expect(try inbox.scan(now: now) { _ in false }.ready.isEmpty)
            _ = try inbox.scan(.pending, now: now + .seconds(30)) { _ in false }
            let scan = try inbox.scan(.pending, now: now + .seconds(32)) { _ in false }
            #expect(scan.readyPaths == ["work_files/a.txt"])
        }
    }

    @Test func `folders of our own inside the inbox are no part of it`() async throws {
        try await withPlayground { place in
            var settings = place.settings
            settings.ownFolders = [place.inboxPath + "/outbox", place.inboxPath + "/archive"]
            try place.drop("outbox/index.html", "<html></html>")
            try place.drop("archive/2026/11/old.txt")
            try place.drop("a.txt")
            var inbox = Inbox(settings)
            #expect(try inbox.scanSettled().readyPaths == ["a.txt"])
            var look = Look.pending
            look.add(.arrivedByRename, try #require(RelativePath("outbox/index.html")))
            #expect(try inbox.scan(look, now: .now) { _ in false }.readyPaths == [])
        }
    }

    @Test func `any name that a file system takes is read, shown escaped, and archived`() async throws {
        let names: [[UInt8]] = [
            Array("new\nline.txt".utf8), Array("😀.txt".utf8), [0xFF, 0xFE, 0x2E, 0x74], Array("caf\u{E9}.txt".utf8),
            Array("cafe\u{301}.txt".utf8), Array("Case.txt".utf8), Array("case.txt".utf8),
            Array(repeating: 0x61, count: 255), Array(" .txt".utf8), Array("-rf".utf8), Array("*?.txt".utf8),
        ]
        try await withPlayground { place in
            for (number, name) in names.enumerated() {
                let path = Array((place.inboxPath + "/").utf8) + name + [0]
                let file = path.withUnsafeBufferPointer {
                    open(
                        UnsafeRawPointer($0.baseAddress!).assumingMemoryBound(to: CChar.self), O_WRONLY | O_CREAT, 0o644
                    )
                }
                try #require(Glibc.write(file, [UInt8(number + 48)], 1) == 1)
                close(file)
            }
            var inbox = Inbox(place.settings)
            let files = try inbox.claimAll()
            #expect(files.count == names.count)
            #expect(Set(files.map(\.path)).isSuperset(of: ["new\\nline.txt", "\\xFF\\xFE.t", "😀.txt"]))
            for file in files {
                #expect(
                    try place.archive.take(file, arrived: 0)
                        == .moved(RelativePath(unchecked: Array("1970/01/".utf8) + file.item.path.bytes)))
            }
            #expect(try inbox.scanSettled().ready.isEmpty)
            #expect(try inbox.scanSettled().waiting == 0)
        }
    }

    @Test func `a tree too deep to be named is refused without harm`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt")
            var folder = open(place.inboxPath, O_RDONLY)
            for _ in 0..<2000 {
                mkdirat(folder, "d", 0o755)
                let next = openat(folder, "d", O_RDONLY)
                close(folder)
                folder = next
            }
            close(folder)
            var inbox = Inbox(place.settings)
            let scan = try inbox.scan(now: .now) { _ in false }
            #expect(scan.refused.map(\.reason) == [.tooDeep])
            let root = try Descriptor(folder: place.inboxPath)
            try removeDeepTree(root)
        }
    }

    /// Moves each child up before its parent is removed, for paths that no call takes.
    private func removeDeepTree(_ root: borrowing Descriptor) throws {
        while renameat(root.raw, "d/d", root.raw, "e") == 0 {
            unlinkat(root.raw, "d", AT_REMOVEDIR)
            renameat(root.raw, "e", root.raw, "d")
        }
        unlinkat(root.raw, "d", AT_REMOVEDIR)
    }

    @Test func `many files at once come in portions, none missing and none twice`() async throws {
        try await withPlayground(settle: .zero) { place in
            try place.drop("0.txt", "x")
            for number in 1..<9000 { link(place.inboxPath + "/0.txt", "\(place.inboxPath)/\(number).txt") }
            var inbox = Inbox(place.settings)
            var seen: Set<String> = []
            var look = Look.everything
            while true {
                let scan = try inbox.scan(look, now: .now) { _ in false }
                for item in scan.ready {
                    #expect(seen.insert(item.path.description).inserted)
                    unlink("\(place.inboxPath)/\(item.path)")
                }
                if !scan.isPartial { break }
                look = .pending
            }
            #expect(seen.count == 9000)
        }
    }

    @Test func `an inbox that is not there is the surroundings' error, and is read when it is back`() async throws {
        try await withPlayground(settle: .zero) { place in
            try place.drop("a.txt")
            var inbox = Inbox(place.settings)
            try place.move("inbox", "away")
            let error = #expect(throws: SurroundingsError.self) { try inbox.scan(now: .now) { _ in false } }
            #expect(error?.kind == .gone)
            try place.move("away", "inbox")
            #expect(try inbox.scan(now: .now) { _ in false }.readyPaths == ["a.txt"])
        }
    }
}
