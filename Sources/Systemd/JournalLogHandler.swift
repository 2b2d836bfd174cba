package import Logging

/// Sends each message to journald with every piece of metadata as a field of its own; the journal shows and finds them
/// by name: `journalctl FILE_ID=0123456789abcdef`.
///
/// A metadata key becomes the upper-case field of that name; an array, a field of several values.
package struct JournalLogHandler: LogHandler {
    package var logLevel = Logger.Level.info
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    /// `SYSLOG_IDENTIFIER`, the name at the beginning of the journal's lines.
    private let identifier: String
    private let deliver: @Sendable (JournalEntry) -> Bool
    private let fallback: TerminalLogHandler

    package init(identifier: String) {
        self.init(identifier: identifier) { $0.send() }
    }

    /// What `deliver` cannot send goes to the standard error stream.
    package init(identifier: String, deliver: @escaping @Sendable (JournalEntry) -> Bool) {
        self.identifier = identifier
        self.deliver = deliver
        fallback = TerminalLogHandler(isColoured: false)
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let metadata = merged(metadata, metadataProvider?.get(), event)
        if !deliver(entry(for: event, metadata)) { fallback.write(event, metadata) }
    }

    private func entry(for event: LogEvent, _ metadata: Logger.Metadata) -> JournalEntry {
        var entry = JournalEntry()
        entry.add("MESSAGE", oneLine(event.message.description))
        entry.add("PRIORITY", String(event.level.priority))
        entry.add("SYSLOG_IDENTIFIER", identifier)
        entry.add("CODE_FILE", event.file)
        entry.add("CODE_LINE", String(event.line))
        entry.add("CODE_FUNC", event.function)
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            let name = journalFieldName(key)
            for text in value.texts { entry.add(reserved.contains(name) ? "X_" + name : name, text) }
        }
        return entry
    }
}

/// Fields that are the handler's own.
private let reserved: Set = ["MESSAGE", "PRIORITY", "SYSLOG_IDENTIFIER", "CODE_FILE", "CODE_LINE", "CODE_FUNC"]

extension Logger.Level {
    /// syslog(3)'s: 2, critical, to 7, debug.
    var priority: Int {
        switch self {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
