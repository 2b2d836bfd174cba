import Glibc
package import Logging

/// Where this process' messages go.
package enum LogDestination: Sendable, Equatable {
    case journal
    case terminal(isColoured: Bool)

    /// The journal where the standard error stream is connected to it, as systemd says by `$JOURNAL_STREAM`
    /// (systemd.exec(5)); else that stream itself.
    package init(environment: [String: String]) {
        var status = stat()
        if fstat(STDERR_FILENO, &status) == 0, environment["JOURNAL_STREAM"] == "\(status.st_dev):\(status.st_ino)" {
            self = .journal
        } else {
            self = .terminal(isColoured: TerminalLogHandler.wantsColour(environment: environment))
        }
    }

    /// - Parameter identifier: the program's name.
    package func handler(identifier: String, level: Logger.Level) -> any LogHandler {
        var handler: any LogHandler =
            switch self {
            case .journal: JournalLogHandler(identifier: identifier)
            case .terminal(let isColoured): TerminalLogHandler(isColoured: isColoured)
            }
        handler.logLevel = level
        return handler
    }
}
