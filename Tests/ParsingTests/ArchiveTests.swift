import Model
import Parsing
import Testing

@Suite struct ArchiveTests {
    private static let page = """
        <!DOCTYPE html><title>The ferry runs again</title><article><h1>The ferry runs again</h1>
        <p>The ferry across the harbour runs again, tickets cost less, and the crew is glad about it.</p>
        <p>Passengers waited for an hour in the rain, then went aboard, and nobody complained of it.</p></article>
        """
    private static let note = "# A note\n\nThis note was **written aboard**, and is long enough for a text.\n"

    @Test func `pages and texts of a ZIP archive are articles, with their places, and what belongs to pages is none`()
        throws
    {
        let items = try readItems(try fixture("archives/mixed.zip"), path: "drop/mixed.zip")
        #expect(
            items.map(\.place) == [
                "ferry.html", "渡轮/新闻.html", "broken.bin", "inner.zip/deep/note.md", "../../etc/evil.txt",
            ])
        #expect(items.compactMap(\.title) == ["Harbour ferry resumes service", "渡轮恢复通航", "札记", evil])
        #expect(items.compactMap(\.error) == [.unsupported("binary data of an unknown kind")])
        #expect(try items[1].result.get().key == "drop/mixed.zip/渡轮/新闻.html")
    }

    private let evil = "A text with a dangerous name, nothing more than that."

    @Test func `names in GBK are read as such`() throws {
        let items = try readItems(try fixture("archives/gbk.zip"))
        #expect(items.map(\.place) == ["新闻/渡轮恢复通航.html", "新闻/读者来信.txt"])
    }

    @Test func `a single short name in GBK is Chinese, an accented one is not`() throws {
        func place(_ name: [UInt8]) throws -> String? {
            let archive = zipArchive([(name: "?????.txt", content: Self.note)])
            let ending = Array(".txt".utf8)
            let bytes = archive.replacing(Array("?????".utf8) + ending, with: name + ending)
            return try readItems(bytes.replacing([0x00, 0x08, 0, 0], with: [0, 0, 0, 0])).first?.place
        }
        #expect(try place([0xB8, 0xDB, 0x31, 0x32, 0x33]) == "港123.txt")
        #expect(try place([0x63, 0x61, 0x66, 0xE9, 0x31]) == "café1.txt")
    }

    @Test(arguments: ["pages.tar.gz", "pages.tar.xz", "pages.tar.bz2"])
    func `a compressed tar archive is read like a folder`(name: String) throws {
        let items = try readItems(try fixture("archives/\(name)"), path: name)
        #expect(items.map(\.place) == ["pages/ferry.html", "pages/渡轮.html"])
        #expect(items.compactMap(\.title) == ["Harbour ferry resumes service", "渡轮恢复通航"])
    }

    @Test func `a compressed file goes by its name without the compressor's ending`() throws {
        let items = try readItems(try fixture("archives/ferry.html.zst"), path: "drop/ferry.html.zst")
        #expect(items.map(\.place) == ["ferry.html"])
        #expect(items.compactMap(\.title) == ["Harbour ferry resumes service"])
    }

    @Test func `a 7-Zip archive is read, and the archive in it`() throws {
        let items = try readItems(try fixture("archives/pages.7z"))
        #expect(items.prefix(2).map(\.place) == ["ferry.html", "mixed.zip/ferry.html"])
    }

    @Test func `a page has the same id in an archive and by itself`() throws {
        let alone = try read(Self.page)
        let packed = try read(zipArchive([("a/b.html", Self.page)]))
        #expect(alone.id == packed.id)
        #expect(alone.text == packed.text)
    }

    @Test func `archives in archives are opened up to a limit`() throws {
        var bytes = Array(Self.page.utf8)
        for _ in 0..<4 { bytes = zipArchive([("z", bytes)]) }
        #expect(try readItems(bytes).map(\.place) == ["z/z/z/z"])
        #expect(throws: ParsingError.unsupported("a ZIP archive inside 4 other containers")) {
            try readItems(zipArchive([("z", bytes)]))
        }
    }

    @Test func `what unpacks to far more than its size is refused after what came before it`() throws {
        var limits = Reader.Limits()
        (limits.freeUnpackedSize, limits.unpackedRatio) = (2000, 1)
        let inner = try fixture("archives/pages.tar.gz")
        let items = try readItems(zipArchive([("a.html", Array(Self.page.utf8)), ("b.tgz", inner)]), limits: limits)
        #expect(items.map(\.place) == ["a.html", "b.tgz/pages/ferry.html", "b.tgz/pages/渡轮.html"])
        #expect("\(try #require(items.last?.error))".contains("zip bomb"))
    }

    @Test func `more files than the limit are not read`() throws {
        var limits = Reader.Limits()
        limits.members = 2
        #expect(throws: ParsingError.self) {
            try readItems(zipArchive((0..<3).map { ("\($0).html", Self.page) }), limits: limits)
        }
        let items = try readItems(try fixture("archives/pages.tar.gz"), limits: limits)
        #expect(items.map { $0.error == nil } == [true, false])
    }

    @Test func `an archive without an article says what is wrong`() {
        #expect(throws: ParsingError.noArticle("a ZIP archive", detail: "nothing in it is text")) {
            try readItems(zipArchive([("a.png", "x"), ("b/.hidden", "x")]))
        }
        #expect(throws: ParsingError.empty) { try readItems(zipArchive([("a.txt", " ")])) }
        #expect(throws: ParsingError.encrypted("a ZIP archive")) {
            try readItems(zipArchive([("a.html", Self.page)], isEncrypted: true))
        }
        do {
            _ = try readItems(zipArchive([("a.txt", " "), ("b.txt", "")]))
        } catch {
            #expect("\(error)".contains("none of 2 files in it can be read; the first is a.txt"))
        }
    }

    @Test func `names that would disturb a terminal are shown escaped`() throws {
        let items = try readItems(zipArchive([("a\u{1B}[2J\u{202E}.md", Self.note)]))
        #expect(items.map(\.place) == ["a\\u{1B}[2J\\u{202E}.md"])
    }

    @Test func `an archive cut short at any byte gives errors, not a crash`() throws {
        for name in ["mixed.zip", "pages.tar.gz", "pages.7z", "pages.tar.xz"] {
            let whole = try fixture("archives/\(name)")
            for length in stride(from: 6, to: whole.count, by: 31) { _ = outcome(Array(whole.prefix(length))) }
        }
    }

    @Test func `an archive with any byte changed gives articles or errors, not a crash`() throws {
        for name in ["mixed.zip", "pages.tar.gz", "pages.7z"] {
            let whole = try fixture("archives/\(name)")
            for index in stride(from: 0, to: whole.count, by: 13) {
                var bytes = whole
                bytes[index] ^= UInt8(truncatingIfNeeded: 1 << (index % 8)) | 0x80
                _ = outcome(bytes)
            }
        }
    }

    @Test func `reading ends where no more is wanted`() throws {
        let bytes = zipArchive((0..<9).map { ("\($0).html", Self.page) })
        #expect(try readItems(bytes, atMost: 3).count == 3)
    }
}

/// Whatever comes of bytes, as a text.
func outcome(_ bytes: [UInt8]) -> String {
    do { return try readItems(bytes).map(\.place).joined(separator: "\n") } catch { return "\(error)" }
}

extension SourceItem {
    var title: String? { if case .success(let article) = result { article.title } else { nil } }
    var error: ParsingError? { if case .failure(let error) = result { error } else { nil } }
}
