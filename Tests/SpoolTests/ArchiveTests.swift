import Glibc
import Model
import Testing

@testable import Spool

struct ArchiveTests {
    /// 2026-11-30T23:59:59Z
    static let arrived: Int64 = 1_796_083_199

    private func claim(_ place: Playground, _ name: String) throws -> ClaimedFile {
        var inbox = Inbox(place.settings)
        return try #require(try inbox.claimAll().first { $0.path == name })
    }

    @Test func `an original goes to its month and collection under its own name`() async throws {
        try await withPlayground { place in
            try place.drop("周报/深/一.txt", "正文")
            let file = try claim(place, "周报/深/一.txt")
            let settlement = try place.archive.take(file, arrived: Self.arrived)
            #expect(settlement == .moved(try #require(RelativePath("2026/11/周报/深/一.txt"))))
            #expect(try place.tree("archive") == ["2026/11/周报/深/一.txt"])
            #expect(try place.tree("inbox") == [])
        }
    }

    @Test func `a name taken by other content gets eight digits of the hash, the same content is kept once`()
        async throws
    {
        try await withPlayground { place in
            for text in ["第一", "第二", "第一", "第二"] {
                try place.drop("a.txt", text)
                _ = try place.archive.take(try claim(place, "a.txt"), arrived: Self.arrived)
            }
            let mark = ContentHasher.hash(Array("第二".utf8)).description.prefix(8)
            #expect(try place.tree("archive") == ["2026/11/a.txt", "2026/11/a~\(mark).txt"])
            #expect(try place.text("archive/2026/11/a.txt") == "第一")
            #expect(try place.tree("inbox") == [])
        }
    }

