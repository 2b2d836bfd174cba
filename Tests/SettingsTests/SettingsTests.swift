import FoundationEssentials
import TestSupport
import Testing

@testable import Settings

@Suite struct LayoutTests {
    private let home = XDGFolders(environment: ["HOME": "/home/ann"])

    private func layout(
        file: String? = nil, library: String? = nil, isRoot: Bool = false, existing: Set<String> = []
    ) -> Layout {
        Layout(file: file, library: library, home: home, isRoot: isRoot, exists: existing.contains)
    }

    @Test func `a named library is meant before all else`() {
        #expect(layout(file: "/etc/gazette/gazette.toml", library: "/tmp/l", isRoot: true) == .library("/tmp/l"))
    }

    @Test func `the files of etc are the system's and its instances'`() {
        #expect(layout(file: "/etc/gazette/gazette.toml") == .system(instance: nil))
        #expect(layout(file: "/etc/gazette/work.toml") == .system(instance: "work"))
        #expect(layout(file: "/home/ann/my.toml", isRoot: true) == .user)
    }

    @Test func `without a name it is the person's own library, else the system's, else a new one of their own`() {
        let system = "/etc/gazette/gazette.toml"
        #expect(layout() == .user)
        #expect(layout(existing: [system]) == .system(instance: nil))
        #expect(layout(existing: [system, "/home/ann/Gazette"]) == .user)
        #expect(layout(existing: [system, "/home/ann/.config/gazette/gazette.toml"]) == .user)
        #expect(layout(isRoot: true, existing: ["/home/ann/Gazette"]) == .system(instance: nil))
    }

    @Test func `each layout has its folders`() {
        let system = Layout.system(instance: nil).folders(home: home)
        #expect(system.inbox == "/var/spool/gazette/inbox")
        #expect(system.database == "/var/lib/gazette/gazette.sqlite")
        #expect(system.controlSocket == "/run/gazette/control.sock")
        #expect(Layout.system(instance: "work").folders(home: home).outbox == "/var/spool/gazette-work/outbox")
        let user = Layout.user.folders(home: home)
        #expect(user.rejected == "/home/ann/Gazette/rejected")
        #expect(user.state == "/home/ann/.local/state/gazette")
        #expect(user.controlSocket == "/home/ann/.local/state/gazette/control.sock")
        #expect(Layout.library("/l").folders(home: home).database == "/l/state/gazette.sqlite")
    }

    @Test func `the person's folders may lie elsewhere, if absolute`() {
        let home = XDGFolders(environment: [
            "HOME": "/home/ann", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "s", "XDG_RUNTIME_DIR": "/run/user/7",
        ])
        #expect(home.configurationFile == "/c/gazette/gazette.toml")
        #expect(Layout.user.folders(home: home).state == "/home/ann/.local/state/gazette")
        #expect(Layout.user.folders(home: home).controlSocket == "/run/user/7/gazette/control.sock")
    }
}

@Suite struct SettingsTests {
    @Test func `a library's own file is read, and its paths replace the standard ones`() async throws {
        try await withTemporaryFolder { folder in
            try write("[archive]\npath = \"~/old\"\n[state]\npath = \"/srv/state\"\n", to: folder + "/gazette.toml")
            let settings = try Settings.load(
                library: folder, environment: ["HOME": "/home/ann"], executable: "/opt/g/bin/gazetted")
            #expect(settings.file == folder + "/gazette.toml")
            #expect(settings.folders.inbox == folder + "/inbox")
            #expect(settings.folders.archive == "/home/ann/old")
            #expect(settings.folders.database == "/srv/state/gazette.sqlite")
            #expect(settings.folders.controlSocket == "/srv/state/control.sock")
            #expect(settings.dataDirectory == "/opt/g/share/gazette")
        }
    }

    @Test func `without a file the defaults hold`() async throws {
        try await withTemporaryFolder { folder in
            let settings = try Settings.load(
                environment: ["HOME": folder, "GAZETTE_DATA": "/srv/data"], executable: "/bin/gazetted", isRoot: false)
            #expect(settings.configuration == Configuration())
            #expect(settings.file == nil)
            #expect(settings.folders.inbox == folder + "/Gazette/inbox")
            #expect(settings.dataDirectory == "/srv/data")
        }
    }

    @Test func `a named file that is not there is an error`() {
        #expect(throws: ConfigurationError("/nonexistent/g.toml", "No such file or directory")) {
            try Settings.load(file: "/nonexistent/g.toml", environment: ["HOME": "/h"], executable: "/bin/gazetted")
        }
    }

    @Test func `two folders in one place are an error with its line`() async throws {
        try await withTemporaryFolder { folder in
            let file = folder + "/gazette.toml"
            try write("[inbox]\npath = \"/a/b\"\n[outbox]\npath = \"/a/b/\"\n", to: file)
            let message = "[inbox] and [outbox] have the same path, /a/b"
            #expect(throws: ConfigurationError(file, line: 4, column: 1, message)) {
                try Settings.load(library: folder, environment: ["HOME": "/h"], executable: "/bin/gazetted")
            }
        }
    }

    @Test(arguments: [
        [0xFF, 0xFE], [UInt8(ascii: "#"), 0], Array(repeating: UInt8(ascii: "#"), count: (1 << 20) + 1),
    ])
    func `a file that is no reasonable text is refused`(bytes: [UInt8]) async throws {
        try await withTemporaryFolder { folder in
            try Data(bytes).write(to: URL(filePath: folder + "/gazette.toml"))
            #expect(throws: ConfigurationError.self) {
                try Settings.load(library: folder, environment: ["HOME": "/h"], executable: "/bin/gazetted")
            }
        }
    }

    @Test(arguments: [
        ("Asia/Shanghai", true), ("UTC", true), ("Asia/Atlantis", false), ("../../etc/passwd", false), ("/etc", false),
    ])
    func `time zones are those that the machine knows`(name: String, isKnown: Bool) {
        #expect(isTimeZone(name) == isKnown || !exists("/usr/share/zoneinfo"))
    }
}

private func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(filePath: file))
}
