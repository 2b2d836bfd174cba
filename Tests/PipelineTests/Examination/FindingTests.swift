import Testing

@testable import Pipeline

@Suite struct FindingTests {
    @Test(
        arguments: [
            ([], 0), ([.good, .note], 0), ([.note, .warning, .good], 2), ([.warning, .broken], 1),
        ] as [([Finding.Level], Int32)])
    func `the worst finding decides the exit status`(levels: [Finding.Level], status: Int32) {
        #expect(exitStatus(of: levels.map { Finding("space", $0, "") }) == status)
    }

    @Test(arguments: [
        ("/var/spool/gazette", "/var/spool/gazette"), ("/srv/my news", "'/srv/my news'"), ("", "''"),
        ("it's", #"'it'\''s'"#), ("a\n'b\\", #"$'a\012\047b\134'"#), ("$(reboot)", "'$(reboot)'"), ("新闻", "'新闻'"),
    ])
    func `a path is one word for the shell`(path: String, word: String) {
        #expect(quoted(path) == word)
    }

    @Test func `a program's answer is waited for, but not for ever`() {
        #expect(outcome(of: "echo", ["a b"])?.output == "a b\n")
        #expect(outcome(of: "false", [])?.status == 1)
        #expect(outcome(of: "no-such-program", []) == nil)
        let began = ContinuousClock.now
        #expect(outcome(of: "sleep", ["60"], within: .milliseconds(50)) == nil)
        #expect(.now - began < .seconds(20))
    }

    @Test func `properties keep what stands behind their first equals sign`() {
        let properties = UnitFacts.properties("User=gazette\nEnvironment=A=b C=d\nEmpty=\nnonsense\n")
        #expect(properties == ["User": "gazette", "Environment": "A=b C=d", "Empty": ""])
    }
}