    @Test func `a file replaced after it was read stays for a new reading`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt", "旧版")
            let file = try claim(place, "a.txt")
            try place.write("new.txt", "新版")
            try place.move("new.txt", "inbox/a.txt")
            #expect(try place.archive.take(file, arrived: Self.arrived) == .changed)
            #expect(try place.text("inbox/a.txt") == "新版")
            #expect(try place.tree("archive") == [])
            #expect(try claim(place, "a.txt").hash == ContentHasher.hash(Array("新版".utf8)))
        }
    }

    @Test func `touch and chmod while a file is read make no second reading`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt", "正文")
            let file = try claim(place, "a.txt")
            chmod(place.inboxPath + "/a.txt", 0o600)
            let stamp = timespec(tv_sec: 1, tv_nsec: 0)
            utimensat(AT_FDCWD, place.inboxPath + "/a.txt", [stamp, stamp], 0)
            guard case .moved = try place.archive.take(file, arrived: Self.arrived) else {
                Issue.record("it was left for another reading")
                return
            }
            #expect(try place.tree("inbox") == [])
        }
    }

    @Test func `taking a file again after a kill changes nothing`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt", "正文")
            let file = try claim(place, "a.txt")
            _ = try place.archive.take(file, arrived: Self.arrived)
            #expect(try place.archive.take(file, arrived: Self.arrived) == .gone)
            #expect(try place.tree("archive") == ["2026/11/a.txt"])
        }
    }

    @Test func `a kill while a copy already archived is removed gives the file its name back`() async throws {
        try await withPlayground { place in
            try place.drop(".gazette-parting.a.txt", "正文")
            var inbox = Inbox(place.settings)
            #expect(try inbox.claimAll().map(\.path) == ["a.txt"])
            try place.drop(".gazette-parting.b.txt", "别的")
            #expect(try inbox.claimAll().map(\.path) == ["a.txt"])
        }
    }

    @Test func `a pair of hard links are two files, each archived, without a loop`() async throws {
        try await withPlayground { place in
            try place.drop("a.txt", "正文")
            link(place.inboxPath + "/a.txt", place.inboxPath + "/b.txt")
            var inbox = Inbox(place.settings)
            for file in try inbox.claimAll() { _ = try place.archive.take(file, arrived: Self.arrived) }
            #expect(try place.tree("inbox") == [])
            #expect(try place.tree("archive") == ["2026/11/a.txt", "2026/11/b.txt"])
        }
    }

    @Test func `a link to the archived file itself is removed and the archived one stays`() async throws {
        try await withPlayground { place in
            try place.write("archive/2026/11/a.txt", "正文")
            link(place.archivePath + "/2026/11/a.txt", place.inboxPath + "/a.txt")
            _ = try place.archive.take(try claim(place, "a.txt"), arrived: Self.arrived)
            #expect(try place.tree("inbox") == [])
            #expect(try place.text("archive/2026/11/a.txt") == "正文")
        }
    }

    @Test func `a saved page takes its folder along, with its name when that is taken`() async throws {
        try await withPlayground { place in
            for text in ["<html>一</html>", "<html>二</html>"] {
                try place.drop("网页.html", text)
                try place.drop("网页_files/图/a.css", "p{}")
                _ = try place.archive.take(try claim(place, "网页.html"), arrived: Self.arrived)
            }
            let mark = ContentHasher.hash(Array("<html>二</html>".utf8)).description.prefix(8)
            #expect(
                Set(try place.tree("archive/2026/11")) == [
                    "网页.html", "网页_files/图/a.css", "网页~\(mark).html", "网页~\(mark)_files/图/a.css",
                ])
            #expect(try place.tree("inbox") == [])
        }
    }

    @Test func `to another file system originals and folders are copied, then removed`() async throws {
        try await withPlayground { place in
            var other = Array("/dev/shm/gazette-test.XXXXXX".utf8CString)
            try #require(mkdtemp(&other) != nil)
            let path = String(decoding: other.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let archive = Archive(folder: path, inbox: place.settings)
            for _ in 0..<2 {
                try place.drop("网页.html", "<html>一</html>")
                try place.drop("网页_files/图/a.css", "p{}")
                _ = try archive.take(try claim(place, "网页.html"), arrived: Self.arrived)
            }
            let names = try Outbox(folder: path).list("2026/11")
            let mark = ContentHasher.hash(Array("<html>一</html>".utf8)).description.prefix(8)
            #expect(names == ["网页.html", "网页_files", "网页~\(mark)_files"])
            #expect(try Outbox(folder: path).read("2026/11/网页_files/图/a.css") == Array("p{}".utf8))
            #expect(try place.tree("inbox") == [])
            try removeTree(Array(path.utf8.dropFirst("/dev/shm/".utf8.count)), in: try Descriptor(folder: "/dev/shm"))
        }
    }

    @Test func `a keep-inbox is not touched, and its files are known again without reading`() async throws {
        try await withPlayground(after: .keep) { place in
            try place.drop("a.txt", "正文")
            try place.drop("周报/b.txt", "正文二")
            var (inbox, known) = (Inbox(place.settings), KnownFiles())
            for file in try inbox.claimAll() {
                guard case .kept(let key) = try place.archive.take(file, arrived: Self.arrived) else {
                    Issue.record("\(file.path) was moved")
                    continue
                }
                known.insert(key)
            }
            let again = try inbox.scanSettled(known: known.contains)
            #expect(again.ready.isEmpty && again.waiting == 0 && again.unchanged == 2)
            #expect(try place.tree("inbox") == ["a.txt", "周报/b.txt"])
            chmod(place.inboxPath + "/a.txt", 0o600)
            #expect(try inbox.scanSettled(known: known.contains).readyPaths == ["a.txt"])
        }
    }

    @Test func `half a copy that a kill left is removed at the start`() async throws {
        try await withPlayground { place in
            try place.write("archive/2026/11/.gazette-writing.a.txt", "半")
            try place.write("archive/2026/11/.gazette-writing.网页_files/x/a.css", "半")
            try place.write("archive/2026/11/b.txt", "全")
            try place.archive.prepare()
            #expect(try place.tree("archive") == ["2026/11/b.txt"])
        }
    }

    /// What the folders look like when a kill came between two steps of `take`, and the state that must come of each.
    @Test(arguments: [
        ["inbox/页.html", "archive/2026/11/页_files/a.css"],
        ["inbox/页.html", "archive/2026/11/页.html", "archive/2026/11/页_files/a.css"],
        ["inbox/.gazette-parting.页.html", "archive/2026/11/页.html", "archive/2026/11/页_files/a.css"],
        ["inbox/页.html", "inbox/页_files/a.css", "archive/2026/11/.gazette-writing.页.html"],
        ["inbox/页.html", "inbox/页_files/a.css", "archive/2026/11/.gazette-writing.页_files/a.css"],
    ])
    func `after a kill between any two steps the archive ends the same`(files: [String]) async throws {
        try await withPlayground { place in
            for file in files { try place.write(file, "<html></html>") }
            try place.archive.prepare()
            var inbox = Inbox(place.settings)
            for file in try inbox.claimAll() { _ = try place.archive.take(file, arrived: Self.arrived) }
            #expect(try place.tree("inbox") == [])
            #expect(try place.tree("archive") == ["2026/11/页.html", "2026/11/页_files/a.css"])
        }
    }

    @Test
    func `an original is removed with its companion and the folders left empty, under whatever name it was given`()
        async throws
    {
        try await withPlayground { place in
            for text in ["第一", "第二"] {
                try place.drop("周报/a.html", text)
                try place.drop("周报/a_files/b.png", text)
                _ = try place.archive.take(try claim(place, "周报/a.html"), arrived: Self.arrived)
            }
            #expect(try place.tree("archive").count == 4)
            for text in ["第二", "第一"] {
                let path = try #require(RelativePath("周报/a.html"))
                let removed = try place.archive.remove(
                    ContentHasher.hash(Array(text.utf8)), filed: nil, seen: [(path, Self.arrived)])
                #expect(removed.count == 1, "\(text)")
            }
            #expect(try place.names("archive") == [])
        }
    }

    @Test func `a file of other content stays where an original lay`() async throws {
        try await withPlayground { place in
            try place.write("archive/2026/11/a.txt", "别的")
            let path = try #require(RelativePath("a.txt"))
            let removed = try place.archive.remove(
                ContentHasher.hash(Array("正文".utf8)), filed: RelativePath("2026/11/a.txt"), seen: [(path, Self.arrived)]
            )
            #expect(removed == [])
            #expect(try place.text("archive/2026/11/a.txt") == "别的")
        }
    }
}
