import Glibc
package import Logging

/// One readable line a message on the standard error stream: time of day, level, message, and the metadata behind it.
package struct TerminalLogHandler: LogHandler {
    package var logLevel = Logger.Level.info
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    private let isColoured: Bool

    package init(isColoured: Bool) { self.isColoured = isColoured }

    /// Whether the standard error stream is a terminal that is to have colours (<https://no-color.org>).
    package static func wantsColour(environment: [String: String]) -> Bool {
        isatty(STDERR_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) { write(event, merged(metadata, metadataProvider?.get(), event)) }

    func write(_ event: LogEvent, _ metadata: Logger.Metadata) {
        var line = "\(timeOfDay()) \(self.line(event, metadata))\n"
        // One call, so that lines of several threads do not mix.
        line.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// The line without its time.
    func line(_ event: LogEvent, _ metadata: Logger.Metadata) -> String {
        let fields = metadata.filter { $0.key != "MESSAGE_ID" }.sorted { $0.key < $1.key }.map {
            "\($0.key.lowercased())=\(quoted($0.value.texts.joined(separator: ",")))"
        }
        let level = paint(event.level.rawValue, event.level.colour)
        let message = "\(level): \(oneLine(event.message.description))"
        return fields.isEmpty ? message : "\(message)  \(paint(fields.joined(separator: " "), "2"))"
    }

    private func paint(_ text: String, _ style: String) -> String {
        isColoured && !style.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }
}

/// In double quotes where blanks would hide its borders.
private func quoted(_ value: String) -> String {
    let value = oneLine(value)
    return value.isEmpty || value.utf8.contains(UInt8(ascii: " ")) ? "\"\(value)\"" : value
}

/// `18:47:05`, in the machine's zone.
private func timeOfDay() -> String {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return [local.tm_hour, local.tm_min, local.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
}

extension Logger.Level {
    /// A parameter of the terminal's SGR sequence, or none.
    fileprivate var colour: String {
        switch self {
        case .trace, .debug: "2"
        case .info: ""
        case .notice: "1"
        case .warning: "33"
        case .error, .critical: "1;31"
        }
    }
}
