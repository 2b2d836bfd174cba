import Glibc
import Testing

@testable import Pipeline

@Suite struct FolderFindingsTests {
    private let inbox = "/var/spool/gazette/inbox"

    @Test func `a folder as it was installed is good`() throws {
        let found = try Premises.system().findings(FolderFacts("inbox", inbox, 0o2770, standard: 0o2770))
        #expect(found == [Finding("inbox", .good, "\(inbox), 2770")])
    }

    @Test func `a folder that the service cannot use is broken, whatever root can`() throws {
        let found = try Premises.system().findings(FolderFacts("inbox", inbox, 0o700, of: .root, standard: 0o2770))
        #expect(found.map(\.level) == [.broken])
        #expect(found.first?.command == "chown gazette:\(groupName(990)) \(inbox) && chmod 2770 \(inbox)")
    }

    @Test func `a place that people chose is opened for the group and keeps its owner`() throws {
        let found = try Premises.system(caller: .ann).findings(FolderFacts("outbox", "/srv/my news", 0o755, of: .root))
        #expect(
            found.first?.command == "sudo chgrp \(groupName(990)) '/srv/my news' && sudo chmod g+rwxs '/srv/my news'")
    }

    @Test func `four digits would leave a set-group-ID bit where none belongs`() throws {
        let facts = FolderFacts("state", "/var/lib/gazette", 0o2755, standard: 0o750)
        let found = try Premises.system().findings(facts)
        #expect(found.first?.level == .warning)
        #expect(found.first?.command?.hasSuffix("chmod 00750 /var/lib/gazette") == true)
    }

    @Test func `what does not answer is told, and nothing else is said of it`() throws {
        var facts = FolderFacts("inbox", "/mnt/nas/inbox")
        facts.answers = false
        facts.mount = Mount(point: "/mnt/nas", kind: "nfs4", isReadOnly: false, isNoExec: false)
        let found = try Premises.system().findings(facts)
        #expect(found.map(\.level) == [.broken])
        #expect(found.first?.command == "umount --lazy /mnt/nas && mount /mnt/nas")
    }

    @Test(arguments: [
        ("inbox", "nfs4", Finding.Level.note), ("state", "nfs4", .broken), ("state", "tmpfs", .broken),
        ("archive", "tmpfs", .warning), ("outbox", "fuse.sshfs", .note), ("inbox", "ext4", .good),
    ])
    func `each kind of mount is judged by what lies on it`(name: String, kind: String, level: Finding.Level) throws {
        var facts = FolderFacts(name, "/data/\(name)", 0o2770)
        facts.mount = Mount(point: "/data", kind: kind, isReadOnly: false, isNoExec: false)
        #expect(try Premises.system().findings(facts).map(\.level).max() == level)
    }

    @Test func `a new library has one note for all its folders`() throws {
        let facts = ["inbox", "archive"].map { name in
            var facts = FolderFacts(name, "/srv/news/\(name)")
            facts.failure = ENOENT
            return facts
        }
        let found = try Premises.library().folderFindings(facts)
        #expect(found.map(\.level) == [.note])
        #expect(found.first?.command == "mkdir -p /srv/news/inbox /srv/news/archive")
    }

    @Test func `folders in each other are named where it harms`() throws {
        let facts = [
            FolderFacts("inbox", "/a/inbox", 0o2770), FolderFacts("archive", "/a/outbox/old", 0o2770),
            FolderFacts("outbox", "/a/outbox", 0o2770), FolderFacts("rejected", "/a/inbox/rejected", 0o2770),
        ]
        let found = try Premises.system().nestingFindings(facts)
        #expect(found.map(\.level) == [.warning])
        #expect(found.first?.fact.hasPrefix("archive (/a/outbox/old) lies in outbox") == true)
    }

    @Test func `the metrics' folder need not be the service's, but must be its to write`() throws {
        let premises = try Premises.system()
        var absent = FolderFacts("metrics", "/var/lib/prometheus")
        absent.failure = ENOENT
        let closed = FolderFacts("metrics", "/var/lib/prometheus", 0o755, of: .root)
        let give = "setfacl --modify user:gazette:rwx /var/lib/prometheus"
        #expect(
            premises.metricsFindings(absent).map(\.command) == [
                "mkdir -p /var/lib/prometheus && \(give) && systemctl restart gazetted.service"
            ])
        #expect(premises.metricsFindings(closed).map(\.command) == [give])
        #expect(
            premises.metricsFindings(absent).map(\.level) + premises.metricsFindings(closed).map(\.level)
                == [.warning, .warning])
        #expect(premises.metricsFindings(FolderFacts("metrics", "/srv/m", 0o755)).map(\.level) == [.good])
        #expect(premises.metricsFindings(nil).isEmpty)
    }
}
