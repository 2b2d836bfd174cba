import Model
import Testing

@testable import Spool

struct NameTests {
    @Test(arguments: [
        "a.html.filepart", "a.html.crdownload", "a.part", "~$报告.docx", ".a.txt.swp", ".x.Ab12", "a.txt~", ".#a.txt",
        ".syncthing.a.txt.tmp", ".goutputstream-X1Y2Z3", ".~lock.a.odt#", "文章.download", ".DS_Store", "Thumbs.db",
        "desktop.ini", "@eaDir", ".stfolder", ".git", "#a.txt#", "A.PART", ".hidden.md", "~syncthing~a.txt.tmp",
        "a.html.wkdownload", "a.pdf.baiduyun.p.downloading", "a.pdf.xltd", "a.txt.tacitpart", "a.txt.!sync",
        "a.html:Zone.Identifier", ".a.txt.Xy12Zw", "Unconfirmed 1234.crdownload", "dovecot-uidlist",
    ])
    func `temporary and littered names are ignored`(name: String) {
        #expect(Array(name.utf8).withUnsafeBufferPointer(isIgnored))
    }

    @Test(arguments: [
        "a.html", "part.txt", "一篇文章.md", "a.tmp.txt", "~a.txt", "#1 news.txt", "thumbs.db.txt", "😀.txt",
        "a.sync-conflict-20260102-030405-ABCDEFG.html", "1796092773.1846_1.host,U=7:2,S", "dovecot-2.4.html",
    ])
    func `articles' names are not ignored`(name: String) {
        #expect(!Array(name.utf8).withUnsafeBufferPointer(isIgnored))
    }

    @Test(arguments: [
        (Array("报道 😀.txt".utf8), "报道 😀.txt"), (Array("a\nb\tc\\".utf8), "a\\nb\\tc\\\\"),
        ([0x61, 0xFF, 0xC3], "a\\xFF\\xC3"), ([0x01, 0x7F], "\\x01\\x7F"),
        (Array("\u{202E}txt.a".utf8), "\\u{202E}txt.a"),
        ([0xB1, 0xA8, 0x2E, 0x74], "\\xB1\\xA8.t"), (Array("👩‍💻".utf8), "👩‍💻"), (Array("\u{85}".utf8), "\\u{85}"),
    ])
    func `names are shown on one line, with what does not print escaped`(bytes: [UInt8], shown: String) {
        #expect(escaped(bytes) == shown)
    }

    @Test(arguments: ["a//b", "/a", "a/", "..", "a/../b", ".", "a/./b", "a\0b"])
    func `a path that could lead elsewhere is no path below the inbox`(path: String) {
        #expect(RelativePath(path) == nil)
    }

    @Test func `a name cut to 255 bytes keeps its ending and whole characters`() {
        let name = Array((String(repeating: "长", count: 83) + ".html").utf8)
        let marked = renamed(name, by: "0123abcd")
        #expect(marked.count <= longestName)
        #expect(String(validating: marked, as: UTF8.self)?.hasSuffix("长~0123abcd.html") == true)
        let reason = reasonName(name)
        #expect(reason.count <= longestName)
        #expect(String(validating: reason, as: UTF8.self)?.hasSuffix("长.reason.txt") == true)
    }

    @Test func `a mark goes before the ending, and behind a name that has none`() {
        #expect(renamed(Array("a.b.txt".utf8), by: "12") == Array("a.b~12.txt".utf8))
        #expect(renamed(Array("文章".utf8), by: "12") == Array("文章~12".utf8))
    }

    @Test func `keys of a path are the same whichever way they are made`() {
        let identity = FileIdentity(device: 1, inode: 2, size: 3, modified: 4, changed: 5)
        for path in ["a.txt", "周报/a.txt", "x/y/z"].compactMap({ RelativePath($0) }) {
            let name = Array(path.name)
            let whole = KnownFileKey(path, identity).path
            #expect(name.withUnsafeBufferPointer { PathHash(path.folder).appending($0) } == whole)
        }
    }

    @Test func `the table of known files tells paths, and old from new`() {
        var known = KnownFiles()
        for number in 0..<10_000 { known.insert(KnownFileKey(path: UInt64(number), identity: UInt64(number * 7))) }
        known.insert(KnownFileKey(path: 5, identity: 1))
        #expect(known.count == 10_000)
        #expect(known.contains(KnownFileKey(path: 0, identity: 0)))
        #expect(known.contains(KnownFileKey(path: 9999, identity: 69_993)))
        #expect(known.contains(KnownFileKey(path: 5, identity: 1)))
        #expect(!known.contains(KnownFileKey(path: 5, identity: 35)))
        #expect(!known.contains(KnownFileKey(path: 10_001, identity: 0)))
    }

    @Test func `SHA-256 is that of the standard`() throws {
        let hash = ContentHasher.hash(Array("abc".utf8))
        #expect(hash.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(arguments: [
        "周报/一.txt", "a\nb", "tab\t", "back\\slash", "\u{202E}turned", "\u{FFFD}", "表情👩‍💻.txt", "a\u{7F}b", "\\x41",
    ])
    func `an escaped name can be had back`(name: String) {
        for bytes in [Array(name.utf8), Array(name.utf8) + [0xFF, 0x80], [0xE4, 0xB8] + Array(name.utf8)] {
            #expect(unescaped(escaped(bytes)) == bytes)
        }
    }

    @Test(arguments: ["\\", "\\q", "\\x4", "\\xZZ", "\\u{}", "\\u{110000}", "\\u{41", "\\x41", "a\nb"])
    func `what no name is escaped to is none`(text: String) { #expect(unescaped(text) == nil) }
}
