import FoundationEssentials
import Testing

private let folder = #filePath.components(separatedBy: "/Tests/")[0] + "/systemd/"

/// A unit's lines without comments.
private func lines(_ file: String) throws -> [String] {
    try String(contentsOf: URL(filePath: folder + file), encoding: .utf8)
        .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
}

/// The names of a unit's sandboxing settings with their values.
private func sandbox(_ lines: [String]) -> [String] {
    lines.filter { line in
        ["SystemCall", "Restrict", "Memory", "NoNew", "Lock"].contains { line.hasPrefix($0) }
    }.sorted()
}

@Suite struct UnitTests {
    @Test func `an instance differs from the one service in its names alone`() throws {
        let common = try lines("gazetted@.service").filter {
            // Its folders, which the service's own gets from gazette.tmpfiles.conf.
            !$0.hasPrefix("ExecStartPre=") && !$0.hasPrefix("    /var/spool") && !$0.contains("systemd-tmpfiles")
        }
        .map { $0.replacing("/etc/gazette/%i.toml", with: "/etc/gazette/gazette.toml") }
        .map { $0.replacing("=-/var", with: "=/var").replacing("gazette-%i", with: "gazette") }
        .map { $0.replacing("Gazette %i:", with: "Gazette:") }
        #expect(try common == lines("gazetted.service"))
    }

    @Test func `a person's own service has all of the sandbox that needs no privilege`() throws {
        #expect(try sandbox(lines("gazetted-user.service")) == sandbox(lines("gazetted.service")))
    }
}
