import Testing

@testable import Pipeline

@Suite struct InboxFindingsTests {
    private func entry(
        _ name: String, _ kind: InboxContents.Kind = .file, size: Int = 9, age: Int = 60, contentAge: Int = 3600,
        mode: UInt32 = 0o660
    ) -> InboxContents.Entry {
        InboxContents.Entry(
            path: "/var/spool/gazette/inbox/\(name)", name: name, kind: kind, size: size, age: age,
            contentAge: contentAge, ownership: Ownership(user: 1000, group: 990, mode: mode))
    }

    private func found(_ entries: InboxContents.Entry..., active: String = "active") throws -> [Finding] {
        try Premises.system(["ActiveState": active]).inboxFindings(InboxContents(entries: entries))
    }

    @Test func `what is read, or may still come, is nothing to tell`() throws {
        let found = try found(
            entry("fresh.txt"), entry("big.pdf.part", contentAge: 10), entry(".stfolder", .folder),
            entry(".hidden"), entry("empty.txt", size: 0, contentAge: 10), entry("tech", .folder, mode: 0o2770))
        #expect(found.map(\.level) == [.good])
    }

    @Test(
        arguments: [
            ("pipe", InboxContents.Kind.pipe, 0o660, Finding.Level.warning), ("link", .link, 0o777, .warning),
            ("shut", .folder, 0o700, .warning), ("fixed", .folder, 0o755, .warning),
            ("page.html.part", .file, 0o660, .note),
            ("secret.txt", .file, 0o600, .warning),
        ] as [(String, InboxContents.Kind, UInt32, Finding.Level)])
    func `what will never be read is named`(
        name: String, kind: InboxContents.Kind, mode: UInt32, level: Finding.Level
    ) throws {
        let found = try found(entry(name, kind, mode: mode))
        #expect(found.map(\.level) == [level])
        #expect(found.first?.command?.contains("/var/spool/gazette/inbox/\(name)") == true)
    }

    @Test func `a temporary name gives way to the one it stands for, which is not written over`() throws {
        let folder = "/var/spool/gazette/inbox/"
        let found = try found(entry("a page.html.crdownload"))
        #expect(
            found.first?.command?.hasSuffix("mv --no-clobber '\(folder)a page.html.crdownload' '\(folder)a page.html'")
                == true)
    }

    @Test func `files wait while the service does not run, and not for long while it does`() throws {
        #expect(try found(entry("a.txt", age: 300)).map(\.level) == [.good])
        #expect(try found(entry("a.txt", age: 300), active: "inactive").map(\.level) == [.note])
        #expect(try found(entry("a.txt", age: 7200)).map(\.level) == [.warning])
    }

    @Test func `of many of a kind ten are named`() throws {
        let pipes = (0..<25).map { entry("pipe-\($0)", .pipe) }
        let found = try Premises.system().inboxFindings(InboxContents(entries: pipes))
        #expect(found.count == 11)
        #expect(found.last?.fact == "15 more: a pipe is no file")
    }
}
