import Glibc
import Model
import Testing

@testable import Spool

struct ClaimTests {
    @Test func `a claimed file has its hash and collection, and stays in its place`() async throws {
        try await withPlayground { place in
            try place.drop("周报/一.txt", "第一篇。")
            var inbox = Inbox(place.settings)
            let file = try #require(try inbox.claimAll().first)
            #expect(file.hash == ContentHasher.hash(Array("第一篇。".utf8)))
            #expect(file.path == "周报/一.txt" && file.collection == "周报")
            #expect(try place.text("inbox/周报/一.txt") == "第一篇。")
        }
    }

    @Test func `a file that changed since it was seen is left for a later scan`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt", "旧")
            var inbox = Inbox(place.settings)
            let item = try #require(try inbox.scanSettled().ready.first)
            try place.drop("a.txt", "新的正文")
            guard case .changed = try inbox.claim(item) else {
                Issue.record("the old sighting was claimed")
                return
            }
            #expect(try inbox.claimAll().map(\.hash) == [ContentHasher.hash(Array("新的正文".utf8))])
        }
    }

    @Test func `a claimed file is open at its start, and tells whether it changed while it was read`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt", "正文")
            var inbox = Inbox(place.settings)
            let item = try #require(try inbox.scanSettled().ready.first)
            guard case .claimed(let file, let open) = try inbox.claim(item) else {
                Issue.record("it was not claimed")
                return
            }
            #expect(lseek(open.raw, 0, SEEK_CUR) == 0 && open.size == 6)
            #expect(try open.isUnchanged())
            #expect(try inbox.reopen(file) != nil)
            let writer = Glibc.open(place.inboxPath + "/a.txt", O_WRONLY | O_APPEND)
            #expect(write(writer, "x", 1) == 1)
            close(writer)
            #expect(try !open.isUnchanged())
            #expect(try inbox.reopen(file) == nil)
        }
    }

    @Test func `a file that is too large is not read, and rejected with its reason`() async throws {
        try await withPlayground { place in
            var settings = place.settings
            settings.maxFileBytes = 10
            try place.drop("大.txt", "十个字节放不下的正文")
            var inbox = Inbox(settings)
            let item = try #require(try inbox.scanSettled().ready.first)
            guard case .unreadable(let file) = try inbox.claim(item) else {
                Issue.record("it was read")
                return
            }
            #expect(file.problem == .tooLarge(bytes: 30, limit: 10))
            let settlement = try place.rejected.take(file, because: Rejection(file.problem))
            #expect(settlement == .moved(RelativePath(unchecked: Array("大.txt".utf8))))
            #expect(try place.tree("rejected") == ["大.txt", "大.txt.reason.txt"])
        }
    }

    @Test func `a file that vanished is gone`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt")
            var inbox = Inbox(place.settings)
            let item = try #require(try inbox.scanSettled().ready.first)
            unlink(place.inboxPath + "/a.txt")
            guard case .gone = try inbox.claim(item) else {
                Issue.record("it was claimed")
                return
            }
        }
    }

    @Test func `a pipe put in a file's place is neither opened nor waited for`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt")
            var inbox = Inbox(place.settings)
            let item = try #require(try inbox.scanSettled().ready.first)
            unlink(place.inboxPath + "/a.txt")
            mkfifo(place.inboxPath + "/a.txt", 0o644)
            guard case .changed = try inbox.claim(item) else {
                Issue.record("it was claimed")
                return
            }
        }
    }

    @Test(arguments: [0, 4_070_908_800, -1, 1_700_000_000])
    func `any time of modification will do`(seconds: Int) async throws {
        try await withPlayground { place in
            try place.drop("a.txt", "正文")
            let stamp = timespec(tv_sec: seconds, tv_nsec: 0)
            utimensat(AT_FDCWD, place.inboxPath + "/a.txt", [stamp, stamp], 0)
            var inbox = Inbox(place.settings)
            let file = try #require(try inbox.claimAll().first)
            #expect(
                try place.archive.take(file, arrived: 1_700_000_000)
                    == .moved(RelativePath(unchecked: Array("2023/11/a.txt".utf8))))
        }
    }

    @Test func `an edit that keeps the modification time is a change`() async throws {
        try await withPlayground(after: .keep) { place in
            try place.drop("a.txt", "旧版")
            let stamp = timespec(tv_sec: 1_700_000_000, tv_nsec: 0)
            utimensat(AT_FDCWD, place.inboxPath + "/a.txt", [stamp, stamp], 0)
            var (inbox, known) = (Inbox(place.settings), KnownFiles())
            for file in try inbox.claimAll() {
                guard case .kept(let key) = try place.archive.take(file, arrived: 0) else { continue }
                known.insert(key)
            }
            #expect(try inbox.claimAll(known: known.contains).isEmpty)
            try place.drop("a.txt", "新版")
            utimensat(AT_FDCWD, place.inboxPath + "/a.txt", [stamp, stamp], 0)
            #expect(try inbox.claimAll(known: known.contains).map(\.hash) == [ContentHasher.hash(Array("新版".utf8))])
        }
    }
}
