import Testing

@testable import Pipeline

@Suite struct MachineFindingsTests {
    @Test func `limits are wanted by the number of folders, and kept for good`() throws {
        let premises = try Premises.system()
        let limits = WatchLimits(watches: 8192, instances: 128, queue: 16_384)
        #expect(premises.watchFindings(limits, folders: 100).map(\.level) == [.good])
        let found = premises.watchFindings(limits, folders: 40_000)
        #expect(found.map(\.level) == [.warning])
        #expect(found.first?.command?.contains("fs.inotify.max_user_watches = 160000") == true)
        #expect(found.first?.command?.contains("/etc/sysctl.d/60-gazette-max-user-watches.conf") == true)
    }

    @Test(arguments: [
        (10, 1_000_000, Finding.Level.broken), (100, 1_000_000, .warning), (400, 1_000_000, .good), (400, 150, .broken),
        (400, 5000, .warning),
    ])
    func `room is measured in bytes and in files`(mebibytes: Int, inodes: Int, level: Finding.Level) throws {
        let space = SpaceFacts(
            point: "/", kind: "ext4", folders: ["inbox"], freeBytes: mebibytes << 20, freeInodes: inodes)
        #expect(try Premises.system().spaceFinding(space, databaseBytes: 0).level == level)
    }

    @Test func `beside a large database there has to be room for another`() throws {
        var space = SpaceFacts(point: "/", kind: "ext4", folders: ["state"], freeBytes: 1 << 30, freeInodes: nil)
        #expect(try Premises.system().spaceFinding(space, databaseBytes: 1 << 30).level == .warning)
        space.folders = ["inbox"]
        #expect(try Premises.system().spaceFinding(space, databaseBytes: 1 << 30).level == .good)
    }

    @Test func `a clock is judged by receipts, by the year, and by who sets it`() throws {
        let premises = try Premises.system()
        let now: Int64 = 1_800_000_000
        func level(_ clock: ClockFacts) -> Finding.Level { premises.clockFinding(clock).level }
        #expect(level(ClockFacts(now: now, newest: now - 60, isSynchronised: true)) == .good)
        #expect(level(ClockFacts(now: now, newest: now + 3600, isSynchronised: true)) == .warning)
        #expect(level(ClockFacts(now: 86_400, newest: nil, isSynchronised: nil)) == .broken)
        #expect(level(ClockFacts(now: now, newest: nil, isSynchronised: false)) == .warning)
        #expect(level(ClockFacts(now: now, newest: nil, isSynchronised: false, isContainer: true)) == .good)
    }

    @Test func `an unknown time zone is broken, and no database of them worth a warning`() throws {
        let premises = try Premises.system()
        #expect(premises.zoneFindings(hasDatabase: true) { _ in true }.map(\.level) == [.good])
        #expect(premises.zoneFindings(hasDatabase: true) { $0 == "UTC" }.map(\.level) == [.broken])
        #expect(premises.zoneFindings(hasDatabase: false) { _ in true }.map(\.level) == [.warning])
    }

    @Test func `whoever gets no messages joins the journal's group`() throws {
        let journal = JournalFacts(isThere: true, isPersistent: false, isReadable: false, hasCatalog: false)
        let found = try Premises.system(caller: .ann).journalFindings(journal)
        #expect(found.map(\.level) == [.warning, .note, .note])
        #expect(found.first?.command == "sudo usermod --append --groups systemd-journal ann")
    }

    @Test func `of running and installed versions the difference is told`() throws {
        let premises = try Premises.system()
        #expect(premises.versionFindings(running: programVersion, process: nil).isEmpty)
        let found = premises.versionFindings(running: "0.0.1", process: nil)
        #expect(found.map(\.command) == ["systemctl restart gazetted.service"])
    }

    @Test(arguments: [
        (["ActiveState": "failed", "Result": "exit-code"], "systemctl restart gazetted.service", Finding.Level.broken),
        (["ActiveState": "inactive"], "systemctl start gazetted.service", .broken),
        (["UnitFileState": "disabled"], "systemctl enable gazetted.service", .warning),
        (["ActiveState": "activating", "Result": "timeout"], "systemctl restart gazetted.service", .broken),
    ])
    func `a unit that does not run is named with its last error`(
        properties: [String: String], command: String, level: Finding.Level
    ) throws {
        let found = try Premises.system(properties).unitFindings { "no room" }
        #expect(found.map(\.level) == [level])
        #expect(found.first?.command == command)
        if properties["Result"] != nil { #expect(found.first?.fact.hasSuffix(": no room") == true) }
    }
}
