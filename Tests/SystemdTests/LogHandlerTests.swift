import Logging
import Model
import Synchronization
import Testing

@testable import Systemd

/// The fields of what `body` logs.
private func journal(_ body: (inout Logger) -> Void) -> [[String]] {
    let entries = Mutex<[JournalEntry]>([])
    var logger = Logger(label: "test") { _ in
        JournalLogHandler(identifier: "gazetted") { entry in
            entries.withLock { $0.append(entry) }
            return true
        }
    }
    body(&logger)
    return entries.withLock { $0.map(\.fields) }
}

@Suite struct JournalTests {
    @Test func `a message comes with its level, its place in the source and all metadata as fields`() throws {
        let fields = try #require(
            journal { logger in
                logger[metadataKey: EventField.fileID] = "00ff"
                logger.notice(
                    "stored 微软.txt",
                    metadata: [
                        EventField.messageID: "\(EventKind.articleStored.rawValue)", "durationUsec": "\(1200)",
                        EventField.storyID: ["s1", "s2"],
                    ], file: "Module/File.swift", function: "f()", line: 7)
            }.first)
        #expect(
            fields == [
                "MESSAGE=stored 微软.txt", "PRIORITY=5", "SYSLOG_IDENTIFIER=gazetted", "CODE_FILE=Module/File.swift",
                "CODE_LINE=7", "CODE_FUNC=f()", "FILE_ID=00ff", "MESSAGE_ID=82f14b17d94fa77ace3cbaf74e5ea96f",
                "STORY_ID=s1", "STORY_ID=s2", "DURATIONUSEC=1200",
            ])
    }

    @Test(arguments: zip(Logger.Level.allCases, [7, 7, 6, 5, 4, 3, 2]))
    func `levels are syslog's`(level: Logger.Level, priority: Int) {
        let fields = journal {
            $0.logLevel = .trace
            $0.log(level: level, "x")
        }
        #expect(fields.first?.contains("PRIORITY=\(priority)") == true)
    }

    @Test func `a message's own metadata goes before its logger's, and an error is a field`() {
        struct Broken: Error, CustomStringConvertible { var description: String { "broken\nin two" } }
        let fields = journal { logger in
            logger[metadataKey: "who"] = "logger"
            logger.error("x", error: Broken(), metadata: ["who": "message"])
        }.first
        #expect(fields?.suffix(2) == ["ERROR=broken\nin two", "WHO=message"])
    }

    @Test func `metadata cannot replace the message`() {
        let fields = journal { $0.info("true", metadata: ["message": "false", "priority": "0"]) }.first
        #expect(fields?.suffix(2) == ["X_MESSAGE=false", "X_PRIORITY=0"])
        #expect(fields?.first == "MESSAGE=true")
    }

    @Test(arguments: [
        ("ARTICLE_ID", "ARTICLE_ID"), ("articleId", "ARTICLEID"), ("a-b.c", "A_B_C"), ("_trusted", "X__TRUSTED"),
        ("9lives", "X_9LIVES"), ("", "X_"), ("标题", "X_______"),
    ])
    func `any key becomes a name that journald takes`(key: String, name: String) {
        #expect(journalFieldName(key) == name)
        #expect(journalFieldName(key + String(repeating: "x", count: 99)).utf8.count <= 64)
    }

    @Test func `a huge value is cut between two characters`() {
        var entry = JournalEntry()
        entry.add("A", String(repeating: "字", count: 10_000))
        entry.add("B", "b")
        let value = entry.fields[0].dropFirst(2)
        #expect(value.utf8.count == JournalEntry.longestValue / 3 * 3)
        #expect(value.allSatisfy { $0 == "字" })
        #expect(entry.fields[1] == "B=b")
    }

    @Test func `only a stream that is the journal's own is taken for it`() {
        #expect(LogDestination(environment: ["JOURNAL_STREAM": "1:2"]) != .journal)
        #expect(LogDestination(environment: [:]) != .journal)
    }
}

@Suite struct TerminalTests {
    private func line(_ message: String, _ metadata: Logger.Metadata, isColoured: Bool = false) -> String {
        let event = LogEvent(
            level: .warning, message: "\(message)", metadata: nil, source: nil, file: "f", function: "g", line: 1)
        return TerminalLogHandler(isColoured: isColoured).line(event, metadata)
    }

    @Test func `a line has the level, the message and the fields in order, without the event's id`() {
        let metadata: Logger.Metadata = ["REASON": "not text", "FILE_ID": "00ff", "MESSAGE_ID": "abc", "EMPTY": ""]
        #expect(line("rejected", metadata) == "warning: rejected  empty=\"\" file_id=00ff reason=\"not text\"")
        #expect(line("plain", [:]) == "warning: plain")
    }

    @Test func `names are escaped, also where there are colours`() {
        #expect(line("a\u{1B}[0m\n", ["k": "b\nc"]) == "warning: a\\u{1b}[0m\\u{a}  k=b\\u{a}c")
        #expect(
            line("a", ["k": "b"], isColoured: true) == "\u{1B}[33mwarning\u{1B}[0m: a  \u{1B}[2mk=b\u{1B}[0m")
    }

    @Test func `no colours for those who want none`() {
        #expect(!TerminalLogHandler.wantsColour(environment: ["NO_COLOR": "1", "TERM": "xterm"]))
        #expect(!TerminalLogHandler.wantsColour(environment: ["TERM": "dumb"]))
    }
}
