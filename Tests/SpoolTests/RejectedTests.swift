import Glibc
import Model
import Testing

@testable import Spool

struct RejectedTests {
    static let broken = Rejection(
        english: "It is no text (a NUL at byte 3).", chinese: "不是文本（第 3 字节为 NUL）。",
        adviceInEnglish: "Save it again as text.",
        adviceInChinese: "请重新保存为文本。")

    private func claim(_ place: Playground, _ name: String) throws -> ClaimedFile {
        var inbox = Inbox(place.settings)
        return try #require(try inbox.claimAll().first { $0.path == name })
    }

    @Test func `a rejected file lies beside its reason in both languages`() async throws {
        try await withPlayground { place in
            try place.drop("周报/坏.txt", "a\0b")
            let settlement = try place.rejected.take(try claim(place, "周报/坏.txt"), because: Self.broken)
            #expect(settlement == .moved(try #require(RelativePath("周报/坏.txt"))))
            #expect(try place.tree("rejected") == ["周报/坏.txt", "周报/坏.txt.reason.txt"])
            let reason = try #require(try place.text("rejected/周报/坏.txt.reason.txt"))
            for part in ["周报/坏.txt", "a NUL at byte 3", "第 3 字节为 NUL", "Save it again", "请重新保存"] {
                #expect(reason.contains(part))
            }
            #expect(try place.tree("inbox") == [])
        }
    }

    @Test func `a name of 255 bytes has its reason under a shorter one`() async throws {
        try await withPlayground { place in
            let name = String(repeating: "坏", count: 85)
            try place.drop(name, "a\0b")
            _ = try place.rejected.take(try claim(place, name), because: Self.broken)
            let reason = String(repeating: "坏", count: 81) + ".reason.txt"
            #expect(try place.tree("rejected") == [reason, name].sorted())
        }
    }

    @Test func `dropped again it is tried again, and rejected again it is there once`() async throws {
        try await withPlayground { place in
            for _ in 0..<2 {
                try place.drop("坏.txt", "a\0b")
                _ = try place.rejected.take(try claim(place, "坏.txt"), because: Self.broken)
            }
            try place.drop("坏.txt", "other\0")
            _ = try place.rejected.take(try claim(place, "坏.txt"), because: Self.broken)
            let mark = ContentHasher.hash(Array("other\0".utf8)).description.prefix(8)
            let names = ["坏.txt", "坏.txt.reason.txt", "坏~\(mark).txt", "坏~\(mark).txt.reason.txt"]
            #expect(Set(try place.tree("rejected")) == Set(names))
        }
    }

    @Test func `in a keep-inbox only the reason is written`() async throws {
        try await withPlayground(after: .keep) { place in
            try place.drop("坏.txt", "a\0b")
            guard case .kept = try place.rejected.take(try claim(place, "坏.txt"), because: Self.broken) else {
                Issue.record("it was moved")
                return
            }
            #expect(try place.tree("rejected") == ["坏.txt.reason.txt"])
            #expect(try place.tree("inbox") == ["坏.txt"])
        }
    }

    @Test func `what is put back is tried again under its own path, without its reason`() async throws {
        try await withPlayground { place in
            try place.drop("周报/坏.html", "a\0b")
            try place.drop("周报/坏_files/a.css", "p{}")
            _ = try place.rejected.take(try claim(place, "周报/坏.html"), because: Self.broken)
            let files = try place.rejected.files()
            #expect(files.map(\.description) == ["周报/坏.html"])
            #expect(try place.rejected.putBack(try #require(files.first)) == true)
            #expect(try place.tree("rejected") == [])
            #expect(try place.tree("inbox") == ["周报/坏.html", "周报/坏_files/a.css"])
            #expect(try place.rejected.putBack(try #require(files.first)) == false)
        }
    }

    @Test func `the reason goes when the person has put the file back and it was read`() async throws {
        try await withPlayground { place in
            try place.drop("坏.txt", "a\0b")
            _ = try place.rejected.take(try claim(place, "坏.txt"), because: Self.broken)
            try place.move("rejected/坏.txt", "inbox/坏.txt")
            try place.rejected.forget(try claim(place, "坏.txt"))
            #expect(try place.tree("rejected") == [])
        }
    }

    @Test func `what was rejected before an instant goes with its reason, and nobody else's file does`() async throws {
        try await withPlayground { place in
            try place.drop("周报/坏.txt", "a\0b")
            _ = try place.rejected.take(try claim(place, "周报/坏.txt"), because: Self.broken)
            try place.write("rejected/周报/notes.txt", "我的笔记")
            let now = Int64(time(nil))
            #expect(try place.rejected.remove(rejectedBefore: now - 3600) == [])
            #expect(try place.rejected.remove(rejectedBefore: now + 3600) == [try #require(RelativePath("周报/坏.txt"))])
            #expect(try place.tree("rejected") == ["周报/notes.txt"])
        }
    }
}
