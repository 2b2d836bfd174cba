import FoundationEssentials
import Testing

@testable import Pipeline

@Suite struct SandboxTests {
    /// The last value of each key of a shipped unit.
    private func shipped(_ unit: String) throws -> [String: String] {
        let path = #filePath.components(separatedBy: "/Tests/")[0] + "/systemd/" + unit
        let pairs = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
            line.hasPrefix("#")
                ? nil : line.firstIndex(of: "=").map { (String(line[..<$0]), String(line[$0...].dropFirst())) }
        }
        return Dictionary(pairs) { _, last in last }
    }

    @Test(arguments: ["gazetted.service", "gazetted@.service", "gazetted-user.service"])
    func `doctor wants what the units have`(unit: String) throws {
        var keys = try shipped(unit)
        #expect(keys["WatchdogSec"] == "60")
        keys["WatchdogSec"] = "1min"  // as systemctl shows it
        for rule in Sandbox.rules(isUser: unit == "gazetted-user.service") {
            #expect(keys[rule.key] == rule.good[0], "\(rule.key)")
        }
    }

    @Test func `a hole is named with the drop-in that made it, and that line alone is taken out`() throws {
        let premises = try Premises.system(["PrivateNetwork": "no", "DropInPaths": "/etc/a.conf /etc/b.conf"])
        let found = premises.sandboxFindings([]) {
            $0 == "/etc/b.conf" ? "[Service]\nPrivateNetwork=no\n" : "[Service]\n"
        }
        #expect(found.map(\.level) == [.warning])
        #expect(found.first?.advice == "Take the line out of /etc/b.conf")
        #expect(
            found.first?.command == "sed -i '/^ *PrivateNetwork=/d' /etc/b.conf && systemctl daemon-reload "
                + "&& systemctl restart gazetted.service")
    }

    @Test(arguments: [
        ("", Finding.Level.warning, "lets all"), ("~reboot", .warning, "but those"),
        ("openat mount", .warning, "lets mount pass"), ("openat", .broken, "forbids"),
    ])
    func `a filter of system calls may be too wide or too narrow`(
        filter: String, level: Finding.Level, text: String
    ) throws {
        let found = try Premises.system(["SystemCallFilter": filter]).sandboxFindings([]) { _ in nil }
        #expect(found.map(\.level) == [level])
        #expect(found.first?.fact.contains(text) == true)
    }

    @Test(
        arguments: [
            ("/var/spool/gazette/inbox", nil), ("/srv/inbox", "ReadWritePaths=/srv/inbox"),
            ("/srv/50% new", #"'ReadWritePaths="/srv/50%% new"'"#),
            ("/home/ann/inbox", "ProtectHome=tmpfs BindPaths=/home/ann/inbox"),
            ("/tmp/inbox", "BindPaths=/tmp/inbox"),
        ] as [(String, String?)])
    func `a folder out of reach gets the line that opens it`(path: String, line: String?) throws {
        let premises = try Premises.system([
            "ProtectSystem": "strict", "ProtectHome": "yes", "PrivateTmp": "yes",
            "ReadWritePaths": "/var/spool/gazette",
        ])
        let found = premises.sandboxFindings([FolderFacts("inbox", path, 0o2770)]) { _ in nil }
        #expect(found.first?.command?.contains(" \(line ?? "") | tee ") == line.map { _ in true })
    }

    @Test func `without its place for the metrics the service would start all the same`() throws {
        let premises = try Premises.system(["ProtectSystem": "strict", "ReadWritePaths": "/var/spool/gazette"])
        let found = premises.sandboxFindings([FolderFacts("metrics", "/srv/m", 0o755)]) { _ in nil }
        #expect(found.map(\.level) == [.warning])
        #expect(found.first?.command?.contains(" ReadWritePaths=-/srv/m | tee ") == true)
    }
}
