import Model
@testable import Pipeline
import Testing

@Suite struct NamesTests {
    @Test(arguments: [
        ("微软离Altman越近,离OpenAI就越远!", "微软离altman越近-离openai就越远-00000000"),
        ("../../etc/passwd", "etc-passwd-00000000"), ("<script>", "script-00000000"), ("!!!", "story-00000000"),
        ("", "story-00000000"),
    ])
    func `a slug is fit for a file name`(title: String, expected: String) {
        #expect(slug(of: title, StoryID(rawValue: 0x1)) == expected)
    }

    @Test func `requests come back as they were sent`() throws {
        var order = EditionOrder("\"\\\n")
        (order.on, order.from, order.to) = ("2023-11-21", "2023-11-17", "2023-11-20")
        (order.minutes, order.labels, order.formats) = (9, "en", ["md", "eml"])
        let orders = [EditionOrder("2026-11-23-daily"), order]
        for request in [ControlRequest.status, .look] + orders.map(ControlRequest.edition) {
            #expect(try ControlRequest(line: request.line) == request)
        }
        #expect(throws: (any Error).self) { try ControlRequest(line: #"{"do":"format-disk"}"#) }
        #expect(throws: (any Error).self) { try ControlRequest(line: "") }
    }

    @Test func `the status line says first what is wrong`() {
        var snapshot = Counters.Snapshot()
        snapshot.read = 12
        #expect(snapshot.line == "Watching · 12 read · 0 rejected")
        snapshot.trouble = "The disk is full."
        #expect(snapshot.line.hasPrefix("The disk is full. · 12 read"))
    }
}
